import type { ChosenSentence, FocusedSummary, StoredLength, Summary, SummaryInput, SummaryLength } from '../model.js';
import { gateOf } from './gate.js';
import { keyPoints } from './key-points.js';
import { pickSentences } from './pick.js';
import { read, type Reading } from './reading.js';
import { summaryVersion } from './version.js';

/** How much a summary may hold; without any limit it is three sentences. */
export interface SummaryBudget {
  readonly sentences?: number | undefined;
  /** As spaces part them. */
  readonly words?: number | undefined;
  /** Words that the reader names; sentences that hold them come first. */
  readonly focus?: string | undefined;
}

const sentencesOf = { short: 1, entry: 2, medium: 3, long: 6 } as const;
const usualSentences = 3;
// A sentence alone may be a long lede; several of that length are no summary. Measured from 30 to 60.
const comfortableWordsAlone = 45;
const comfortableWordsPerSentence = 35;
// How long a reader's own summary would be: a few lines, or a little more a sentence where more is asked for. Within words
// a longer one is assumed, so that a budget is used and not only kept; measured at 65, 75, 80, 90 and 100.
const referenceTokens = 65;
const referenceTokensWithinWords = 80;
const referenceTokensPerSentence = 22;

/** The summaries that are kept with an article, through the gate, from one reading of it. The same text gives the same summary. */
export function summariseStored(input: SummaryInput): Summary {
  const reading = read(input);
  const letThrough = gateOf(input);
  const tell = (length: StoredLength) => letThrough(toLength(reading, length), length);
  return { version: summaryVersion, lengths: { short: tell('short'), entry: tell('entry'), medium: tell('medium') } };
}

/** The sentences of one length, which have not been at the gate, in the order of the article: fewer sentences only where the article has no more to say. */
export function summariseTo(input: SummaryInput, length: SummaryLength): readonly ChosenSentence[] {
  return toLength(read(input), length);
}

/**
 * A summary of one length for a reader who names words: as many of its sentences as may be hold them, in any of their
 * forms. Where none can, it is the plain summary.
 */
export function summariseAbout(input: SummaryInput, length: SummaryLength, focus: string): FocusedSummary {
  const reading = read(input, { focus });
  const chosen = toLength(reading, length);
  if (chosen.some(({ reasons }) => reasons.includes('about-the-focus'))) return { sentences: chosen, found: 'said' };
  return { sentences: chosen, found: reading.interest.some((share) => share > 0) ? 'mentioned' : 'absent' };
}

/**
 * A summary of whole sentences that keeps a budget, in the order of the article. Of sentences it takes as many as may be;
 * within words it takes the few that say most for their length, and none where nothing fits.
 */
export function summariseWithin(input: SummaryInput, budget: SummaryBudget): readonly ChosenSentence[] {
  return chooseWithin(read(input, { focus: budget.focus }), budget);
}

/** The same of an article that was read for its focus already. */
export function chooseWithin(reading: Reading, budget: SummaryBudget): readonly ChosenSentence[] {
  if (budget.words === undefined) return explained(reading, ofSentences(reading, budget.sentences ?? usualSentences));

  const limits = { sentences: budget.sentences ?? Infinity, words: budget.words };
  const reference = Math.max(referenceTokensWithinWords, budget.words);
  return explained(reading, pickSentences(reading, { ...limits, referenceTokens: reference, isFilled: false }));
}

function toLength(reading: Reading, length: SummaryLength): readonly ChosenSentence[] {
  if (length !== 'key-points') return explained(reading, ofSentences(reading, sentencesOf[length]));
  return explained(reading, keyPoints(reading, ofSentences(reading, sentencesOf.long)));
}

/** So many sentences at most, short enough to be read at a glance where the article has such. */
function ofSentences(reading: Reading, sentences: number): readonly number[] {
  const reference = Math.max(referenceTokens, referenceTokensPerSentence * sentences);
  const limits = { sentences, referenceTokens: reference, isFilled: true };
  const comfortable = pickSentences(reading, { ...limits, words: comfortableWords(sentences) });
  if (comfortable.length > 0 && reading.interest.every((share) => share === 0)) return comfortable;
  const roomy = pickSentences(reading, { ...limits, words: Infinity });
  return comfortable.length > 0 && held(comfortable, reading) >= held(roomy, reading) ? comfortable : roomy;
}

function comfortableWords(sentences: number): number {
  return sentences === 1 ? comfortableWordsAlone : comfortableWordsPerSentence * sentences;
}

/** How much of what the reader named some sentences hold together. */
function held(chosen: readonly number[], { interest }: Reading): number {
  return chosen.reduce((sum, index) => sum + interest[index]!, 0);
}

function explained({ draft, needs, interest, explain }: Reading, chosen: readonly number[]): readonly ChosenSentence[] {
  return chosen.map((index) => {
    const { from, to } = draft.sentences[index]!;
    const isNeeded = chosen.some((other) => other > index && needs[other]?.includes(index));
    const about = interest[index]! > 0 ? (['about-the-focus'] as const) : [];
    return { from, to, reasons: [...about, ...explain(index, isNeeded)] };
  });
}
