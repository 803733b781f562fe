import type { Label, Span } from '../model.js';
import { splitSentences } from '../text/sentences.js';
import { lastMoment, yearsIn } from './age/date-words.js';
import type { Sign } from './age/sign.js';
import { signs } from './age/signs.js';

const dayMs = 86_400_000;
const firstYear = 1995;
const leadLength = 1000;
const leadParagraphs = 4;
const edgeParagraphs = 3;
// Longer ones are lists and tables.
const maxSentence = 500;

// "It is March 2012": a story told in the present.
const toldInThePresent =
  /(?:^|[.!?…]\s+|\n)(?:It(?: is|['’]s)|Es ist)\s(?:\p{L}+[\s,]+){0,3}(?:\d{1,2}\.?\s)?(?:\p{L}+\s)?(?:19|20)\d\d/u;

interface Sentence extends Span {
  readonly text: string;
  readonly paragraph: number;
  readonly isAtEdge: boolean;
}

/**
 * The sentence with which a text speaks plainly of another time than its article's date; null on weak signs. A web page's
 * text is not older than the web, so history is not an age. Takes well under a millisecond for 10 kB.
 */
export function ageLabel(text: string, publishedAt: Date | null): Label | null {
  if (!publishedAt) return null;
  const years = yearsIn(text).filter((year) => year >= firstYear && year <= publishedAt.getUTCFullYear());
  if (years.length === 0) return null;
  const newest = Math.max(...years);
  const sentence = datedSentences(text).find((candidate) =>
    signs.some((sign) => tellsAge(sign, candidate, { text, newest, publishedAt })),
  );
  return sentence ? { kind: 'older-than-date', evidence: sentence.text } : null;
}

function datedSentences(text: string): readonly Sentence[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)];
  return paragraphs.flatMap(({ 0: line, index }, paragraph) => {
    const isAtEdge = paragraph < edgeParagraphs || paragraph >= paragraphs.length - edgeParagraphs;
    return surroundings(line)
      .flatMap((around) => sentencesIn(line, around))
      .map(({ from, to }) => ({ text: line.slice(from, to), from: index + from, to: index + to, paragraph, isAtEdge }))
      .filter((sentence) => yearsIn(sentence.text).length > 0);
  });
}

/** The parts of a paragraph that may hold a sentence with a year: to split all of a long one takes too long. */
function surroundings(line: string): readonly Span[] {
  const parts: Span[] = [];
  for (const { index } of line.matchAll(/(?:19|20)\d\d/g)) {
    const from = Math.max(0, index - maxSentence);
    const to = Math.min(line.length, index + maxSentence);
    const last = parts.at(-1);
    if (last && last.to >= from) parts[parts.length - 1] = { from: last.from, to };
    else parts.push({ from, to });
  }
  return parts;
}

/** Its whole sentences; what a border cuts is longer than any that counts. */
function sentencesIn(line: string, { from, to }: Span): readonly Span[] {
  // German keeps "3. Mai" in one sentence, and does no harm to English ones.
  return splitSentences(line.slice(from, to), 'de')
    .map((span) => ({ from: from + span.from, to: from + span.to }))
    .filter((span) => span.to - span.from <= maxSentence && (from === 0 || span.from > from));
}

interface Context {
  readonly text: string;
  /** The newest year that the text names, up to that of its date. */
  readonly newest: number;
  readonly publishedAt: Date;
}

function tellsAge(sign: Sign, sentence: Sentence, { text, newest, publishedAt }: Context): boolean {
  // What costs least comes first: most texts name the year of their date.
  if (sign.isLostWithLaterYears && !yearsIn(sentence.text).every((year) => year >= newest)) return false;
  if (!standsWhere(sign, sentence)) return false;
  const groups = sign.pattern.exec(sentence.text)?.groups;
  const words = groups?.['date'] ?? groups?.['starts'];
  if (words === undefined || !isLongPast(words, sign, publishedAt)) return false;
  if (sign.unless?.test(sentence.text) || isQuoted(text, sentence)) return false;
  return !sign.isLostWithLaterYears || !toldInThePresent.test(text);
}

function isLongPast(words: string, { yearsBefore, graceDays }: Sign, publishedAt: Date): boolean {
  const year = yearsIn(words)[0];
  if (year === undefined || year < firstYear) return false;
  const written = yearsBefore === 0 ? lastMoment(words) : new Date(Date.UTC(year, 0));
  return written !== null && publishedAt.getTime() - written.getTime() >= graceDays * dayMs;
}

function standsWhere({ where }: Sign, { from, paragraph, isAtEdge }: Sentence): boolean {
  switch (where) {
    case 'first':
      return paragraph < edgeParagraphs;
    case 'lead':
      return from < leadLength && paragraph < leadParagraphs;
    case 'edges':
      return isAtEdge;
    case 'anywhere':
      return true;
  }
}

/** Whether a sentence holds somebody's words, or stands in a quotation that an earlier sentence of its paragraph opened. */
function isQuoted(text: string, { text: sentence, from }: Sentence): boolean {
  if (/["“”„«»]/.test(sentence)) return true;
  const before = text.slice(text.lastIndexOf('\n', from) + 1, from);
  const plain = before.match(/"/g)?.length ?? 0;
  const opened = before.match(/[“„«]/g)?.length ?? 0;
  const closed = before.match(/[”»]/g)?.length ?? 0;
  return plain % 2 === 1 || opened > closed;
}
