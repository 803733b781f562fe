import type { Span } from '../model.js';
import { findQuotations } from './quotation-marks.js';

const marks = /["“'‘«]/;
const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * The sentences with each opening mark that no space parts from the sentence before it (`came."We saw`) moved to the head
 * of its own sentence, as many and in the same order.
 */
export function withMarksInPlace<S extends Span>(text: string, sentences: readonly S[]): readonly S[] {
  const isGlued = ({ to }: Span) => marks.test(text.charAt(to - 1)) && wordCharacter.test(text.charAt(to));
  if (!sentences.some(isGlued)) return sentences;

  const openings = new Set(findQuotations(text).found.map(({ from }) => from));
  const gives = sentences.map((sentence) => isGlued(sentence) && openings.has(sentence.to - 1));
  return sentences.map((sentence, index) => ({
    ...sentence,
    from: gives[index - 1] && sentence.from === sentences[index - 1]?.to ? sentence.from - 1 : sentence.from,
    to: gives[index] && sentences[index + 1]?.from === sentence.to ? sentence.to - 1 : sentence.to,
  }));
}
