import type { Reading } from './reading.js';
import { repeats } from './repetition.js';
import { isQuestion, withNeeds } from './short-list.js';

const mostPoints = 12;
// A point has to say, word for word, at least so much of what the best one says.
const leastShare = 0.2;

/** Every sentence worth saying, by index in rising order: those of a long summary, then on while the next adds enough that is new. */
export function keyPoints(reading: Reading, long: readonly number[]): readonly number[] {
  const chosen = new Set(long);
  const said = new Set(long.flatMap((index) => reading.importance.bySentence[index]!));
  const least = leastShare * (bestAddition(reading, new Set(), new Set())?.value ?? 0);

  for (;;) {
    const next = bestAddition(reading, chosen, said);
    if (next === null || next.value < least) return [...chosen].sort((a, b) => a - b);
    for (const index of next.group) {
      chosen.add(index);
      for (const bigram of reading.importance.bySentence[index]!) said.add(bigram);
    }
  }
}

interface Addition {
  readonly group: readonly number[];
  /** Importance per token that is not said yet. */
  readonly value: number;
}

function bestAddition(reading: Reading, chosen: ReadonlySet<number>, said: ReadonlySet<number>): Addition | null {
  const additions = reading.draft.sentences
    .map(({ text }, index) => (isQuestion(text) ? [] : withNeeds(index, reading.needs)))
    .map((group) => group.filter((member) => !chosen.has(member)))
    .filter((group) => group.length > 0 && chosen.size + group.length <= mostPoints)
    .filter((group) => !group.some((member) => repeatsAny(member, chosen, reading)))
    .map((group) => ({ group, value: newValue(group, reading, said) }));
  return additions.reduce<Addition | null>((top, next) => (top === null || next.value > top.value ? next : top), null);
}

function repeatsAny(index: number, chosen: ReadonlySet<number>, { draft }: Reading): boolean {
  return [...chosen].some((other) => repeats(draft.sentences[index]!, draft.sentences[other]!));
}

function newValue(group: readonly number[], { draft, importance }: Reading, said: ReadonlySet<number>): number {
  const bigrams = new Set(group.flatMap((index) => importance.bySentence[index]!));
  const gain = [...bigrams].reduce((sum, id) => sum + (said.has(id) ? 0 : importance.probabilities[id]!), 0);
  const tokens = group.reduce((sum, index) => sum + draft.sentences[index]!.terms.length, 0);
  return gain / Math.max(1, tokens);
}
