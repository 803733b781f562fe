import { ownStopWords } from './data/stop-words.js';
import { loadFromNatural } from './library.js';
import { baseLanguage } from './tag.js';

const inNatural = new Set(['es', 'fr', 'it', 'nl', 'no', 'pl', 'pt', 'ru', 'sv', 'uk']);
const byLanguage = new Map<string, ReadonlySet<string>>();

/** Words that a language uses everywhere and that say little by themselves, in lower case; none for a language we have no list of. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const base = baseLanguage(language);
  const known = byLanguage.get(base);
  if (known) return known;

  const words = new Set(ownStopWords[base]?.split(' ') ?? (inNatural.has(base) ? naturalStopWords(base) : []));
  byLanguage.set(base, words);
  return words;
}

function naturalStopWords(base: string): readonly string[] {
  const list = loadFromNatural(`util/stopwords_${base}`);
  if (typeof list !== 'object' || list === null || !('words' in list) || !Array.isArray(list.words)) return [];
  return list.words.filter((word): word is string => typeof word === 'string');
}
