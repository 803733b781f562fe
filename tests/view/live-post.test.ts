import { describe, expect, it } from 'vitest';
import type { Article, Telling } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { editedPostReply, livePostReply } from '../../src/view/live-post.js';

const first = 'The motor weighs nine tonnes and left the Brodal works on Monday.';
const second = 'It will be lowered in on Saturday.';
const text = `${first} ${second} ${'Nothing else is known of it. '.repeat(170)}`.trim();
const told: Telling = {
  kind: 'told',
  sentences: [
    { from: 0, to: first.length, reasons: ['near-the-top'] },
    { from: first.length + 1, to: first.length + 1 + second.length, reasons: ['near-the-top'] },
  ],
};

function anArticle(parts: Partial<Article> = {}): Article {
  return {
    id: 7,
    feedId: 1,
    feedTitle: 'Harbour Post',
    url: 'https://harbourpost.example/gate',
    imageAlt: null,
    canonicalUrl: null,
    title: 'Gate motor for Port Ansel arrives by rail',
    author: null,
    publishedAt: new Date('2026-03-01T11:58:00Z'),
    modifiedAt: null,
    seenAt: new Date('2026-03-01T12:00:00Z'),
    updatedAt: null,
    language: 'en',
    text,
    textSource: 'page',
    shortfall: null,
    standfirst: null,
    image: 'https://harbourpost.example/gate.jpg',
    categories: [],
    labels: [],
    summary: { version: 1, lengths: { short: told, entry: told, medium: told } },
    ...parts,
  };
}

describe('a live post', () => {
  it('says what an article says, how much shorter that is, and opens the rest', () => {
    expect(livePostReply(phrasesIn('en'), anArticle())).toEqual({
      cards: [
        {
          accent: 'news',
          blocks: [
            {
              kind: 'entry',
              entry: {
                number: 1,
                size: 'story',
                kickers: [],
                headline: 'Gate motor for Port Ansel arrives by rail',
                url: 'https://harbourpost.example/gate',
                sentences: [[first], [second]],
                picture: {
                  url: 'https://harbourpost.example/gate.jpg',
                  alt: 'Picture for: Gate motor for Port Ansel arrives by rail',
                },
                source: [
                  'Harbour Post',
                  ' · ',
                  '4 min read, 98% shorter',
                  ' · ',
                  { kind: 'time', atMs: Date.UTC(2026, 2, 1, 11, 58), style: 'relative' },
                ],
              },
            },
          ],
        },
      ],
      actions: [
        [
          { kind: 'button', action: 'summary.open', argument: '7', label: 'More' },
          { kind: 'button', action: 'article.sources', argument: '7', label: 'Sources' },
          { kind: 'button', action: 'saved.add', argument: '7', label: 'Save' },
          { kind: 'button', action: 'article.why', argument: '7', label: 'Why' },
        ],
      ],
      listed: [7],
    });
  });

  it('says nothing of a length that is not worth it, and the label that the publisher gave', () => {
    const labels = [{ kind: 'ai-generated', evidence: 'Written by a machine.' }] as const;
    const short = anArticle({ image: null, text: `${first} ${second}`, labels });

    const [card] = livePostReply(phrasesIn('en'), short).cards ?? [];

    expect(card?.blocks).toEqual([
      {
        kind: 'entry',
        entry: {
          number: 1,
          size: 'story',
          kickers: [['AI-generated, says the publisher']],
          headline: 'Gate motor for Port Ansel arrives by rail',
          url: 'https://harbourpost.example/gate',
          sentences: [[first], [second]],
          source: ['Harbour Post', ' · ', { kind: 'time', atMs: Date.UTC(2026, 2, 1, 11, 58), style: 'relative' }],
        },
      },
    ]);
  });

  it('is its headline and source where the article could not be summarised', () => {
    const [card] = livePostReply(phrasesIn('en'), anArticle({ text: '', summary: null })).cards ?? [];

    expect(card?.blocks).toMatchObject([
      { entry: { sentences: [], source: ['Harbour Post', ' · ', { kind: 'time' }] } },
    ]);
  });
});

describe('a live post whose article has changed', () => {
  const changed = { image: null, updatedAt: new Date('2026-03-01T12:30:00Z') };
  const updated = ['Updated ', { kind: 'time', atMs: Date.UTC(2026, 2, 1, 12, 30), style: 'relative' }];

  it('says when it did, over its headline and nowhere else', () => {
    const [card] = editedPostReply(phrasesIn('en'), anArticle(changed)).cards ?? [];

    expect(card?.blocks).toEqual([
      {
        kind: 'entry',
        entry: {
          number: 1,
          size: 'story',
          kickers: [updated],
          headline: 'Gate motor for Port Ansel arrives by rail',
          url: 'https://harbourpost.example/gate',
          sentences: [[first], [second]],
          source: [
            'Harbour Post',
            ' · ',
            '4 min read, 98% shorter',
            ' · ',
            { kind: 'time', atMs: Date.UTC(2026, 2, 1, 11, 58), style: 'relative' },
          ],
        },
      },
    ]);
  });

  it('has room for one label besides', () => {
    const labels = [
      { kind: 'correction', evidence: 'An earlier version named the wrong day.' },
      { kind: 'sponsored', evidence: 'Paid for by the Brodal works.' },
    ] as const;

    const [card] = editedPostReply(phrasesIn('en'), anArticle({ ...changed, labels })).cards ?? [];

    expect(card?.blocks).toMatchObject([{ entry: { kickers: [updated, ['Correction']] } }]);
  });

  it('has the button of the post', () => {
    const { actions, listed } = livePostReply(phrasesIn('en'), anArticle());

    expect(editedPostReply(phrasesIn('en'), anArticle(changed))).toMatchObject({ actions, listed });
  });
});
