import { IntlMessageFormat } from 'intl-messageformat';
import { german } from './de/index.js';
import { english } from './en/index.js';
import { spanish } from './es/index.js';
import { french } from './fr/index.js';
import { italian } from './it/index.js';
import { japanese } from './ja/index.js';
import { type Language, languages } from './language.js';
import { dutch } from './nl/index.js';
import { polish } from './pl/index.js';
import { portuguese } from './pt/index.js';

export type PhraseKey = keyof typeof english;
/** What says what a command or an option is for. */
export type DescriptionKey = Extract<PhraseKey, `command.${string}` | `option.${string}`>;
/** The phrases of a language, which is translated once it has them all. */
export type Catalogue = Readonly<Partial<Record<PhraseKey, string>>>;

/** What fills the places of a phrase. */
export type Values = Readonly<Record<string, string | number>>;
/** The same where a place may hold more than words: a link, a time or a command, or several pieces in a row. */
export type Pieces<Piece extends object> = Readonly<
  Record<string, string | number | Piece | readonly (string | Piece)[]>
>;
/** Words of a phrase that stand out: what it has between `<b>` and `</b>`. */
export interface Strong {
  readonly kind: 'strong';
  readonly text: string;
}

/** What the bot says in one language. */
export interface Phrases {
  readonly language: Language;
  /** A phrase as plain words; numbers are written as the language writes them. */
  text(key: PhraseKey, values?: Values): string;
  /** A phrase around pieces that are more than words, which come out as they went in, in their order. */
  line(key: PhraseKey, values?: Values): readonly (string | Strong)[];
  line<const Piece extends object>(key: PhraseKey, values: Pieces<Piece>): readonly (string | Strong | Piece)[];
}

/** The languages that have phrases of their own. What one of them lacks is said in English. */
export const catalogues: Readonly<Partial<Record<Language, Catalogue>>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
  pl: polish,
  ja: japanese,
};

/** Their names. */
export const translated: readonly Language[] = languages.filter((language) => language in catalogues);

const opened = new Map<Language, Phrases>();

/** The phrases of a language. They are ICU messages, as MessageFormat of Unicode's CLDR has it. */
export function phrasesIn(language: Language): Phrases {
  const known = opened.get(language);
  if (known) return known;
  const phrases = open(language, { ...english, ...catalogues[language] });
  opened.set(language, phrases);
  return phrases;
}

function open(language: Language, catalogue: Readonly<Record<PhraseKey, string>>): Phrases {
  const formats = new Map<PhraseKey, IntlMessageFormat>();
  const formatOf = (key: PhraseKey) => {
    const format = formats.get(key) ?? new IntlMessageFormat(catalogue[key], language);
    formats.set(key, format);
    return format;
  };
  function text(key: PhraseKey, values: Values = {}): string {
    return String(formatOf(key).format<string>({ ...values, b: plain }));
  }
  function line(key: PhraseKey, values?: Values): readonly (string | Strong)[];
  function line<Piece extends object>(key: PhraseKey, values: Pieces<Piece>): readonly (string | Strong | Piece)[];
  function line<Piece extends object>(key: PhraseKey, values: Pieces<Piece> = {}) {
    const parts = formatOf(key).formatToParts<string | Strong | Piece | readonly (string | Piece)[]>({
      ...values,
      b: strong,
    });
    return parts.flatMap(({ value }) => value);
  }
  return { language, text, line };
}

function plain(words: readonly unknown[]): string {
  return words.join('');
}

function strong(words: readonly unknown[]): Strong {
  return { kind: 'strong', text: words.join('') };
}
