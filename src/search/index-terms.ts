import { searchWords, type SearchWord } from './terms.js';

/** What is read of an article for the index. */
export interface ArticleToRead {
  readonly title: string;
  readonly text: string;
  readonly language: string;
}

/** An article's words, as the index keeps them: stems parted by spaces. */
export interface ArticleTerms {
  /** Every word of the title, stop words among them. */
  readonly title: string;
  /** What it is most about: what its title says, and what it says three times. */
  readonly often: string;
  /** Every word of title and text that tells something, each once. */
  readonly body: string;
  /** The same stems, each with the shortest word that it stands for. */
  readonly words: ReadonlyMap<string, string>;
}

/** Of an article that says nothing. */
export const noTerms: ArticleTerms = { title: '', often: '', body: '', words: new Map() };

const oftenTimes = 3;
// What comes after some 20,000 words is found by the words before it.
const maxCharacters = 120_000;

/** Reads an article for the index. */
export function indexTerms({ title, text, language }: ArticleToRead): ArticleTerms {
  const titleWords = searchWords(title, language);
  const telling = [...titleWords, ...searchWords(text.slice(0, maxCharacters), language)].filter(
    ({ isStop }) => !isStop,
  );
  const counts = new Map<string, number>();
  const words = new Map<string, string>();
  for (const { stem, exact } of telling) {
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    if (exact.length < (words.get(stem)?.length ?? Infinity)) words.set(stem, exact);
  }
  const often = [...counts].flatMap(([stem, count]) => (count >= oftenTimes ? [stem] : []));
  return {
    title: stemsOf(titleWords),
    often: [...new Set([...titleWords.filter(({ isStop }) => !isStop).map(({ stem }) => stem), ...often])].join(' '),
    body: [...counts.keys()].join(' '),
    words,
  };
}

function stemsOf(words: readonly SearchWord[]): string {
  return words.map(({ stem }) => stem).join(' ');
}
