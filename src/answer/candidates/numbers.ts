import { stemmerFor } from '../../text/stems.js';
import { splitWords } from '../../text/words.js';
import type { AnswerKind } from '../asking/questions.js';
import type { Candidate } from './candidate.js';
import { units } from './units.js';

const digits = String.raw`(?<![\p{L}\p{N}])\d[\d.,/]*(?:\s?\d{3})*`;
const spelt: Readonly<Record<string, string>> = {
  en: 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|once|twice',
  de: 'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|hundert|tausend|Millionen|Milliarden|Dutzende?',
  fr: 'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|vingt|cent|mille|millions?|milliards?',
  es: 'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|veinte|cien|mil|millones|docenas?',
  pt: 'dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|vinte|cem|mil|milhões|dezenas?',
  it: 'due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|venti|cento|mille|milioni|miliardi|decine',
  nl: 'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|honderd|duizend|miljoen|miljard',
  pl: 'dwa|dwie|dwóch|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć|dwanaście|dwadzieścia|sto|tysięcy|milionów|miliardów',
  ja: '[一二三四五六七八九十百千万億]+',
};
// Belongs to the number before it: two hundred, 2 million, drei Milliarden, dwa tysiące.
const scale =
  '(?:hundred|thousand|dozen|hundert|tausend|mille|mil|duizend|honderd|tysięcy|(?:milli|milj|mili|milh|billi|bilh)\\p{L}+)(?!\\p{L})';
const aYear = /^(?:1[5-9]|20)\d{2}$/;
const behind = 40;
const forms = new Map<string, RegExp>();

/** Numbers that answer "how many": sure before the word that is counted, or with no word to look for. */
export function countsIn(text: string, language: string, counted: string | null): readonly Candidate[] {
  const stem = stemmerFor(language);
  const wanted = counted === null ? null : stem(counted.toLowerCase());
  return numbersIn(text, language).map(({ written, from, to }) => {
    const next = splitWords(text.slice(to, to + behind), language).slice(0, 4);
    const isSure = wanted !== null && next.some((word) => stem(word.toLowerCase()) === wanted);
    return { words: [written], from, isSure };
  });
}

/** Numbers that answer "how long" or "how much": sure with a unit of their kind. */
export function amountsIn(text: string, language: string, kind: AnswerKind): readonly Candidate[] {
  const unit = units[kind];
  return numbersIn(text, language).map(({ written, from, to }) => {
    const around = `${text.slice(Math.max(0, from - 8), from)}#${text.slice(to, to + behind)}`;
    return { words: [written], from, isSure: unit?.test(around) ?? false };
  });
}

interface WrittenNumber {
  readonly written: string;
  readonly from: number;
  readonly to: number;
}

function numbersIn(text: string, language: string): readonly WrittenNumber[] {
  return [...text.matchAll(numberForm(language))]
    .map(({ 0: found, index }) => {
      const written = found.replace(/[.,/]+$/, '').toLowerCase();
      return { written, from: index, to: index + written.length };
    })
    .filter(({ written }) => !aYear.test(written));
}

function numberForm(language: string): RegExp {
  const known = forms.get(language);
  if (known) return known;
  const words = spelt[language] ?? 'million';
  const whole = language === 'ja' ? words : `(?<!\\p{L})(?:${words})(?!\\p{L})`;
  const form = new RegExp(`(?:${digits}|${whole})(?:[\\s-]+${scale})*`, 'giu');
  forms.set(language, form);
  return form;
}
