import { loadFromNatural } from './library.js';
import { baseLanguage } from './tag.js';

type Stem = (word: string) => string;

const stemmers: Readonly<Record<string, string>> = {
  de: 'porter_stemmer_de',
  en: 'porter_stemmer',
  es: 'porter_stemmer_es',
  fr: 'porter_stemmer_fr',
  it: 'porter_stemmer_it',
  nl: 'porter_stemmer_nl',
  no: 'porter_stemmer_no',
  pt: 'porter_stemmer_pt',
  ru: 'porter_stemmer_ru',
  sv: 'porter_stemmer_sv',
  uk: 'porter_stemmer_uk',
};

const maxCached = 20_000;
const maxLetters = 40;
const byLanguage = new Map<string, Stem>();

/** The stemmer of a language (Porter's family, cached, for lower-case words); words stay as they are where it has none. */
export function stemmerFor(language: string): Stem {
  const base = baseLanguage(language);
  const known = byLanguage.get(base);
  if (known) return known;

  const name = stemmers[base];
  const stem = name === undefined ? unchanged : cached(loadStem(name));
  byLanguage.set(base, stem);
  return stem;
}

const unchanged: Stem = (word) => word;

function loadStem(name: string): Stem {
  const stemmer = loadFromNatural(`stemmers/${name}`);
  if (!isStemmer(stemmer)) throw new TypeError(`natural has no stemmer ${name}`);
  return (word) => stemmer.stem(word);
}

function isStemmer(value: unknown): value is { stem(word: string): string } {
  return typeof value === 'object' && value !== null && 'stem' in value && typeof value.stem === 'function';
}

// A stem costs 10 to 145 µs, a look-up a hundredth of that; words of the news repeat.
function cached(stem: Stem): Stem {
  const cache = new Map<string, string>();
  return (word) => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    if (cache.size >= maxCached) cache.clear();
    const result = word.length > maxLetters ? word : stem(word);
    cache.set(word, result);
    return result;
  };
}
