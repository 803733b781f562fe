import type { StoryItem } from '../../src/story/item.js';

const vocabularySize = 40_000;
const head = 50;
const namesOfAStory = 25;
const articlesOfAStory = 4;
const words = 350;
const titleWords = 9;

/**
 * So many invented articles of 350 words in a row, the same at every run: words as frequent as Zipf's law has them, and in
 * each story a few names of its own, which make up a fifth of it.
 */
export function* madeUpNews(count: number): Iterable<StoryItem> {
  const next = generator(11);
  const vocabulary = Array.from({ length: vocabularySize }, () => madeUpWord(next));
  const running: (readonly string[])[] = [];
  for (let id = 0; id < count; id += 1) {
    const isNew = running.length === 0 || next() < 1 / articlesOfAStory;
    if (isNew) running.push(Array.from({ length: namesOfAStory }, () => nameIn(vocabulary, next)));
    if (running.length > 400) running.shift();
    const names = isNew ? running.at(-1)! : running[Math.floor(next() * running.length)]!;
    yield {
      id,
      title: prose(titleWords, 0.5, { names, vocabulary, next }),
      text: prose(words, 0.2, { names, vocabulary, next }),
      url: `https://news.example/${id}`,
      language: 'en',
    };
  }
}

interface Source {
  readonly names: readonly string[];
  readonly vocabulary: readonly string[];
  readonly next: () => number;
}

function prose(length: number, share: number, { names, vocabulary, next }: Source): string {
  const word = () => (next() < share ? names[Math.floor(next() ** 2 * names.length)]! : frequent(vocabulary, next));
  return Array.from({ length }, (_, at) => (at % 18 === 17 ? `${word()}.` : word())).join(' ');
}

/** By Zipf's law without its first fifty words, which are no telling ones. */
function frequent(vocabulary: readonly string[], next: () => number): string {
  return vocabulary[Math.floor(head * (vocabularySize / head) ** next()) - 1]!;
}

function nameIn(vocabulary: readonly string[], next: () => number): string {
  const word = vocabulary[Math.floor(next() * vocabularySize)]!;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function madeUpWord(next: () => number): string {
  const syllable = () => 'bdfgklmnprstvz'.charAt(Math.floor(next() * 14)) + 'aeiou'.charAt(Math.floor(next() * 5));
  return Array.from({ length: 2 + Math.floor(next() * 3) }, syllable).join('');
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const more = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((more ^ (more >>> 14)) >>> 0) / 2 ** 32;
  };
}
