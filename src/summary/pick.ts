import { type Candidate, chooseBest, type Limits } from './choose.js';
import type { Reading } from './reading.js';
import { repeats } from './repetition.js';
import { shortList } from './short-list.js';

/** The sentences of an article that say most of it within the limits, by index in rising order. */
export function pickSentences(reading: Reading, limits: Limits): readonly number[] {
  const { draft, importance, needs, interest } = reading;
  const size = Math.max(10, 2 * Math.min(limits.sentences, 7));
  const listed = shortList({ draft, importance, needs, interest }, { ...limits, size });
  const candidates = listed.map((index) => candidateOf(index, listed, reading));
  const best = chooseBest(candidates, importance.probabilities, limits).map((at) => listed[at]!);
  return best.length > 0 ? best : firstThatFit(reading, limits);
}

function candidateOf(
  index: number,
  listed: readonly number[],
  { draft, importance, needs, isReversed, interest }: Reading,
): Candidate {
  const sentence = draft.sentences[index]!;
  return {
    bigrams: importance.bySentence[index]!,
    tokens: sentence.terms.length,
    words: sentence.length,
    interest: interest[index]!,
    isHalf: isReversed[index]!,
    needs: (needs[index] ?? []).map((other) => listed.indexOf(other)),
    repeats: listed.flatMap((other, at) => (other !== index && repeats(sentence, draft.sentences[other]!) ? [at] : [])),
  };
}

/** The first sentences within the limits: what is left to say of an article of questions or of halves of quotations. */
function firstThatFit({ draft }: Reading, limits: Pick<Limits, 'sentences' | 'words'>): readonly number[] {
  const chosen: number[] = [];
  let words = 0;
  for (const [index, { length: own }] of draft.sentences.entries()) {
    if (chosen.length === limits.sentences || words + own > limits.words) continue;
    words += own;
    chosen.push(index);
  }
  return chosen;
}
