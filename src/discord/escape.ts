import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';

/**
 * Strangers' text, made inert: what comes out of `escapeText` shows as the letters that went in and does nothing else on
 * Discord. Where a limit counts what people see, cut with `cutText` first and escape afterwards: both keep graphemes whole.
 */

// Default-ignorable characters show as nothing, so they can only hide or reorder text. Kept are those that emoji and some
// scripts are written with: variation selectors and joiners after a letter, mark or pictograph, and the tags of a flag.
const invisible =
  /(\u{1F3F4}[\u{E0061}-\u{E007A}]{1,6}\u{E007F})|(?<=[\p{L}\p{M}\p{Emoji}])([\uFE0E\uFE0F]|[\u200C\u200D](?=[\p{L}\p{Emoji}]))|\p{Default_Ignorable_Code_Point}/gu;
const controls = /[\p{Cc}\u2028\u2029\u2800\s]+/gu;
const loneSurrogates = /\p{Cs}/gu;
const annotations = /[\uFFF9-\uFFFB]/g;
// No letter carries three accents: such a pile is there to spill over other lines. Other scripts stack up to four marks.
const accent = '[\\u0300-\\u036F\\u0483-\\u0489\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]';
const accents = new RegExp(`(${accent})${accent}{2,}\\p{M}*`, 'gu');
const marks = /(\p{M}{4})\p{M}+/gu;

// Most texts hold nothing else, and in these there is nothing to clean but their spaces.
const plain = /^[ -~]*$/;

/** The text in one line, composed (NFC), without anything invisible: controls, direction marks, tags, piles of accents. */
export function cleanText(text: string): string {
  if (plain.test(text)) return text.replace(/ {2,}/g, ' ');
  return text
    .replace(loneSurrogates, '\uFFFD')
    .replace(controls, ' ')
    .replace(annotations, '')
    .replace(invisible, '$1$2')
    .normalize('NFC')
    .replace(accents, '$1')
    .replace(marks, '$1')
    .replace(/ {2,}/g, ' ');
}

// A parenthesis needs a bracket before it, and a colon two slashes or another colon behind it; a quote, heading or list
// begins only at the start of a line. Whatever else these are stays as it was, so that the raw text can still be read.
const markup = /[\\*_~|[\]<@`]|:(?=\/\/|\w+:)|(?<=^ *)[>#-]/g;
// Discord's apps look for invites in the raw text, behind backslashes and in code alike, so only a gap breaks one up.
const invite = /((?:discord(?:app)?\\*\.(?:gg|me|io|li)|dsc\\*\.gg)(?=\\*\/)|discord(?:app)?\\*\.com(?=\\*\/invite))/gi;

/**
 * Cleaned text in which no character is markup, no address becomes a link and no name becomes a mention. What means
 * something only at the start of a line (a number with a dot) is left to whoever makes the line.
 */
export function escapeText(text: string): string {
  return cleanText(text).replace(invite, '$1 ').replace(markup, '\\$&');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cleaned text of at most so many UTF-16 units, cut at a word where that loses little, with `…` where it was cut. */
export function cutText(text: string, maxLength: number): string {
  return clip(cleanText(text).trim(), maxLength);
}

/** A cleaned headline of at most so many UTF-16 units, shortened where it is longer. */
export function cutHeadline(text: string, maxLength: number): string {
  return shortenHeadline(cleanText(text).trim(), maxLength);
}

/** Text escaped and then no longer than so many UTF-16 units, without breaking a grapheme or an escape. */
export function escapeWithin(text: string, maxLength: number): string {
  const clean = cleanText(text);
  // Escaping makes nothing shorter, so a text beyond the limit need not be escaped to know that it is.
  const whole = clean.length <= maxLength ? escapeText(clean) : null;
  if (whole !== null && whole.length <= maxLength) return whole;
  const start = clean.slice(0, maxLength);
  return `${escapeText(fittingStart(start, (cut) => escapeText(cut).length <= maxLength - 1))}…`;
}

/** The longest start of a text, in whole graphemes, that passes; a start of one that passes passes too. */
function fittingStart(text: string, passes: (start: string) => boolean): string {
  const ends = [...graphemes.segment(text)].map(({ index }) => index);
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(text.slice(0, ends[middle]))) low = middle;
    else high = middle - 1;
  }
  return text.slice(0, ends[low] ?? 0);
}

// Brackets, stars and their like would end markup of ours; a URL's `href` holds nothing beyond ASCII.
const unplain = /[^A-Za-z0-9\-._~:/?#@!$&+,;=%]/g;

/**
 * The address as it may stand in a masked link or a button, or null where it must not be linked: not http(s), with
 * credentials, an invite, or longer than so many characters.
 */
export function linkableUrl(address: string, maxLength: number): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '') return null;
  const href = url.href.replace(unplain, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return href.length > maxLength || href.search(invite) >= 0 ? null : href;
}
