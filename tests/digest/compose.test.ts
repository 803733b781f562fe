import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/chat/reply.js';
import { composeDigest } from '../../src/digest/compose.js';
import type { Article, ChosenSentence, Digest, DigestStyle, Telling } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import type { DigestStory } from '../../src/view/digest-story.js';
import { noon, wordsOf } from '../helpers/app.js';

const text = 'The gate stopped halfway. Eleven barges wait. A motor comes on Saturday.';
const onTime = { beyond: { articles: 0, stories: 0 }, hindrance: 'closed', dueAt: noon, ranAt: noon } as const;
const sentence = (from: number, to: number): ChosenSentence => ({ from, to, reasons: [] });
const told = (...sentences: readonly ChosenSentence[]): Telling => ({ kind: 'told', sentences });

function article(id: number): Article {
  return {
    id,
    feedId: 1,
    feedTitle: 'Harbour Post',
    url: `https://harbourpost.example/${id}`,
    canonicalUrl: null,
    title: `Headline ${id}`,
    author: null,
    publishedAt: noon,
    modifiedAt: null,
    seenAt: new Date('2026-03-01T12:00:10Z'),
    updatedAt: null,
    language: 'en',
    text,
    textSource: 'page',
    shortfall: null,
    standfirst: null,
    image: null,
    imageAlt: null,
    categories: [],
    labels: [],
    summary: {
      version: 1,
      lengths: {
        short: told(sentence(0, 25)),
        entry: told(sentence(0, 25), sentence(26, 45)),
        medium: told(sentence(0, 25), sentence(26, 45), sentence(46, 72)),
      },
    },
  };
}

/** A story of one article. */
function alone(lead: Article): DigestStory {
  return { lead, articles: [lead], sentences: null, before: null };
}

function digest(style: DigestStyle = 'standard', entries = 2): Digest {
  return {
    id: 1,
    guildId: 'g1',
    channelId: 'c1',
    name: null,
    cron: '0 8 * * *',
    timezone: 'UTC',
    style,
    entries,
    label: null,
    missed: 'catch-up',
    empty: 'skip',
    words: [],
    isSilent: false,
    pingRoleId: null,
    inThread: false,
    dueAt: noon,
    lastDueAt: null,
    trouble: null,
    pause: null,
  };
}

function compose(
  count: number,
  { of = digest(), fits = () => true }: { readonly of?: Digest; readonly fits?: (reply: Reply) => boolean } = {},
): readonly (readonly string[])[] {
  const stories = Array.from({ length: count }, (_, index) => alone(article(index + 1)));
  return composeDigest(phrasesIn('en'), { digest: of, stories, articles: count, ...onTime }, fits).parts.map(wordsOf);
}

describe('composeDigest', () => {
  it('gives each entry two sentences, lists the rest, and counts what is left', () => {
    expect(compose(13)).toEqual([
      [
        'Daily digest',
        'Sunday 1 March · 13 articles',
        '1. Headline 1',
        'The gate stopped halfway.',
        'Eleven barges wait.',
        'Harbour Post · {relative 2026-03-01T12:00}',
        '2. Headline 2',
        'The gate stopped halfway.',
        'Eleven barges wait.',
        'Harbour Post · {relative 2026-03-01T12:00}',
        'Also new',
        ...[3, 4, 5, 6, 7, 8, 9, 10, 11].map((id) => `- Headline ${id} · Harbour Post`),
        '2 more in /latest · Every sentence is the publisher’s own, word for word.',
      ],
    ]);
  });

  it.each([
    ['brief', 0],
    ['standard', 2],
    ['full', 3],
  ] as const)('says as much as the style %s asks', (style, sentences) => {
    const [words = []] = compose(1, { of: digest(style) });

    expect(words.filter((line) => text.includes(line))).toHaveLength(sentences);
  });

  it('is no message when there is nothing', () => {
    expect(compose(0)).toEqual([]);
  });

  it('drops "Also new" lines before it breaks', () => {
    const parts = compose(9, { fits: (reply) => wordsOf(reply).filter((line) => line.startsWith('- ')).length <= 3 });

    expect(parts).toHaveLength(1);
    expect(parts[0]?.at(-1)).toContain('4 more in /latest');
  });

  it('breaks between two entries when they are too many for a message', () => {
    const parts = compose(5, {
      of: digest('standard', 5),
      fits: (reply) => wordsOf(reply).filter((line) => /^\d\. /.test(line)).length <= 2,
    });

    expect(parts.map((words) => words.filter((line) => /^\d\. /.test(line)))).toEqual([
      ['1. Headline 1', '2. Headline 2'],
      ['3. Headline 3', '4. Headline 4'],
      ['5. Headline 5'],
    ]);
    expect(parts[1]?.[0]).toBe('Daily digest, part 2 of 3');
  });

  it('names a label in "Also new" too', () => {
    const labelled = { ...article(2), labels: [{ kind: 'ai-generated', evidence: '' }] as const };
    const stories = [alone(article(1)), alone(labelled)];
    const content = { digest: digest('brief', 1), stories, articles: 2, ...onTime };

    const [words = []] = composeDigest(phrasesIn('en'), content, () => true).parts.map(wordsOf);

    expect(words).toContain('- Headline 2 · Harbour Post · AI-generated, says the publisher');
  });

  it('gives the select only to the last message', () => {
    const stories = [alone(article(1)), alone(article(2))];
    const { parts } = composeDigest(
      phrasesIn('en'),
      { digest: digest('standard', 2), stories, articles: 2, ...onTime },
      (reply) => wordsOf(reply).filter((line) => /^\d\. /.test(line)).length <= 1,
    );

    expect(parts.map(({ actions }) => actions?.length ?? 0)).toEqual([0, 1]);
  });
});
