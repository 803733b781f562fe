import type Database from 'better-sqlite3';
import type { QueryWord, SearchQuery } from '../../search/query.js';
import { feedToken } from './search-index.js';

/** What is searched, and how much a look may cost. */
export interface LookScope {
  readonly feedIds: readonly number[];
  /** The share of all indexed articles that are of these feeds. */
  readonly share: number;
  /** Only articles with larger ids… */
  readonly afterId: number;
  /** …up to this one, which is the newest. */
  readonly newestId: number;
}

export interface WeighedWord {
  readonly word: QueryWord;
  readonly weight: number;
  /** In how many articles it stands. */
  readonly documents: number;
}

const mostWords = 24;
// A row costs half a microsecond, and a look is to take some 30 ms, however much is kept.
const mostRows = 40_000;
const fewestRows = 2_000;
// What is in the title, or said three times, is what an article is about.
const oftenBonus = 0.6;
const mostFeedsNamed = 64;
const zero = '0'.charCodeAt(0);

/**
 * A first look at the index: articles by the weight of the query's words that they have. Rare words are looked for
 * everywhere, frequent ones among the newest articles, so that the cost has a bound. The best first, of equals the newest.
 */
export function lookingFirst(
  db: Database.Database,
): (query: SearchQuery, words: readonly WeighedWord[], scope: LookScope) => readonly number[] {
  // One text is handed over in half the time that as many rows take.
  const matches = db
    .prepare<[string, number], string | null>(
      'SELECT group_concat(rowid) FROM search WHERE search MATCH ? AND rowid > ?',
    )
    .pluck();

  return (query, words, scope) => {
    const scores: Scores = new Map();
    const look = (match: string, afterId: number, weight: number) =>
      addToEach(scores, matches.get(match, afterId) ?? '', Math.max(1, Math.round(weight * 1000)));
    const limits = limitsOf(query, scope);
    const rarest = words.toSorted((one, other) => one.documents - other.documents).slice(0, mostWords);
    let left = mostRows;
    for (const { word, weight, documents } of rarest) {
      const afterId = windowStart(scope, documents, Math.max(left, fewestRows));
      left -= look(`{title body} : (${anyOf(word.stems)})${limits}`, afterId, weight);
      look(`often : (${anyOf(word.stems)})${limits}`, afterId, weight * oftenBonus);
    }
    return bestFirst(scores);
  };
}

// Ids that follow upon each other: 16 kB of scores.
const idsOfPage = 4096;

/** Scores by id, in pages, so that they cost as much as there is, whatever numbers are left out between. */
type Scores = Map<number, Uint32Array<ArrayBuffer>>;

/** Adds to the score of each id of a list with commas; gives how many there are. */
function addToEach(scores: Scores, ids: string, thousandths: number): number {
  if (ids === '') return 0;
  let count = 0;
  let id = 0;
  let number = -1;
  let page = new Uint32Array(0);
  for (let at = 0; at <= ids.length; at += 1) {
    const digit = ids.charCodeAt(at) - zero;
    if (digit >= 0) {
      id = id * 10 + digit;
      continue;
    }
    // Neighbours mostly come one after the other.
    if (Math.floor(id / idsOfPage) !== number) {
      number = Math.floor(id / idsOfPage);
      page = pageOf(scores, number);
    }
    page[id % idsOfPage]! += thousandths;
    count += 1;
    id = 0;
  }
  return count;
}

function pageOf(scores: Scores, number: number): Uint32Array<ArrayBuffer> {
  const known = scores.get(number);
  if (known) return known;
  const page = new Uint32Array(idsOfPage);
  scores.set(number, page);
  return page;
}

// A double holds a score above an id of 32 bits, and doubles are sorted in a tenth of the time that pairs take.
const idRange = 2 ** 32;

/** The ids of what has a score, best first, of equals the newest. */
function bestFirst(scores: Scores): readonly number[] {
  const keys = new Float64Array(scores.size * idsOfPage);
  let count = 0;
  for (const [number, page] of scores) {
    for (let place = 0; place < idsOfPage; place += 1) {
      if (page[place]! > 0) keys[count++] = page[place]! * idRange + number * idsOfPage + place;
    }
  }
  return Array.from(keys.subarray(0, count).sort().reverse(), (key) => key % idRange);
}

/** From which article on a word is looked for, so that about so many rows are read. */
function windowStart({ share, afterId, newestId }: LookScope, documents: number, rows: number): number {
  const expected = documents * (share < namedShare ? share : 1);
  return expected <= rows ? afterId : Math.max(afterId, Math.floor(newestId * (1 - rows / expected)));
}

const namedShare = 0.5;

/** What every match has to keep besides. Feeds are named where they are a small part of all; else their articles are picked later. */
function limitsOf({ phrases, inTitle, without }: SearchQuery, { feedIds, share }: LookScope): string {
  const isNamed = share < namedShare && feedIds.length <= mostFeedsNamed;
  const feeds = isNamed ? [`feed : (${anyOf(feedIds.map(feedToken))})`] : [];
  const inPhrases = phrases.flat().filter(({ isStop }) => !isStop);
  const required = inPhrases.map(({ stems }) => `{title body} : (${anyOf(stems)})`);
  const titled = inTitle.map(({ stems }) => `title : (${anyOf(stems)})`);
  const excluded = without.map(({ stems }) => ` NOT ({title body} : (${anyOf(stems)}))`);
  return [...[...feeds, ...required, ...titled].map((limit) => ` AND ${limit}`), ...excluded].join('');
}

/** Stems hold letters, marks and digits alone, so that nothing in them ends a string. */
function anyOf(stems: readonly string[]): string {
  return stems.map((stem) => `"${stem.replaceAll('"', '')}"`).join(' OR ');
}
