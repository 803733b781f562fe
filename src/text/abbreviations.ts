import { abbreviations, beforeNumbers, titles } from './data/abbreviations.js';
import { stopWordsOf } from './stop-words.js';
import { baseLanguage } from './tag.js';

const numbered = new Set(beforeNumbers.split(' '));
const beforeNames = new Set(titles.split(' '));
const byLanguage = new Map<string, ReadonlySet<string>>();
const initial = /^\p{Lu}$/u;
const dotted = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u;
// 3. Oktober, 3. oktober, 3. lokakuuta: the full stop makes the number an ordinal.
const ordinal = /^\d{1,2}$/;
const ordinalLanguages = new Set(['de', 'no', 'da', 'sv', 'fi', 'cs', 'sk', 'hu', 'pl', 'hr', 'sl', 'et', 'lv', 'is']);

/**
 * Whether the full stop after `word` belongs to the word and ends no sentence, given the word that follows. Many
 * abbreviations may end a sentence too: then what follows is, as a rule, one of the small words that sentences begin with.
 */
export function keepsItsStop(word: string, next: string, language: string): boolean {
  const isIn = (words: ReadonlySet<string>) => words.has(word) || words.has(lowerHead(word));
  if (isIn(beforeNames)) return true;

  const base = baseLanguage(language);
  if (/^\p{N}/u.test(next)) return isIn(numbered) || isIn(abbreviationsOf(base)) || dotted.test(word);
  if (ordinal.test(word) && ordinalLanguages.has(base)) return !isSmallWord(next, base);
  if (!initial.test(word) && !dotted.test(word) && !isIn(abbreviationsOf(base))) return false;
  return !isSmallWord(next, base);
}

function lowerHead(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function isSmallWord(word: string, base: string): boolean {
  return stopWordsOf(base === 'und' ? 'en' : base).has(word.toLowerCase());
}

// A language without a list, and a text of unknown language, are read with all of them.
function abbreviationsOf(base: string): ReadonlySet<string> {
  const known = byLanguage.get(base);
  if (known) return known;

  const words = new Set((abbreviations[base] ?? Object.values(abbreviations).join(' ')).split(' '));
  byLanguage.set(base, words);
  return words;
}
