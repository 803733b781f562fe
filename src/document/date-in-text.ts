import { monthOf } from './calendar.js';
import { type DateHints, parseDate } from './dates.js';

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
    if (month !== undefined && !isMonthName(month)) return [];
    const date = parseDate(written, hints) ?? parseDate(written.replace(clockAtEnd, ''), hints);
    return date ? [{ date, before: text.slice(0, match.index), written }] : [];
  });
}

const locales =
  'en de de-AT fr es ca pt pt-BR it ro nl sv nb da fi pl cs sk hu tr id el ru uk bg hr sl sr lt lv et ar he hi vi'.split(
    ' ',
  );
let monthNames: ReadonlySet<string> | undefined;

/** Beginnings name months in feeds, whose dates hold nothing else; in a text "Market 12, 2024" is none. */
function isMonthName(word: string): boolean {
  const name = word.toLowerCase();
  if (monthOf(name) === null) return false;
  monthNames ??= new Set(locales.flatMap(monthsOf));
  return name.length === 3 || name === 'sept' || monthNames.has(name);
}

function monthsOf(locale: string): readonly string[] {
  const styles = [
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }),
  ];
  return styles.flatMap((style) =>
    Array.from({ length: 12 }, (_, index) => {
      const parts = style.formatToParts(Date.UTC(2025, index, 1));
      return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase().replace(/\.$/, '');
    }),
  );
}
