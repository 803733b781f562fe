import { isCapitalised } from './candidates.js';
import type { PlacedWord } from './words.js';

const fewestWords = 2;
// More in a row are a heading or a list.
const mostWords = 5;
const particles = new Set('of de da do di du del della dos van von der den la le bin ibn al el'.split(' '));

/**
 * The names of several words in sentences, as they are written, once for each place: capitalised words in a row, with
 * "de", "of" or "van" between them. A word that has its capital only from the head of a sentence is no part of a name.
 */
export function nameRuns(
  sentences: readonly (readonly PlacedWord[])[],
  stopWords: ReadonlySet<string>,
): readonly string[] {
  const inside = new Set(sentences.flatMap((words) => words.slice(1).map(({ text }) => text)));
  const isOrdinary = (word: string) => stopWords.has(word.toLowerCase());
  const isFromPlace = (word: string) => !inside.has(word) || inside.has(word.toLowerCase());

  return sentences
    .flatMap((words) => runsOf(isFromPlace(words[0]?.text ?? '') ? words.slice(1) : words))
    .map((run) => trimmed(run, (word) => isCapitalised(word) && !isOrdinary(word)))
    .filter(({ length }) => length >= fewestWords && length <= mostWords)
    .map((run) => run.join(' '));
}

function runsOf(words: readonly PlacedWord[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let run: string[] = [];
  for (const { text, isJoined } of words) {
    const goesOn = run.length > 0 && isJoined && (isCapitalised(text) || particles.has(text));
    if (!goesOn) {
      run = [];
      runs.push(run);
    }
    if (goesOn || isCapitalised(text)) run.push(text);
  }
  return runs;
}

/** From the first word that can only belong to a name to the last. */
function trimmed(run: readonly string[], isNameWord: (word: string) => boolean): readonly string[] {
  const from = run.findIndex(isNameWord);
  return from === -1 ? [] : run.slice(from, run.findLastIndex(isNameWord) + 1);
}
