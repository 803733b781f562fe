import type { Span } from '../model.js';
import { keepsItsStop } from './abbreviations.js';
import { closingMarks } from './marks.js';

/** What may end a sentence: stop marks with the quotation marks and brackets that close after them. */
interface Stop extends Span {
  readonly marks: string;
  readonly closers: string;
}

const paragraph = /[^\n\r\u2028\u2029]+/g;
// German closes with what opens elsewhere: „Ja.“ Sie… and »Ja.« Sie…; but in `said.“Yes` and `dit.«Oui` it opens.
const opening = `[“‘«‹](?![ \\n${closingMarks}]|$)`;
const stopOrBracket = new RegExp(`([.!?…؟۔।॥։።။。！？｡]+)((?:(?!${opening})[${closingMarks}])*)|[()（）]`, 'gu');
const wideStop = /[。！？｡]/;
const quote = /["'“”‘’«»„‚‹›]/;
const closingQuote = /["'”’»]/;
// "Really?" Smith asked: the words after the quotation are the rest of its sentence.
const attribution =
  /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}(?:said|says|asked|asks|added|adds|told|wrote|writes|tweeted|replied|shouted|joked|quipped)\b/u;
const initialAhead = /^\p{Lu}\.(?:[\s-]*\p{Lu})/u;
const attributionHan = /^\p{Script=Han}{1,8}?(?:说|說|问|問|道|称|稱|表示|喊|答)[。，,：:]/u;
const hostEnding = /^(?:com|org|net|co|uk|io|js|gov|edu|info|fr|de|tv)\b/i;
const maxWord = 40;
const maxBracket = 300;

/**
 * The sentences of a text, in order, as spans without space around them. Nothing is altered and nothing but space is left
 * out; a sentence never crosses a line break. Takes time in proportion to the text.
 */
export function splitSentences(text: string, language: string): readonly Span[] {
  return [...text.matchAll(paragraph)].flatMap(({ 0: line, index }) => {
    const span = trimmed(text, index, index + line.length);
    return span.from === span.to ? [] : splitParagraph(text, span, language);
  });
}

function splitParagraph(text: string, { from, to }: Span, language: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = from;
  let bracket = -1;

  for (const stop of stopsIn(text, from, to)) {
    if (stop.from < start) continue;
    if (stop.marks === '') {
      bracket = '(（'.includes(text.charAt(stop.from)) ? stop.from : -1;
      continue;
    }
    if (/[)）]/.test(stop.closers)) bracket = -1;
    if (bracket >= start && stop.from - bracket < maxBracket) continue;

    const end = sentenceEnd(text, start, stop, to, language);
    if (end === null) continue;
    sentences.push({ from: start, to: end });
    start = skipSpace(text, end, to);
  }

  return start < to ? [...sentences, { from: start, to }] : sentences;
}

/** Looked for in the line alone: a text of many lines without a stop would else be read to its end for each. */
function* stopsIn(text: string, from: number, to: number): Iterable<Stop> {
  for (const { 0: found, 1: marks = '', 2: closers = '', index } of text.slice(from, to).matchAll(stopOrBracket)) {
    yield { from: from + index, to: from + index + found.length, marks, closers };
  }
}

/** Where the sentence that began at `start` ends at this stop, or null where it goes on. */
function sentenceEnd(text: string, start: number, stop: Stop, to: number, language: string): number | null {
  if (stop.to >= to) return null;
  if (wideStop.test(stop.marks)) return goesOnAfterWideStop(text, stop) ? null : stop.to;

  const next = skipSpace(text, stop.to, to);
  if (next === stop.to) return fusedEnd(text, start, stop, language);
  // `the summer. ' Muto`: a quotation mark with space on both sides closes what stands before it.
  const isLoose = closingQuote.test(text.charAt(next)) && isSpaceAt(text, next + 1);
  const end = isLoose && !looseMarkOpens(text, next) ? next + 1 : stop.to;
  return goesOn(text, start, stop, skipSpace(text, end, to), language) ? null : end;
}

function goesOnAfterWideStop(text: string, { closers, to }: Stop): boolean {
  if (/[」』]$/.test(closers) && /\p{Script=Hiragana}/u.test(text.charAt(to))) return true;
  return /[”」』"]$/.test(closers) && attributionHan.test(text.slice(to, to + 12));
}

function goesOn(text: string, start: number, stop: Stop, next: number, language: string): boolean {
  const ahead = text.slice(next, next + 4 * maxWord).replace(/^["'“”‘’«»„‚‹›([–—-]+\s*/, '');
  if (/^\p{Ll}(?!\p{Lu})/u.test(ahead)) return true;
  if (/[!?]$/.test(stop.marks)) return quote.test(stop.closers) && attribution.test(ahead);
  if (stop.marks !== '.' || stop.closers !== '') return false;

  const word = wordBefore(text, start, stop.from);
  if (stop.from - start <= 2 && /^\d{1,2}$/.test(word)) return true;
  // An initial is a name, though the letter alone may be a small word, as "С" is in Russian.
  const follower = initialAhead.test(ahead) ? 'Name' : (/^[\p{L}\p{M}\p{N}]+/u.exec(ahead)?.[0] ?? '');
  return keepsItsStop(word, follower, language);
}

// `won. ' I am fit, ' said Bolt`: where the next such mark closes, this one opened.
function looseMarkOpens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '»') return false;
  const line = /^[^\n\r]*/.exec(text.slice(at + 1, at + 1 + maxBracket))?.[0] ?? '';
  for (let next = line.indexOf(mark); next >= 0; next = line.indexOf(mark, next + 1)) {
    const [before, after] = [line.slice(0, next), line.charAt(next + 1)];
    if (!/[\p{L}\p{N}]/u.test(after)) return /\S$/.test(before) || /[,.!?]\s$/.test(before);
    if (!/[\p{L}\p{N}]$/u.test(before)) return false;
  }
  return false;
}

/** `word.Next`, where the space was lost; a full stop glued to the first word of a line stands alone. */
function fusedEnd(text: string, start: number, stop: Stop, language: string): number | null {
  const ahead = text.slice(stop.to, stop.to + 12);
  if (!/^["“‘«„‚]?\p{Lu}/u.test(ahead)) return null;
  if (stop.from === start) return stop.closers === '' ? stop.to : null;
  if (!/^["“‘«„‚]?\p{Lu}\p{Ll}|^[AI]\s/u.test(ahead) || hostEnding.test(ahead)) return null;

  const word = wordBefore(text, start, stop.from);
  if (!/^(?:\p{L}*\p{Ll}{2}|\d+|\p{Lu}{2,})$/u.test(word) || keepsItsStop(word, 'Name', language)) return null;
  return opensAQuotation(text, start, stop) ? stop.to - stop.closers.length : stop.to;
}

// `said."Hello` and `it."Then` look alike: an even number of marks so far means that this one opens.
function opensAQuotation(text: string, start: number, { from, closers }: Stop): boolean {
  if (closers !== '"') return false;
  return (text.slice(start, from).split('"').length - 1) % 2 === 0;
}

/** The letters, digits and inner full stops that stand right before a stop. */
function wordBefore(text: string, start: number, stop: number): string {
  const before = text.slice(Math.max(start, stop - maxWord), stop);
  const sinceSpace = before.slice(before.lastIndexOf(' ') + 1);
  return /[\p{L}\p{M}\p{N}.]+$/u.exec(sinceSpace)?.[0] ?? '';
}

function trimmed(text: string, from: number, to: number): Span {
  const start = skipSpace(text, from, to);
  let end = to;
  while (end > start && isSpaceAt(text, end - 1)) end -= 1;
  return { from: start, to: end };
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpaceAt(text, at)) at += 1;
  return at;
}

function isSpaceAt(text: string, at: number): boolean {
  return at >= text.length || /\s/.test(text.charAt(at));
}
