import type { SummaryInput } from '../../model.js';
import { type KeywordCandidate, keywordCandidates, wordsOf } from './candidates.js';
import { type KeywordSigns, keywordSigns, signsOf } from './signs.js';
import { keywordWeights } from './weights.js';

/** The words that an article turns on, the best first, each once and as the article writes it; none where it has no text. */
export function keywordsOf(input: SummaryInput): readonly string[] {
  return rankKeywords(keywordCandidates(wordsOf(input), input.language)).map(({ text }) => text);
}

/** Candidates in the order of how much speaks for them; those that are level stay as they are. */
export function rankKeywords(
  candidates: readonly KeywordCandidate[],
  weights: KeywordSigns = keywordWeights,
): readonly KeywordCandidate[] {
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(signsOf(candidate), weights) }))
    .sort((a, b) => b.score - a.score)
    .map(({ candidate }) => candidate);
}

function scoreOf(signs: KeywordSigns, weights: KeywordSigns): number {
  return keywordSigns.reduce((sum, sign) => sum + weights[sign] * signs[sign], 0);
}
