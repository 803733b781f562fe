import type { SummaryInput } from '../../model.js';
import { stopWordsOf } from '../../text/stop-words.js';
import { countTerms } from '../terms.js';
import { isCapitalised, type KeywordCandidate, keywordCandidates, wordsOf } from './candidates.js';
import { rankKeywords } from './keywords.js';
import { nameRuns } from './names.js';
import type { PlacedWord } from './words.js';

// What is said once may be said in passing.
const fewestUses = 2;

/**
 * What an article is about, as a reader is told it: names of several words first, then two words that keep standing
 * together, then single ones, those with a capital before the others. Each is said at least twice; at most `count`.
 */
export function keyPhrases(input: SummaryInput, count: number): readonly string[] {
  const [title = [], ...sentences] = wordsOf(input);
  const lines = [title, ...sentences.filter((words) => textOf(words) !== textOf(title))];
  const candidates = keywordCandidates(lines, input.language).filter((candidate) => candidate.count >= fewestUses);
  const byWord = new Map(candidates.map((candidate) => [candidate.text.toLowerCase(), candidate]));
  const singles = rankKeywords(candidates);
  const [names, words] = [singles.filter(isName), singles.filter((single) => !isName(single))];

  const phrases = [
    ...namesOf(lines.slice(1), input.language, byWord),
    ...pairsOf(lines, byWord),
    ...[...names, ...words].map(({ text }) => text),
  ];
  return withoutOverlap(phrases).slice(0, count);
}

/** Names, the most frequent first; after its first time a name is mostly shortened to its last word. */
function namesOf(
  lines: readonly (readonly PlacedWord[])[],
  language: string,
  byWord: ReadonlyMap<string, KeywordCandidate>,
): readonly string[] {
  const names = [...countTerms(nameRuns(lines, stopWordsOf(language)))].map(([name, count]) => {
    const lastWord = name.toLowerCase().split(' ').at(-1) ?? '';
    return { name, uses: Math.max(count, byWord.get(lastWord)?.count ?? 0) };
  });
  const repeated = names.filter(({ uses }) => uses >= fewestUses);
  return repeated.sort((a, b) => b.uses - a.uses).map(({ name }) => name);
}

/** Pairs of telling words without capitals, the most frequent first. */
function pairsOf(
  lines: readonly (readonly PlacedWord[])[],
  byWord: ReadonlyMap<string, KeywordCandidate>,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const words of lines) {
    for (const [at, { text, isJoined, isUnspaced }] of words.entries()) {
      const before = words[at - 1]?.text ?? '';
      if (!isJoined || isCapitalised(text) || isCapitalised(before) || !byWord.has(text) || !byWord.has(before))
        continue;
      const pair = isUnspaced ? before + text : `${before} ${text}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const repeated = [...counts].filter(([, count]) => count >= fewestUses);
  return repeated.sort((a, b) => b[1] - a[1]).map(([pair]) => pair);
}

function textOf(words: readonly PlacedWord[]): string {
  return words.map(({ text }) => text).join(' ');
}

function isName({ capitals }: KeywordCandidate): boolean {
  return capitals > 0.5;
}

/** Without those that share a word with one before them. */
function withoutOverlap(phrases: readonly string[]): readonly string[] {
  const said: string[] = [];
  return phrases.filter((phrase) => {
    const words = phrase.toLowerCase().split(' ');
    const isNew = !words.some((word) => said.some((other) => sharesBeginning(word, other)));
    if (isNew) said.push(...words);
    return isNew;
  });
}

const sameLetters = 5;

/** Forms of a word share their beginning: "Iraq" and "Iraqi", "mission" and "missions". */
function sharesBeginning(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return a.slice(0, Math.min(shorter, sameLetters)) === b.slice(0, Math.min(shorter, sameLetters));
}
