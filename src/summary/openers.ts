import { baseLanguage } from '../text/tag.js';
import { finnish, polish, russian, spacelessOpeners, ukrainian } from './openers/eastern.js';
import { english } from './openers/english.js';
import { danish, dutch, german, norwegian, swedish } from './openers/germanic.js';
import type { Later, Openers } from './openers/openers.js';
import { french, italian, portuguese, spanish } from './openers/romance.js';

const openers: Readonly<Record<string, Openers>> = {
  en: english,
  fr: french,
  de: german,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
  no: norwegian,
  da: danish,
  sv: swedish,
  pl: polish,
  ru: russian,
  uk: ukrainian,
  fi: finnish,
};

// Small words of one language that open plain sentences in another: of no use where the language is not known.
const ambiguous = new Set([
  'on',
  'one',
  'to',
  'ten',
  'car',
  'en',
  'sue',
  'i',
  'or',
  'o',
  'e',
  'a',
  'ta',
  'te',
  'der',
  'die',
  'et',
  'haar',
]);
const headLength = 60;
const neutral = '·';

interface Matcher {
  readonly pointing: RegExp;
  readonly harmless: RegExp | null;
}

const matchers = new Map<string, Matcher>();

/** Whether a sentence opens with a word that points back to the sentence before it. */
export function pointsBack(sentence: string, language: string): boolean {
  const { pointing, harmless } = matcherFor(baseLanguage(language));
  const head = sentence
    .slice(0, headLength)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\p{P}\s]+/u, '');
  return pointing.test(harmless ? head.replace(harmless, neutral) : head);
}

function laterPattern({ heads, between, signs }: Later): string {
  const [anyHead, anySign] = [heads, signs].map((words) => words.replaceAll(' ', '|'));
  return `(?:${anyHead}) (?:[^\\s;:]+ ){0,${between}}(?:${anySign})`;
}

function matcherFor(base: string): Matcher {
  const known = matchers.get(base);
  if (known) return known;

  const lists = openers[base] ? [openers[base]] : Object.values(openers);
  const words = lists.flatMap((list) => list.words.split(' ')).filter((word) => openers[base] || !ambiguous.has(word));
  const spaced = [
    ...words,
    ...lists.flatMap(({ phrases, later = [] }) => [...phrases, ...later.map(laterPattern)]),
  ].join('|');
  const spaceless = (spacelessOpeners[base] ?? Object.values(spacelessOpeners).flat()).join('|');
  const harmless = lists.flatMap((list) => list.harmless ?? []);
  const matcher = {
    pointing: new RegExp(`^(?:(?:${spaced})(?![\\p{L}\\p{N}-])|(?:${spaceless}))`, 'u'),
    harmless:
      harmless.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${harmless.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
  };
  matchers.set(base, matcher);
  return matcher;
}
