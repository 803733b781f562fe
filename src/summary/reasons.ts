import type { SentenceReason } from '../model.js';
import type { Draft } from './draft.js';
import { type Importance, titleScore } from './importance.js';
import { weights } from './weights.js';

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
export function explainer(draft: Draft, importance: Importance): Explain {
  const all = draft.sentences.map((_, index) => liftsOf(index, draft, importance));
  const usual = new Map(sources.map((source) => [source, mean(all.map((lifts) => lifts[source]))]));

  return (index, isNeeded) => {
    const above = sources
      .map((reason) => ({ reason, lift: all[index]![reason] - usual.get(reason)! }))
      .sort((a, b) => b.lift - a.lift);
    const strong = above.filter(({ lift }) => lift > worthSaying).map(({ reason }) => reason);
    if (isNeeded) return ['goes-with-the-next', ...strong];
    return strong.length > 0 ? strong : [above[0]!.reason];
  };
}

function liftsOf(index: number, { titleTerms }: Draft, { bigrams, bySentence, centrality }: Importance): Lifts {
  const own = bySentence[index]!.map((id) => bigrams[id]!);
  return {
    'near-the-top': weights.position * Math.log(1 + index),
    'close-to-the-rest': weights.centrality * centrality[index]!,
    'says-the-title': mean(own.map((bigram) => titleScore(bigram, titleTerms))),
    names: mean(own.map((bigram) => (bigram.isName ? weights.names : 0))),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
