/** How often something came today, how often before, and of how many. */
export interface Counted {
  readonly today: number;
  readonly past: number;
  readonly ofToday: number;
  readonly ofPast: number;
  /** For how many articles each of the past stands, where each of today stands for one; 1 where all of both are counted. */
  readonly every?: number;
}

/** How much more came than the past leads one to expect: as a ratio, and as evidence (log likelihood ratio, Poisson). */
export interface Burst {
  readonly ratio: number;
  readonly evidence: number;
}

const leastEvidence = 5;
const leastRatio = 2;
// As if two had come before: what never came at all may do so by chance.
const prior = 2;
// Before that much is known of the past, in days like today, everything would be new.
const fewestDays = 3;

/** The rise of what was counted; null where it is none to speak of, or where too little past is known. */
export function burstOf({ today, past, ofToday, ofPast, every = 1 }: Counted): Burst | null {
  if (today === 0 || ofPast === 0 || ofPast * every < fewestDays * ofToday) return null;
  const expected = ((past + prior) / ofPast) * ofToday;
  const ratio = today / expected;
  const evidence = today * Math.log(ratio) - (today - expected);
  return ratio >= leastRatio && evidence >= leastEvidence ? { ratio, evidence } : null;
}
