import { describe, expect, it } from 'vitest';
import { type LinkedItem, isThin, makeArticle, makeChange } from '../../src/ingest/article.js';
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
  it('keeps what the feed says beside the text of the page', () => {
    expect(make({}, page()).standfirst).toBe('The ferry was late.');
    expect(make({}, null).standfirst).toBeNull();
  });

  it('takes the page’s text where it says more than the feed', () => {
    expect(make({}, page())).toMatchObject({ text: 'The ferry was late. Nobody minded.', textSource: 'page' });
  });

  it('keeps the feed’s text where the page says less', () => {
    expect(make({}, page({ text: 'Accept cookies' }))).toMatchObject({ textSource: 'description' });
  });

  it('prefers the content to a description of the same length', () => {
    expect(make({}, null, { content: 'One text.', description: 'One text.' })).toMatchObject({ textSource: 'content' });
  });

  it.each([
    ['of a paywall’s beginning', 'paywall', 1.4, 'description'],
    ['of a paywall’s beginning that is far longer', 'paywall', 1.6, 'page'],
    ['of a whole page', null, 1, 'page'],
  ] as const)('weighs the text %s against the feed’s', (_what, shortfall, times, textSource) => {
    const description = 'a'.repeat(100);

    const article = make({}, page({ text: 'a'.repeat(times * 100), shortfall }), { description });

    expect(article).toMatchObject({ textSource, shortfall });
  });

  it('says that a page gave no more where the feed’s text is kept though it was read', () => {
    expect(make({}, page({ text: 'Ferry late' }))).toMatchObject({ textSource: 'description', shortfall: 'thin' });
    expect(make({}, null)).toMatchObject({ textSource: 'description', shortfall: null });
  });

  it('takes what a page without a text says of itself', () => {
    const empty = page({ text: '', shortfall: 'script', image: 'https://harbour.example/a.jpg' });

    expect(make({ title: 'Ferry to Port Ansel late on Sunday' }, empty)).toMatchObject({
      textSource: 'description',
      shortfall: 'script',
      author: 'Ida Maren',
      image: 'https://harbour.example/a.jpg',
    });
  });

  it('takes neither name nor place nor address from a page without a text', () => {
    const login = { title: 'Log in', section: 'Account', canonicalUrl: 'https://harbour.example/login?next=1' };

    expect(make({ title: '' }, page({ ...login, text: '' }))).toMatchObject({
      title: 'The ferry was late.',
      categories: [],
      canonicalUrl: null,
    });
  });

  it('takes nothing from a page that says nothing of its item, however long it is', () => {
    const text = 'We and our partners store cookies on your device to measure audiences. '.repeat(20);
    const wall = page({ text, author: 'Privacy Team', publishedAt: new Date('2026-02-01T00:00:00Z') });

    const kept = make({ title: 'Ferry to Port Ansel late on Sunday' }, wall);
    const untold = make({ title: 'Ferry to Port Ansel late on Sunday' }, wall, { description: '' });

    expect(kept).toMatchObject({ text: 'The ferry was late.', textSource: 'description', shortfall: 'thin' });
    expect(kept).toMatchObject({ author: null, publishedAt: null });
    expect(untold).toMatchObject({ text: '', shortfall: 'thin' });
  });

  it.each([
    ['that has the item’s title', 'Mayor quits amid storm over bridge contract award | Herald', 1, '', 'page'],
    ['that is long, where the feed says hardly anything', 'Herald', 40, 'Ferry.', 'page'],
    ['that is short', 'Herald', 1, '', 'description'],
    ['that is long, where the feed says enough', 'Herald', 40, 'Nobody else was asked. '.repeat(5), 'description'],
  ])(
    'tells by title and length whose a page is without a word of its item: one %s',
    (_what, title, times, description, textSource) => {
      const text = 'Bo Ray stepped down on Tuesday after weeks of criticism in the local assembly. '.repeat(times);

      const article = make({ title: 'Mayor quits amid storm over bridge contract award' }, page({ title, text }), {
        description,
      });

      expect(article.textSource).toBe(textSource);
    },
  );

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

  it('takes the page’s date where the feed gives none that is believable', () => {
    const publishedAt = new Date('2026-02-27T09:00:00Z');

    expect(make({}, page({ publishedAt })).publishedAt).toEqual(publishedAt);
    expect(make({ publishedAt: new Date(0) }, page({ publishedAt })).publishedAt).toEqual(publishedAt);
    expect(make({ publishedAt: noon }, page({ publishedAt })).publishedAt).toEqual(noon);
    expect(make({}, page({ publishedAt: new Date('2027-01-01T00:00:00Z') })).publishedAt).toBeNull();
  });

  it.each([
    ['2026-02-28T09:00:00Z', null, undefined],
    ['2026-03-01T13:00:00Z', null, '2026-03-01T13:00:00.000Z'],
    ['2026-02-28T09:00:00Z', '2026-03-01T09:00:00Z', undefined],
    ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00Z', undefined],
    ['2027-03-01T09:00:00Z', '2026-03-01T09:00:00Z', undefined],
  ])('takes a change at %s of what was published at %s for one at %s', (changed, published, expected) => {
    const publishedAt = published === null ? null : new Date(published);

    const article = make({ publishedAt }, page({ modifiedAt: new Date(changed) }));

    expect(article.modifiedAt?.toISOString()).toBe(expected);
  });

  it.each([
    ['https://harbour.example/ferry', 'https://harbour.example/ferry'],
    ['https://harbour.example/?p=7', 'https://harbour.example/?p=7'],
    ['https://harbour.example/', null],
    ['https://www.harbour.example/ferry', 'https://www.harbour.example/ferry'],
    ['https://news.harbour.example/ferry', 'https://news.harbour.example/ferry'],
    ['https://herald.example/ferry', null],
    ['https://otherharbour.example/ferry', null],
  ])('takes the page’s own address %s for %s', (canonicalUrl, expected) => {
    expect(make({}, page({ canonicalUrl })).canonicalUrl).toBe(expected);
  });

  it('names the part of the site, then the feed’s categories, each once', () => {
    const categories = ['Ferries', 'harbour', '', 'x'.repeat(101)];

    expect(make({ categories }, page({ section: 'Harbour' })).categories).toEqual(['Harbour', 'Ferries']);
    expect(make({ categories }).categories).toEqual(['Ferries', 'harbour']);
    expect(make({ categories: Array.from({ length: 30 }, (_, n) => `c${n}`) }).categories).toHaveLength(20);
  });

  it('takes the words for a picture only with the picture of the feed', () => {
    const image = 'https://harbour.example/a.jpg';

    expect(make({ image, imageAlt: 'The gate.' }).imageAlt).toBe('The gate.');
    expect(make({ imageAlt: 'The gate.' }, page({ image })).imageAlt).toBeNull();
  });

  it('takes the picture of the feed, else of the page', () => {
    const image = 'https://harbour.example/a.jpg';

    expect(make({}, page({ image })).image).toBe(image);
    expect(make({ image: 'https://harbour.example/b.jpg' }, page({ image })).image).toBe(
      'https://harbour.example/b.jpg',
    );
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

describe('makeChange', () => {
  const parts = { keys: [], feedLanguage: 'en', seenAt: noon };

  it('says what the feed says now beside a text that came from a page', () => {
    const kept = { articleId: 1, fingerprint: '', textSource: 'page', shortfall: null } as const;
    const changed = { ...parts, kept, item: item(), text: texts({ description: 'The ferry was on time.' }) };

    const [unread, reread] = [null, page()].map((read) => makeChange({ ...changed, page: read }));

    expect(unread).toMatchObject({ body: null, standfirst: 'The ferry was on time.' });
    expect(reread).toMatchObject({ body: { textSource: 'page' }, standfirst: 'The ferry was on time.' });
  });

  it('still knows why the page was short, where that is not read again', () => {
    const kept = { articleId: 1, fingerprint: '', textSource: 'description', shortfall: 'paywall' } as const;

    const change = makeChange({ ...parts, kept, item: item(), text: texts(), page: null });
    const again = makeChange({ ...parts, kept, item: item(), text: texts(), page: page() });

    expect(change.body).toMatchObject({ textSource: 'description', shortfall: 'paywall' });
    expect(again.body).toMatchObject({ textSource: 'page', shortfall: null });
  });
  it('leaves the part of the site to an article whose page is not read again', () => {
    const kept = { articleId: 1, fingerprint: '', textSource: 'page', shortfall: null } as const;
    const changed = { ...parts, kept, item: item({ categories: ['Ferries'] }), text: texts() };

    expect(makeChange({ ...changed, page: null }).categories).toBeNull();
    expect(makeChange({ ...changed, page: page({ section: 'Harbour' }) }).categories).toEqual(['Harbour', 'Ferries']);
    expect(makeChange({ ...changed, kept: { ...kept, textSource: 'content' }, page: null }).categories).toEqual([
      'Ferries',
    ]);
  });

  it('leaves it to the store whether an item without a date changed after it was first seen', () => {
    const kept = { articleId: 1, fingerprint: '', textSource: 'content', shortfall: null } as const;
    const updatedAt = new Date('2026-03-01T11:00:00Z');

    const change = makeChange({
      ...parts,
      kept,
      item: item({ publishedAt: null, updatedAt }),
      text: texts(),
      page: null,
    });

    expect(change.modifiedAt).toEqual(updatedAt);
  });
});
