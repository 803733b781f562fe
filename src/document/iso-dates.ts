import { fullYear, instant, midnight } from './instant.js';

/** Seconds or milliseconds since 1970, from 2001 on: shorter numbers are something else. */
export function parseEpoch(text: string): Date | null {
  if (/^[1-9]\d{12}$/.test(text)) return new Date(Number(text));
  return /^[1-9]\d{9}(?:\.\d+)?$/.test(text) ? new Date(Math.floor(Number(text)) * 1000) : null;
}

/**
 * Chinese, Japanese and Korean dates name their parts: year, month and day in ISO's order. Korean is written in one zone, and
 * what writes its dates in words gives the time there.
 */
export function asIso(text: string): string {
  if (/^(?:19|20)\d{12}$/.test(text)) return `${text.slice(0, 8)}T${text.slice(8)}`;
  const parts =
    /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/.exec(text) ??
    /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?!\d)\.?/.exec(text);
  if (!parts) return text;
  const [written, year, month = '', day = ''] = parts;
  const zone = written.includes('년') && /:\d{2}$/.test(text) ? ' +09:00' : '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${text.slice(written.length)}${zone}`;
}

// Some programs pad every part to three digits.
const isoDay = /^(\d{4})(?:-0(?=\d{2}-)|-)?(\d{2})(?:-?(\d{2}))?/;
const isoTime = /(?:(?: ?T ?| {1,2})(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?/;
// Where somebody put a Z behind an offset, the Z is what they meant.
const isoZone = / ?(?:[+-]\d{2}:\d{2}(?=Z))?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/;
const isoDate = new RegExp(isoDay.source + isoTime.source + isoZone.source, 'i');

/** ISO 8601 and what resembles it: blanks for the T, no hyphens, no day. */
export function parseIso(text: string): Date | null {
  const parts = isoDate.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, zone] = parts;
  return instant(
    { year: Number(year), month: Number(month), day: Number(day ?? 1) },
    { hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0) },
    zone,
  );
}

/**
 * The shortened forms of ISO 8601: the day of a year, and (of 1988) a year without its century. Where that looks like
 * any number, only with the zero that numbers do not begin with.
 */
export function parseShortIso(text: string): Date | null {
  const [, ofYear, dayOfYear] = /^(\d{4})-(\d{3})$/.exec(text) ?? /^(0\d)(\d{3})$/.exec(text) ?? [];
  if (ofYear !== undefined) return nthDay(fullYear(ofYear), Number(dayOfYear));
  // Thirty and more is no year of this century yet, so that it is a day, and the year stands in front.
  const [, shortYear, month, day] = /^(\d{2})-(\d{2})-(3[01])$/.exec(text) ?? /^-(\d{2})-?(\d{2})$/.exec(text) ?? [];
  if (shortYear === undefined) return null;
  return instant({ year: fullYear(shortYear), month: Number(month), day: Number(day ?? 1) }, midnight, undefined);
}

function nthDay(year: number, dayOfYear: number): Date | null {
  const date = new Date(Date.UTC(year, 0, dayOfYear));
  return dayOfYear > 0 && date.getUTCFullYear() === year ? date : null;
}
