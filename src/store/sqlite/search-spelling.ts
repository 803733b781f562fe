import type Database from 'better-sqlite3';
import type { QueryWord } from '../../search/query.js';
import { editDistance, type KnownWord, nearestWord, slipsIn } from '../../search/spelling.js';

interface Spelling {
  /** The words of a query, where a long one that stands nowhere is one that differs in a letter. */
  putRight(words: readonly QueryWord[], counts: ReadonlyMap<string, number>): readonly QueryWord[];
  /** The query with other words for those that stand nowhere; null where each stands somewhere, or none is near. */
  suggest(text: string, words: readonly QueryWord[], counts: ReadonlyMap<string, number>): string | null;
}

/** A stem, with the shortest word that it stands for. */
interface TermRow extends KnownWord {
  readonly shown: string;
}

const longWord = 7;
// Long queries find something with the words that are right.
const mostWordsSuggested = 4;

/** What words the store knows that are near those that it does not, by their stems. */
export function spelling(db: Database.Database): Spelling {
  const near = nearTerms(db);
  return {
    putRight: (words, counts) =>
      words.map((word) => {
        const [stem = ''] = word.stems;
        if (word.exact.length < longWord || isKnown(word, counts)) return word;
        const meant = nearestWord(stem, near(stem, 'two-letters'));
        const isSlip = meant !== null && editDistance(stem, meant.word, 1) <= 1;
        return isSlip ? { ...word, exact: meant.shown, stems: [meant.word] } : word;
      }),
    suggest(text, words, counts) {
      if (words.length > mostWordsSuggested) return null;
      const unknown = words.filter((word) => !isKnown(word, counts));
      const suggested = unknown.reduce((so, { exact, stems: [stem = ''] }) => {
        const meant = nearestWord(stem, near(stem, 'first-letter'));
        return meant === null ? so : replaceWord(so, exact, meant.shown);
      }, text);
      return suggested === text ? null : suggested;
    },
  };
}

function isKnown({ stems }: QueryWord, counts: ReadonlyMap<string, number>): boolean {
  return stems.some((stem) => counts.has(stem));
}

type NearTerms = (stem: string, reach: 'two-letters' | 'first-letter') => readonly TermRow[];

/** Frequent stems that begin as this one does, with its first two letters in either order or with its first one alone. */
function nearTerms(db: Database.Database): NearTerms {
  const beginning = db.prepare<[string, string, number, number], TermRow>(`
    SELECT stem AS word, word AS shown, documents FROM search_term
    WHERE stem >= ? AND stem < ? AND length(stem) BETWEEN ? AND ?
    ORDER BY documents DESC LIMIT 2000`);
  return (stem, reach) => {
    const slips = slipsIn(stem);
    if (slips === 0) return [];
    const [first = '', second = ''] = stem;
    const beginnings = reach === 'two-letters' ? [first + second, second + first] : [first, second + first];
    return beginnings.flatMap((begin) =>
      beginning.all(begin, `${begin}\u{10ffff}`, stem.length - slips, stem.length + slips),
    );
  };
}

function replaceWord(text: string, written: string, meant: string): string {
  const escaped = written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu'), meant);
}
