import { queryDays } from './days.js';
import { readOperators } from './operators.js';
import { type NamedSources, withoutSources } from './sources.js';
import { searchLanguage, withoutContractions, wordReader } from './terms.js';
import { splitWords } from '../text/words.js';
import { stopWordsOf } from '../text/stop-words.js';

/** A word that somebody looks for. */
export interface QueryWord {
  readonly exact: string;
  /** What it may be in the index: its stem in each language that the reader's feeds write in. */
  readonly stems: readonly string[];
  /** Whether the language of most feeds uses it everywhere. */
  readonly isStop: boolean;
}

/** What a search asks for, as plain data. */
export interface SearchQuery {
  /** What tells something, in the order of the query, each once: an article has some of them, the more the better. */
  readonly words: readonly QueryWord[];
  /** Stretches of words that an article must hold, stop words among them. */
  readonly phrases: readonly (readonly QueryWord[])[];
  /** Words that an article's title must hold. */
  readonly inTitle: readonly QueryWord[];
  /** Words that an article must not hold. */
  readonly without: readonly QueryWord[];
  /** Parts of source names that are the only ones asked for, as they were typed. */
  readonly onlySources: readonly string[];
  /** Sources that a question names, as the store has their names. */
  readonly sources: readonly string[];
  /** Days that a question names: their beginnings, UTC, in milliseconds. */
  readonly days: readonly number[];
  /** Whether only the day itself is meant by them, and not what comes before or after. */
  readonly isOnDays: boolean;
}

/** What is known of the place in which a search is made. */
export interface QueryScene {
  /** The languages of the feeds, the most frequent first. */
  readonly languages: readonly string[];
  /** The names of the feeds. */
  readonly sources: readonly string[];
  readonly now: Date;
}

// What questions say of articles, and articles do not say of themselves.
const reporting = new Set(
  (
    'article articles report reports reported reporting reportedly according published publication coverage covered ' +
    'news story stories mention mentions mentioned discuss discusses discussed discussing suggest suggests suggested ' +
    'describe describes described featured features highlighted highlights considering regarding information piece'
  ).split(' '),
);

/** Reads what somebody typed. Any text is a query; one that tells nothing has no words. */
export function readQuery(text: string, scene: QueryScene): SearchQuery {
  const operators = readOperators(text.normalize('NFC'));
  const { rest, sources } = namedSources(operators.free, scene.sources);
  const { days, isOnDays } = queryDays(rest, scene.now);
  const languages = scene.languages.length === 0 ? ['en'] : [...new Set(scene.languages.map(searchLanguage))];
  const read = (part: string) => queryWords(part, languages);
  const asked = [...operators.phrases, ...operators.inTitle, rest].flatMap((part) => telling(part, languages));
  return {
    words: unique(asked.filter(({ exact }) => sources.length === 0 || !reporting.has(exact))),
    phrases: operators.phrases.map(read),
    inTitle: operators.inTitle.flatMap(read),
    without: operators.without.flatMap(read),
    onlySources: operators.sources,
    ...{ sources, days, isOnDays },
  };
}

/** A question that is nothing but a source's name asks for the words of that name. */
function namedSources(text: string, names: readonly string[]): NamedSources {
  const named = withoutSources(text, names);
  return plainWords(named.rest).length > 0 ? named : { rest: text, sources: [] };
}

/** The words that tell something; all of them where none does, so that "The Who" can be looked for. */
function telling(text: string, languages: readonly string[]): readonly QueryWord[] {
  const language = languageOf(text, languages);
  const isStop = (written: string) => wordReader(language)(written).isStop;
  const words = plainWords(text);
  const kept = words.filter((written) => !isStop(written));
  return (kept.length > 0 ? kept : words).map((written) => queryWord(written, languages));
}

/** The language whose small words a query uses most; the most frequent one where it uses none. */
function languageOf(text: string, languages: readonly string[]): string {
  const words = plainWords(text).map((word) => word.toLowerCase());
  const used = languages.map((language) => words.filter((word) => stopWordsOf(language).has(word)).length);
  return languages[used.indexOf(Math.max(...used))] ?? 'en';
}

function queryWords(text: string, languages: readonly string[]): readonly QueryWord[] {
  return plainWords(text).map((written) => queryWord(written, languages));
}

// Of no language in particular: then a script without spaces is told by its letters.
function plainWords(text: string): readonly string[] {
  return splitWords(withoutContractions(text), 'und');
}

function queryWord(written: string, languages: readonly string[]): QueryWord {
  const words = languages.map((language) => wordReader(language)(written));
  const [first] = words;
  return {
    exact: first?.exact ?? written,
    stems: [...new Set(words.map(({ stem }) => stem))],
    isStop: first?.isStop ?? false,
  };
}

function unique(words: readonly QueryWord[]): readonly QueryWord[] {
  return [...new Map(words.map((word) => [word.stems.join(' '), word])).values()];
}
