import type { Span } from '../model.js';
import { closingMarks } from '../text/marks.js';
import { datelineLength } from './dateline.js';
import { isCaption, isFurniture, noticeKind } from './furniture.js';
import { withMarksInPlace } from './marks-in-place.js';
import { runInHeadingLength } from './run-in-heading.js';

/** A sentence that may be said, and its place among all sentences of the text. */
export interface PlacedSpan extends Span {
  readonly place: number;
  readonly text: string;
}

const headSentences = 10;
const fourWords = /^[^\p{L}\p{N}]*(?:[\p{L}\p{N}]+[^\p{L}\p{N}]+){3}[\p{L}\p{N}]/u;
// Where no spaces part the words, four characters stand for them.
const fourCharacters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u;
const mostSentences = 60;
const terminalMark = new RegExp(`[.!?…؟۔।॥։።။。！？｡][${closingMarks}]*(?:\\s[»›])?$`, 'u');
// A small letter at its head (an "iPhone" is none), or the mark and comma behind a quotation.
const rest = /^(?:\p{Ll}(?!\p{Lu})|["”»’]\s*[,;]|[,;])/u;
// Between words it parts the entries of a list that lost its lines.
const bullet = /\S\s*[•►▪]/u;
// A full stop that a line's end left behind: no sentence ends, or goes on, behind such words.
const torn =
  /\b(?:[Tt]he|an?|and|or|its|their|my|your|our)\.$|\b(?:the|an?|of|and|or|had|that|this|is|was|to|in|for|you|with|his|her|their|by|on|at|as|from|he|she|they|we|has|have|are|were|be|will|which|who)\.\s(?=\p{Ll})/u;
const aboutTheAuthor = /^(?:he|she|they|his|her|their|the (?:views|opinions)|follow)\b/i;

/**
 * The sentences that a summary may use, in order: without the page's furniture, the title said again, datelines, repeats,
 * headings and captions. A text of headings alone keeps them, since there is nothing better to say.
 */
export function sayable(
  text: string,
  spans: readonly Span[],
  repeatsTitle: (sentence: string) => boolean,
): readonly PlacedSpan[] {
  const placed = withMarksInPlace(text, spans).map((span, place) => ({
    ...span,
    place,
    text: text.slice(span.from, span.to),
  }));
  const own = withoutNotices(text, placed)
    .map(withoutHead)
    .map(withoutLooseMark)
    .filter((sentence) => isNews(sentence.text));
  const said = withoutRepeats(own.filter((sentence) => !repeatsTitle(sentence.text)));
  const whole = said.filter((sentence) => isWhole(sentence.text) && !isCaption(sentence.text));
  return (whole.length > 0 ? whole : said).slice(0, mostSentences);
}

/** A disclaimer takes the rest of its paragraph with it, a note on the author the sentences about them. */
function withoutNotices(text: string, sentences: readonly PlacedSpan[]): readonly PlacedSpan[] {
  let notice: ReturnType<typeof noticeKind> = null;
  return sentences.filter((sentence, index) => {
    const before = sentences[index - 1];
    const isNewLine = before === undefined || /[\n\r]/.test(text.slice(before.to, sentence.from));
    if (notice === 'disclaimer' && isNewLine) notice = null;
    if (notice === 'editors-note' && !aboutTheAuthor.test(sentence.text)) notice = null;
    notice = noticeKind(sentence.text) ?? notice;
    return notice === null;
  });
}

/** Without the heading that ran into it and, at the head of the text, without place and date. */
function withoutHead(sentence: PlacedSpan): PlacedSpan {
  const heading = runInHeadingLength(sentence.text);
  const dateline = sentence.place < headSentences ? datelineLength(sentence.text.slice(heading)) : 0;
  const from = sentence.from + heading + dateline;
  return from === sentence.from ? sentence : { ...sentence, from, text: sentence.text.slice(heading + dateline) };
}

/** `by summer. '`: a mark that stands apart looks like a mistake; French sets its own apart. */
function withoutLooseMark(sentence: PlacedSpan): PlacedSpan {
  const loose = /[.!?…]\s+(["'”’])$/.exec(sentence.text);
  if (!loose) return sentence;
  const text = sentence.text.slice(0, loose.index + 1);
  return { ...sentence, to: sentence.from + text.length, text };
}

function withoutRepeats(sentences: readonly PlacedSpan[]): readonly PlacedSpan[] {
  const seen = new Set<string>();
  return sentences.filter(({ text }) => {
    const key = text.toLowerCase();
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function isNews(sentence: string): boolean {
  return /\p{L}/u.test(sentence) && !isFurniture(sentence);
}

function isWhole(sentence: string): boolean {
  if (!terminalMark.test(sentence) || rest.test(sentence)) return false;
  if (bullet.test(sentence) || torn.test(sentence)) return false;
  return fourWords.test(sentence) || fourCharacters.test(sentence);
}
