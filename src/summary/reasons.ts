import type { SentenceReason } from '../model.js';
import { type Importance, titleScore } from './importance.js';
import { importanceWeights as weights } from './weights.js';

const sources = [
  'near-the-top',
  'close-to-the-rest',
  'says-the-title',
  'names',
] as const satisfies readonly SentenceReason[];

/** What each source of importance gives a sentence, in the log-odds that weigh its bigrams. */
type Lifts = Readonly<Record<(typeof sources)[number], number>>;

const worthSaying = 0.02;

/** Says why sentences of an article were chosen. */
export type Explain = (index: number, isNeeded: boolean) => readonly SentenceReason[];

/**
 * The reasons for each sentence of an article, strongest first, at least one: what lifts it above the article's average.
 * `isNeeded` says that a later chosen sentence cannot do without it.
 */
export function explainer(importance: Importance): Explain {
  let known: Comparison | undefined;

  return (index, isNeeded) => {
    known ??= compare(importance);
    const { lifts, usual } = known;
    const above = sources
      .map((reason) => ({ reason, lift: lifts[index]![reason] - usual[reason] }))
      .sort((a, b) => b.lift - a.lift);
    const strong = above.filter(({ lift }) => lift > worthSaying).map(({ reason }) => reason);
    if (isNeeded) return ['goes-with-the-next', ...strong];
    return strong.length > 0 ? strong : [above[0]!.reason];
  };
}

/** What lifts each sentence of an article, and what lifts them on average. */
interface Comparison {
  readonly lifts: readonly Lifts[];
  readonly usual: Lifts;
}

function compare(importance: Importance): Comparison {
  const lifts = importance.sentenceSigns.map((_, index) => liftsOf(index, importance));
  const usual = (reason: keyof Lifts) => mean(lifts.map((each) => each[reason]));
  return {
    lifts,
    usual: {
      'near-the-top': usual('near-the-top'),
      'close-to-the-rest': usual('close-to-the-rest'),
      'says-the-title': usual('says-the-title'),
      names: usual('names'),
    },
  };
}

function liftsOf(index: number, { sentenceSigns, bigramSigns, bySentence }: Importance): Lifts {
  const { position, centrality } = sentenceSigns[index]!;
  const own = bySentence[index]!.map((id) => bigramSigns[id]!);
  return {
    'near-the-top': weights.position * position,
    'close-to-the-rest': weights.centrality * centrality,
    'says-the-title': mean(own.map((signs) => titleScore(signs, weights))),
    names: mean(own.map(({ names }) => weights.names * names)),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
