import type { Question } from '../question.js';
import type { ReadSentence } from '../sentence.js';

/** What the sentences of several articles say to each other. */
export interface Agreement {
  /** The share of the others, by how well they answer so far, that name the same person, place, date or number. */
  readonly vote: number;
  /** How near a sentence is to what the others say besides the words of the question (the cosine; pseudo-relevance feedback). */
  readonly feedback: number;
}

interface Voice {
  readonly sentence: ReadSentence;
  readonly weight: number;
  readonly named: ReadonlySet<string>;
  /** What it says besides the words of the question, of length 1. */
  readonly vector: ReadonlyMap<string, number>;
}

const sharpness = 6;
const heard = 12;
// What says nearly the same is a copy and no second voice.
const mostShared = 0.7;

/** How far sentences agree with each other; `scores` says how well each answers by itself, about from 0 to 2. */
export function agreementOf(
  question: Question,
  sentences: readonly ReadSentence[],
  scores: readonly number[],
  weigh: (stem: string) => number,
): readonly Agreement[] {
  const voices = sentences.map((sentence, at) => voiceOf(question, sentence, scores[at] ?? 0, weigh));
  const loudest = voices.toSorted((a, b) => b.weight - a.weight);
  return voices.map((voice) => {
    const others = voices.filter((other) => isOther(voice, other));
    return { vote: voteFor(voice, others), feedback: nearnessTo(voice, loudest) };
  });
}

function voiceOf({ weights }: Question, sentence: ReadSentence, score: number, weigh: (stem: string) => number): Voice {
  const own = [...sentence.counts]
    .filter(([stem]) => !weights.has(stem))
    .map(([stem, count]) => [stem, (1 + Math.log(count)) * weigh(stem)] as const);
  const length = Math.hypot(...own.map(([, weight]) => weight)) || 1;
  return {
    sentence,
    weight: Math.exp(sharpness * score),
    named: new Set((sentence.candidates ?? []).flatMap(({ words }) => words)),
    vector: new Map(own.map(([stem, weight]) => [stem, weight / length])),
  };
}

function voteFor({ named }: Voice, others: readonly Voice[]): number {
  const all = others.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return 0;
  const votes = [...named].map((word) =>
    others.reduce((sum, other) => sum + (other.named.has(word) ? other.weight : 0), 0),
  );
  return Math.max(0, ...votes) / all;
}

function nearnessTo(voice: Voice, loudest: readonly Voice[]): number {
  const centroid = new Map<string, number>();
  let count = 0;
  for (const other of loudest) {
    if (count === heard) break;
    if (!isOther(voice, other)) continue;
    count += 1;
    for (const [stem, weight] of other.vector) centroid.set(stem, (centroid.get(stem) ?? 0) + other.weight * weight);
  }
  const length = Math.hypot(...centroid.values());
  if (length === 0) return 0;
  return [...voice.vector].reduce((sum, [stem, weight]) => sum + weight * (centroid.get(stem) ?? 0), 0) / length;
}

function isOther(voice: Voice, other: Voice): boolean {
  return voice !== other && !isCopy(voice.sentence, other.sentence);
}

/** Whether two sentences share most of their words (Jaccard). */
export function isCopy({ counts: left }: ReadSentence, { counts: right }: ReadSentence): boolean {
  let shared = 0;
  for (const stem of left.keys()) if (right.has(stem)) shared += 1;
  return shared > mostShared * (left.size + right.size - shared);
}
