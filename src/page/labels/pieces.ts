import type { Span } from '../../model.js';
import { splitSentences } from '../../text/sentences.js';
import { announcement } from './notice.js';

/** A sentence of a line that may be a notice. */
export interface Piece extends Span {
  /** Where its announcement ("Disclaimer: ") begins; `from` where it has none. */
  readonly opensAt: number;
}

// What was copied from a page has lost the space between the article and the notice below it.
const glued = /(?<=\p{L}\p{L}[.!?…])(?=(?:This|The (?:above|preceding)|Diese[rs]?|Cet|Este|Questo|Dit|Denne)\s)/gu;
const maxTail = 200;

/** The sentences of a line that stand as notices do: at its beginning, announced, or at its end. */
export function piecesOf(line: string): readonly Piece[] {
  // German keeps "25. Januar" in one sentence, and does no harm to other languages.
  return splitSentences(line, 'de')
    .flatMap((span) => cut(line, span))
    .filter(
      ({ from, to, opensAt }) =>
        /^[^\p{L}]*$/u.test(line.slice(0, opensAt)) || opensAt < from || line.length - to <= maxTail,
    );
}

function cut(line: string, span: Span): readonly Piece[] {
  const text = line.slice(span.from, span.to);
  const announced = [...text.matchAll(announcement)].map(({ 0: words, index }) => ({
    opensAt: index,
    from: index + words.length,
  }));
  const later = [...text.matchAll(glued)].map(({ index }) => ({ opensAt: index, from: index }));
  const starts = [...announced, ...later].sort((one, other) => one.opensAt - other.opensAt);
  const first = /\p{L}/u.test(text.slice(0, starts[0]?.opensAt)) ? [{ opensAt: 0, from: 0 }] : [];
  return [...first, ...starts].map(({ opensAt, from }, index, all) => ({
    opensAt: span.from + opensAt,
    from: span.from + from,
    to: span.from + (all[index + 1]?.opensAt ?? text.length),
  }));
}
