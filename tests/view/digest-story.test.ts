import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/chat/reply.js';
import type { Article } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import type { StorySentence } from '../../src/story/telling.js';
import { summariseStored } from '../../src/summary/summarise.js';
import { type DigestStory, storyEntry } from '../../src/view/digest-story.js';
import { newArticle, noon, wordsOf } from '../helpers/app.js';

/** The nth article, an hour after noon each, of a feed of its own unless one is given. */
function article(id: number, text: string, parts: Partial<Article> = {}): Article {
  const bare = {
    ...newArticle({ title: 'Tidal lock fails again', text, url: `https://paper${id}.example/lock` }),
    id,
    feedId: id,
    feedTitle: `Paper ${id}`,
    publishedAt: new Date(noon.getTime() + id * 3_600_000),
    seenAt: new Date(noon.getTime() + 86_400_000),
    updatedAt: null,
    language: 'en',
    ...parts,
  };
  return { ...bare, summary: summariseStored(bare) };
}

/** All that each article says, in the order of the articles. */
function sayAll(articles: readonly Article[]): readonly StorySentence[] {
  return articles.map(({ id, text }) => ({ articleId: id, from: 0, to: text.length }));
}

function story(articles: readonly Article[], sentences: readonly StorySentence[] | null): DigestStory {
  return { lead: articles[0]!, articles, sentences, before: null };
}

function entryOf(told: DigestStory): Reply {
  const entry = storyEntry(phrasesIn('en'), told, { number: 1, length: 'entry', isPictured: false, timezone: 'UTC' });
  return { text: [{ kind: 'entry', entry }] };
}

function linksOf(reply: Reply): readonly string[] {
  return [...JSON.stringify(reply).matchAll(/"kind":"link","text":"[^"]+","url":"([^"]+)"/g)].map(
    ([, url = '']) => url,
  );
}

const texts = ['Eleven barges wait.', 'Divers went down.', 'A motor comes.', 'The mayor pays.', 'Schools stay shut.'];

describe('a story in a digest', () => {
  it('counts and links its sources where none of them has a text', () => {
    const silent = [1, 2, 3, 4].map((id) => article(id, ''));

    const reply = entryOf(story(silent, null));

    expect(wordsOf(reply)).toEqual([
      '1. Tidal lock fails again',
      '4 sources · Paper 1 · Paper 2 · Paper 3 · 1 more · {relative 2026-03-01T16:00}',
    ]);
    expect(linksOf(reply)).toEqual([1, 2, 3].map((id) => `https://paper${id}.example/lock`));
  });

  it('says whose words they are where only its lead has some', () => {
    const standfirst = 'The tidal lock failed for the second time.';
    const articles = [article(1, '', { standfirst }), article(2, '')];

    expect(wordsOf(entryOf(story(articles, null)))).toEqual([
      '1. Tidal lock fails again',
      'The tidal lock failed for the second time.[1]',
      '2 sources · [1] Paper 1 · Paper 2 · {relative 2026-03-01T14:00} · the feed’s own standfirst',
    ]);
  });

  it('names every source that it cites', () => {
    const five = texts.map((text, index) => article(index + 1, text));

    const words = wordsOf(entryOf(story(five, sayAll(five))));

    expect(words.slice(1)).toEqual([
      'Eleven barges wait.[1]',
      'Divers went down.[2]',
      'A motor comes.[3]',
      'The mayor pays.[4]',
      'Schools stay shut.[5]',
      '5 sources · [1] Paper 1 · [2] Paper 2 · [3] Paper 3 · [4] Paper 4 · [5] Paper 5 · {relative 2026-03-01T17:00}',
    ]);
  });

  it('leads from each mark to the article of its sentence, and counts feeds', () => {
    const ofOneFeed = { feedId: 1, feedTitle: 'Paper 1' };
    const articles = [article(1, texts[0]!), article(2, texts[1]!, ofOneFeed), article(3, texts[2]!)];

    const reply = entryOf(story(articles, sayAll(articles)));

    expect(wordsOf(reply).at(-1)).toBe(
      '2 sources · [1] Paper 1 · [2] Paper 1 · [3] Paper 3 · {relative 2026-03-01T15:00}',
    );
    expect(linksOf(reply)).toEqual([1, 2, 3].map((id) => `https://paper${id}.example/lock`));
  });

  it('says of one source that tells several articles only its name, their number and the age, without marks', () => {
    const ofOneFeed = { feedId: 1, feedTitle: 'Paper 1' };
    const articles = [article(1, ''), article(2, texts[1]!, ofOneFeed)];

    expect(wordsOf(entryOf(story(articles, sayAll(articles.slice(1))))).slice(1)).toEqual([
      'Divers went down.',
      'Paper 1 · 2 articles · {relative 2026-03-01T14:00}',
    ]);
  });

  it('gives the age of the newest article that somebody dated, and none where nobody did', () => {
    const undated = { publishedAt: new Date(noon.getTime() + 86_400_000) };
    const mixed = [article(1, texts[0]!), article(2, texts[1]!, undated)];
    const neither = [article(1, texts[0]!, undated), article(2, texts[1]!, undated)];

    expect(wordsOf(entryOf(story(mixed, sayAll(mixed)))).at(-1)).toContain('{relative 2026-03-01T13:00}');
    expect(wordsOf(entryOf(story(neither, sayAll(neither)))).at(-1)).toBe('2 sources · [1] Paper 1 · [2] Paper 2');
  });
});
