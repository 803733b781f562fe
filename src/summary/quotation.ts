import type { Span } from '../model.js';
import { withMarksInPlace } from './marks-in-place.js';
import { findQuotations, type Quotation } from './quotation-marks.js';

/** Whether a sentence holds its quotations whole, or only a part of one that began before it or ends after it. */
export type QuotationState = 'whole' | 'opens' | 'goes-on' | 'closes';

// What nobody closed within so many sentences was closed where the mark got lost.
const mostUnclosed = 4;

/** For each sentence, in order, how it stands to the quotations around it. */
export function quotationStates(text: string, spans: readonly Span[]): readonly QuotationState[] {
  const sentences = withMarksInPlace(text, spans);
  const begins = new Uint8Array(sentences.length);
  const ends = new Uint8Array(sentences.length);
  const { found, strayClosers } = findQuotations(text);
  let first = 0;

  for (const quotation of found) {
    first = sentenceAt(sentences, first, quotation.from);
    const last = lastOf(sentences, first, quotation);
    for (let index = first; index < last; index += 1) {
      ends[index] = 1;
      if (index + 1 < sentences.length) begins[index + 1] = 1;
    }
    // Its rest is in the next paragraph, or in the next quotation.
    if (!quotation.isClosed && last < sentences.length) ends[last] = 1;
  }
  let at = 0;
  for (const closer of strayClosers) {
    at = sentenceAt(sentences, at, closer);
    begins[at] = 1;
  }
  return sentences.map((_, index) => stateOf(begins[index] === 1, ends[index] === 1));
}

function stateOf(beganBefore: boolean, endsLater: boolean): QuotationState {
  if (beganBefore) return endsLater ? 'goes-on' : 'closes';
  return endsLater ? 'opens' : 'whole';
}

/** The index of the sentence that holds a place or stands before it, looked for from one that does not lie behind it. */
function sentenceAt(sentences: readonly Span[], from: number, place: number): number {
  let index = from;
  while (index < sentences.length - 1 && sentences[index + 1]!.from <= place) index += 1;
  return index;
}

function lastOf(sentences: readonly Span[], first: number, { to, isClosed }: Quotation): number {
  const last = sentenceAt(sentences, first, to - 1);
  return isClosed || last - first < mostUnclosed ? last : first;
}
