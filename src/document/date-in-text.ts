import { type DateHints, parseDate } from './dates.js';
import { isMonthName } from './month-names.js';

/** A date in a line of text, and what stands before it, which may say what the date is of. */
export interface DateInText {
  readonly date: Date;
  readonly before: string;
  /** The date as it is written, with the time behind it. */
  readonly written: string;
}

const ordinal = '(?:st|nd|rd|th|er|º|ª|\\.)?';
const name = '\\p{L}[\\p{L}\\p{M}]{2,11}';
const day = '(?<![\\d.,:/-])\\d{1,2}';
const year = '(?:19|20)\\d{2}(?!\\d)';
const forms: readonly string[] = [
  // "3 June 2025", "3. Juni 2025", "1er juin 2025", "3 de junio de 2025", "04-ago-2021"
  `${day}${ordinal}(?: (?:de|of|d['’])|-)? ?(?<second>${name})\\.?,?(?: (?:de|del|of)|-)? ?${year}`,
  // "June 3, 2025", "Sept. 1st, 2023"
  `(?<!\\p{L})(?<first>${name})\\.? \\d{1,2}(?:st|nd|rd|th)?,? ${year}`,
  // "3.6.2025", "03/06/2025"
  `${day}(?<long>[./-]) ?\\d{1,2}\\k<long> ?${year}`,
  // "03.06.25", where "1.2.20" is the number of a version
  '(?<![\\d.,:/-])\\d{2}(?<short>[./-])\\d{2}\\k<short>\\d{2}(?![\\d.,:/-])',
  // "2025-06-03", "2025/6/3"
  `(?<![\\d.,:/-])(?:19|20)\\d{2}(?<iso>[./-])\\d{1,2}\\k<iso>\\d{1,2}(?!\\d)`,
  // "2025年6月3日", "2025년 6월 3일"
  '(?<!\\d)(?:19|20)\\d{2} ?[年년] ?\\d{1,2} ?[月월] ?\\d{1,2} ?[日일]',
];
const clock =
  '(?:[ T,|·•-]{1,3}(?:at |um |kl\\.? ?|à |às |a las |alle |ore |om )?\\d{1,2}[:h.]\\d{2}(?::\\d{2})?(?: ?[apAP]\\.?[mM]\\b\\.?)?' +
  '(?: ?(?:[A-Z]{1,4}|[+-]\\d{2}:?\\d{2})(?![\\p{L}\\d]))?)?';
const anyDate = new RegExp(`(?:${forms.join('|')})${clock}`, 'gu');
const clockAtEnd = new RegExp(`${clock}$`, 'u');

/** The dates that a line of text holds, in its order. Without a year nothing is a date. */
export function datesIn(text: string, hints?: DateHints): readonly DateInText[] {
  return [...text.matchAll(anyDate)].flatMap((match) => {
    const [written] = match;
    const month = match.groups?.['first'] ?? match.groups?.['second'];
    // Beginnings name months in feeds, whose dates hold nothing else; in a text "Market 12, 2024" is none.
    if (month !== undefined && !isMonthName(month)) return [];
    const date = parseDate(written, hints) ?? parseDate(written.replace(clockAtEnd, ''), hints);
    return date ? [{ date, before: text.slice(0, match.index), written }] : [];
  });
}
