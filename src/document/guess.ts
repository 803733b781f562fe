import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { alphabetCharsets, fit } from './letters.js';

/** What else is known of a document: the language that it declares, and the end of its host's name. */
export interface CharsetHints {
  readonly language: string | null;
  readonly country: string | null;
}

export interface Guess {
  readonly charset: string;
  /** How much the text reads like a language, up to 1; beyond where a hint agrees. */
  readonly score: number;
}

const maxSample = 20_000;

const languageOfCountry: Readonly<Record<string, string>> = {
  at: 'de',
  br: 'pt',
  by: 'be',
  cn: 'zh',
  cz: 'cs',
  dk: 'da',
  eg: 'ar',
  ee: 'et',
  gr: 'el',
  il: 'he',
  ir: 'fa',
  jp: 'ja',
  kr: 'ko',
  mx: 'es',
  rs: 'sr',
  sa: 'ar',
  se: 'sv',
  si: 'sl',
  tw: 'zh',
  ua: 'uk',
  hk: 'zh',
};

const multiByte: Readonly<Record<string, string>> = {
  shift_jis: 'ja',
  'euc-jp': 'ja',
  gb18030: 'zh',
  big5: 'zh',
  'euc-kr': 'ko',
};

/** The charset in which bytes read most like a language. Only words with bytes beyond ASCII count: tags and links say nothing. */
export function guessCharset(bytes: Uint8Array, hints: CharsetHints): Guess {
  const sample = wordsBeyondAscii(bytes);
  const language = hintedLanguage(hints);
  const guesses = [
    ...alphabetCharsets.map((charset) => scored(sample, charset, language)),
    ...multiByteGuesses(sample, language),
  ];
  return guesses.reduce((best, guess) => (guess.score > best.score ? guess : best));
}

/** How well a charset reads bytes, on the same scale. */
export function scoreOf(charset: string, bytes: Uint8Array, hints: CharsetHints): number {
  return scored(wordsBeyondAscii(bytes), charset, hintedLanguage(hints)).score;
}

function scored(sample: Uint8Array, charset: string, language: string | null): Guess {
  return { charset, score: fit(iconv.decode(sample, charset), charset, language) };
}

function multiByteGuesses(sample: Uint8Array, language: string | null): readonly Guess[] {
  const bonus = (charset: string): number => (multiByte[charset] === language ? 0.25 : 0);
  const known = analyse(sample).map(({ name, confidence }) => ({
    charset: name.toLowerCase(),
    score: confidence / 100,
  }));
  return [...known, { charset: 'euc-kr', score: shareOfHangul(sample) }]
    .filter(({ charset }) => charset in multiByte && iconv.encodingExists(charset))
    .map(({ charset, score }) => ({ charset, score: score + bonus(charset) }));
}

function shareOfHangul(sample: Uint8Array): number {
  const text = iconv.decode(sample, 'euc-kr').replace(/[\u0000-\u007f]/g, '');
  return text === '' ? 0 : (text.match(/[가-힣]/g)?.length ?? 0) / text.length;
}

function wordsBeyondAscii(bytes: Uint8Array): Uint8Array {
  const words =
    iconv.decode(bytes, 'latin1').match(/(?<![^\s<>"'=])[^\s<>"'=\u0080-\u00ff]{0,40}[\u0080-\u00ff][^\s<>]*/g) ?? [];
  return iconv.encode(words.join(' ').slice(0, maxSample), 'latin1');
}

function hintedLanguage({ language, country }: CharsetHints): string | null {
  const declared = language?.toLowerCase().split('-')[0];
  return declared ?? (country === null ? null : (languageOfCountry[country] ?? country));
}
