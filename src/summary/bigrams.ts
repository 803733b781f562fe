import type { Sentence } from './draft.js';

/** Two words that stand side by side, and where the article has them. */
export interface Bigram {
  readonly left: string;
  readonly right: string;
  /** Index of the first sentence that holds it. */
  readonly first: number;
  /** In how many sentences it stands. */
  readonly sentences: number;
  /** Both words have a capital inside a sentence. */
  readonly isName: boolean;
}

/** The bigrams of an article, and for each sentence which of them it holds, each once. */
export interface BigramTable {
  readonly bigrams: readonly Bigram[];
  readonly bySentence: readonly (readonly number[])[];
}

type Counted = { -readonly [K in keyof Bigram]: Bigram[K] };

/** Lists the bigrams of sentences in order of their first appearance. */
export function tableBigrams(sentences: readonly Sentence[]): BigramTable {
  const bigrams: Counted[] = [];
  const ids = new Map<number, number>();
  const numbers = new Map<string, number>();

  const bySentence = sentences.map((sentence, index) => {
    const here = new Set<number>();
    for (let at = 1; at < sentence.terms.length; at += 1) here.add(note(sentence, index, at));
    for (const id of here) bigrams[id]!.sentences += 1;
    return [...here];
  });
  return { bigrams, bySentence };

  function note({ terms, words }: Sentence, index: number, at: number): number {
    const left = terms[at - 1]!;
    const right = terms[at]!;
    // A number is a cheaper key than two words joined; no article has so many words.
    const key = numberOf(left) * 65_536 + numberOf(right);
    const id = ids.get(key) ?? bigrams.length;
    if (id === bigrams.length) {
      ids.set(key, id);
      bigrams.push({ left, right, first: index, sentences: 0, isName: false });
    }
    // The first word of a sentence has its capital from its place.
    if (at > 1 && isCapitalised(words[at - 1]!) && isCapitalised(words[at]!)) bigrams[id]!.isName = true;
    return id;
  }

  function numberOf(term: string): number {
    const known = numbers.get(term) ?? numbers.size;
    if (known === numbers.size) numbers.set(term, known);
    return known;
  }
}

function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
