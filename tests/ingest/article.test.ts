import { describe, expect, it } from 'vitest';
import { type LinkedItem, isThin, makeArticle } from '../../src/ingest/article.js';
import type { ItemText, Label, ParsedPage } from '../../src/model.js';
import { anItem } from '../helpers/feed.js';

const noon = new Date('2026-03-01T12:00:00Z');

function item(overrides: Partial<LinkedItem> = {}): LinkedItem {
  return anItem({ url: 'https://harbour.example/1', title: 'Ferry late', ...overrides });
}

function texts(overrides: Partial<ItemText> = {}): ItemText {
  return { content: '', description: 'The ferry was late.', labels: [], ...overrides };
}

function page(overrides: Partial<ParsedPage> = {}): ParsedPage {
  return {
    title: 'Ferry late | Harbour Post',
    author: 'Ida Maren',
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
    siteName: null,
    section: null,
    canonicalUrl: null,
    image: null,
    text: 'The ferry was late. Nobody minded.',
    shortfall: null,
    labels: [],
    ...overrides,
  };
}

function make(
  given: Partial<LinkedItem>,
  ofPage: ParsedPage | null = null,
  { feedLanguage = null, ...text }: Partial<ItemText> & { readonly feedLanguage?: string | null } = {},
) {
  return makeArticle({
    item: item(given),
    text: texts(text),
    keys: ['guid:1'],
    page: ofPage,
    feedLanguage,
    seenAt: noon,
  });
}

describe('isThin', () => {
  it.each([
    ['no content', true, { content: '' }],
    ['a teaser', true, { content: 'a'.repeat(599) }],
    ['a text', false, { content: 'a'.repeat(600) }],
    ['less content than description', true, { content: 'a'.repeat(700), description: 'a'.repeat(701) }],
  ])('says of an item with %s: %j', (_what, thin, given) => {
    expect(isThin(texts(given))).toBe(thin);
  });
});

describe('makeArticle', () => {
  it('takes the page’s text where it says more than the feed', () => {
    expect(make({}, page())).toMatchObject({ text: 'The ferry was late. Nobody minded.', textSource: 'page' });
  });

  it('keeps the feed’s text where the page says less', () => {
    expect(make({}, page({ text: 'Accept cookies' }))).toMatchObject({ textSource: 'description' });
  });

  it('prefers the content to a description of the same length', () => {
    expect(make({}, null, { content: 'One text.', description: 'One text.' })).toMatchObject({ textSource: 'content' });
  });

  it('keeps an item that has nothing but a title', () => {
    expect(make({}, null, { description: '' })).toMatchObject({
      title: 'Ferry late',
      text: '',
      textSource: 'description',
    });
  });

  it.each([
    ['the page', page(), 'Ferry late | Harbour Post'],
    ['the first words', null, 'The ferry was late.'],
  ])('names an item without a title after %s', (_what, ofPage, title) => {
    expect(make({ title: '' }, ofPage).title).toBe(title);
  });

  it('cuts a title made of first words between two words', () => {
    const { title } = make({ title: '' }, null, { description: `${'ferry '.repeat(40)}\nNext paragraph.` });

    expect(title).toBe(`${'ferry '.repeat(16).trim()}…`);
  });

  it('names an item without any words after its address', () => {
    expect(make({ title: '' }, null, { description: '' }).title).toBe('https://harbour.example/1');
  });

  it.each([
    ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00.000Z'],
    ['2026-03-02T12:00:00Z', '2026-03-02T12:00:00.000Z'],
    ['2026-03-02T12:00:01Z', undefined],
    ['1994-12-31T23:59:59Z', undefined],
    ['nonsense', undefined],
  ])('takes the date %s for %s', (date, expected) => {
    expect(make({ publishedAt: new Date(date) }).publishedAt?.toISOString()).toBe(expected);
  });

  it.each([
    ['the page', page({ language: 'da' }), 'de', 'da'],
    ['the feed', page({ language: null }), 'de', 'de'],
    ['the feed where the page’s is not sure', page({ language: 'und' }), 'de', 'de'],
    ['nobody', null, null, 'und'],
  ])('takes the language from %s', (_who, ofPage, feedLanguage, language) => {
    expect(make({}, ofPage, { feedLanguage }).language).toBe(language);
  });

  it('takes the author from the page where the feed names none', () => {
    expect(make({}, page()).author).toBe('Ida Maren');
    expect(make({ author: 'Jon Aske' }, page()).author).toBe('Jon Aske');
  });

  it('merges what feed and page say of an article', () => {
    const ofItem: Label = { kind: 'satire', evidence: 'This is satire.' };
    const ofPage: Label = { kind: 'sponsored', evidence: 'Paid for by the ferry.' };
    const again: Label = { kind: 'satire', evidence: 'Satire!' };

    expect(make({}, page({ labels: [again, ofPage] }), { labels: [ofItem] }).labels).toEqual([ofItem, ofPage]);
  });
});
