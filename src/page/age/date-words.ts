import { monthOf } from '../../document/calendar.js';

const month =
  '(?:Jan(?:uary|uar|\\.)?|Feb(?:ruary|ruar|\\.)?|Mar(?:ch|\\.)?|März|Apr(?:il|\\.)?|Ma[yi]|June?|Juni|July?|Juli|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|O[ck]t(?:ober|\\.)?|Nov(?:ember|\\.)?|De[cz](?:ember|\\.)?)';
const day = '\\d{1,2}(?:st|nd|rd|th|\\.)?';

const year = '(?:19|20)\\d\\d';
// "2019/20" and "2019–2021" are seasons and spans, "2019 prices" are measures.
const isDate =
  '(?![\\d/]|[-–]\\d|\\.\\d| (?:prices|dollars|terms|levels|standards|census|edition|model|season|gmt|utc|hours|uhr|local))';
const written = `${month} ${day},? ${year}|${day} (?:of )?${month},? ${year}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\. ?\\d{1,2}\\. ?${year}`;

/** A date with its day and year, in English or German, as the source of a pattern. */
export const fullDate = `(?:${written})${isDate}`;

/** The same, or a month of a year, or a year alone. */
export const anyDate = `(?:${written}|(?:${month},? )?${year})${isDate}`;

/** The last moment that the words may mean, in UTC; null where they name no year. */
export function lastMoment(words: string): Date | null {
  const numeric = /(\d{4})-(\d\d)-(\d\d)/.exec(words) ?? reversed(/(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})/.exec(words));
  if (numeric) return new Date(Date.UTC(Number(numeric[1]), Number(numeric[2]) - 1, Number(numeric[3]) + 1));
  const named = yearsIn(words)[0];
  if (named === undefined) return null;
  const monthNumber = monthOf(/\p{L}{3,}/u.exec(words.replace(/\bof\b/, ''))?.[0] ?? '');
  const dayNumber = /(?<!\d)\d{1,2}(?!\d)/.exec(words)?.[0];
  if (monthNumber === null) return new Date(Date.UTC(named + 1, 0));
  return dayNumber === undefined
    ? new Date(Date.UTC(named, monthNumber))
    : new Date(Date.UTC(named, monthNumber - 1, Number(dayNumber) + 1));
}

/** The years that a text names, from 1900. */
export function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)/g)].map(([digits]) => Number(digits));
}

function reversed(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match && [match[0], match[3], match[2], match[1]];
}
