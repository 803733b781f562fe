import type Database from 'better-sqlite3';
import type { SearchedArticle } from '../../search/document.js';
import { frequenciesFrom, idf } from '../../search/frequencies.js';
import { readQuery, type SearchQuery } from '../../search/query.js';
import { type Hit, rankArticles } from '../../search/rank.js';
import type { ArticleSearch, SearchFindings } from '../store.js';
import { followedFeeds, heldBackArticles } from './articles.js';
import { lookingFirst, type LookScope } from './first-look.js';
import { feedsAsked, type GuildFeeds, readingGuildFeeds, sceneOf } from './search-scope.js';
import { spelling } from './search-spelling.js';

const mostRanked = 50;
// Where phrases are asked for, the index knows only that all of their words are there.
const mostRankedForPhrases = 200;
const mostLookedUp = 6_000;
const lookedUpAtOnce = 300;
// What is further down is found by its words, but does not move an article up or down.
const maxCharacters = 8_000;
// Phrases and excluded words are looked for in all that is read.
const maxCharactersIfStrict = 30_000;
// What came a moment ago is always still to be read.
const fewUnread = 50;
const arrivesLateMs = 24 * 3_600_000;

type Search = (guildId: string, search: ArticleSearch) => SearchFindings;

/** Searches a database, on the thread that asks. */
export function searching(db: Database.Database): Search {
  const readFeeds = readingGuildFeeds(db);
  const countsOf = counting(db);
  const spell = spelling(db);
  const rank = ranking(db);
  const isWhole = seeingWhole(db);
  const read = (guild: GuildFeeds, { text, now }: ArticleSearch) => readQuery(text, sceneOf(guild, now));
  const find = (guild: GuildFeeds, guildId: string, search: ArticleSearch, typed: SearchQuery, most = mostRanked) => {
    const query = { ...typed, words: spell.putRight(typed.words, countsOf(typed)) };
    const frequencies = countsOf(query);
    const hits = rank({ guildId, guild, search, query, frequencies, most });
    return { query, documents: guild.all, frequencies, hits };
  };

  return db.transaction((guildId: string, search: ArticleSearch): SearchFindings => {
    const guild = readFeeds(guildId);
    const typed = read(guild, search);
    const findings = find(guild, guildId, search, typed);
    const suggestion = spell.suggest(search.text, typed.words, countsOf(typed));
    const suggested = { ...search, text: suggestion ?? '' };
    const isHelpful = suggestion !== null && find(guild, guildId, suggested, read(guild, suggested), 1).hits.length > 0;
    return { ...findings, suggestion: isHelpful ? suggestion : null, isWhole: isWhole(guild) };
  });
}

function seeingWhole(db: Database.Database): (guild: GuildFeeds) => boolean {
  const owed = db
    .prepare<[], number>(`SELECT count(*) FROM (SELECT 1 FROM search_owed LIMIT ${fewUnread + 1})`)
    .pluck();
  const unread = db
    .prepare<[string], number>(
      `SELECT count(*) FROM (
         SELECT 1 FROM search_owed JOIN article ON article.id = search_owed.article_id
         WHERE article.feed_id IN (SELECT value FROM json_each(?)) LIMIT ${fewUnread + 1})`,
    )
    .pluck();
  // Nearly always nothing is owed by anybody, and the guild's feeds need not be asked.
  return ({ own }) => (owed.get() ?? 0) <= fewUnread || (unread.get(JSON.stringify([...own.keys()])) ?? 0) <= fewUnread;
}

interface Ranking {
  readonly guildId: string;
  readonly guild: GuildFeeds;
  readonly search: ArticleSearch;
  readonly query: SearchQuery;
  readonly frequencies: ReadonlyMap<string, number>;
  readonly most: number;
}

function ranking(db: Database.Database): (ranking: Ranking) => readonly Hit[] {
  const lookFirst = lookingFirst(db);
  const pick = picking(db);
  const scopeOf = scoping(db);
  return ({ guildId, guild, search, query, frequencies, most }) => {
    const feedIds = feedsAsked(guild, search.feedId, query.onlySources);
    if (feedIds.length === 0 || query.words.length === 0) return [];
    const store = frequenciesFrom(guild.all, frequencies);
    const words = query.words.map((word) => {
      const documents = word.stems.reduce((sum, stem) => sum + store.of(stem), 0);
      return { word, documents, weight: Math.min(...word.stems.map((stem) => idf(store, stem))) };
    });
    const found = lookFirst(query, words, scopeOf(guild, feedIds, search));
    const isStrict = query.phrases.length + query.without.length > 0;
    const limit = query.phrases.length > 0 ? mostRankedForPhrases : isStrict ? mostRanked : most;
    const characters = isStrict ? maxCharactersIfStrict : maxCharacters;
    return rankArticles(query, pick({ guildId, feedIds, search, limit, characters }, found), store);
  };
}

function scoping(
  db: Database.Database,
): (guild: GuildFeeds, feedIds: readonly number[], search: ArticleSearch) => LookScope {
  const newest = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM article').pluck();
  // Articles are kept in the order in which they are seen.
  const firstSeen = db
    .prepare<[number], number>(
      'SELECT min(id) FROM (SELECT id FROM article WHERE seen_at >= ? ORDER BY seen_at, id LIMIT 1)',
    )
    .pluck();
  return ({ own, all }, feedIds, { since }) => {
    const documents = feedIds.reduce((sum, id) => sum + (own.get(id) ?? 0), 0);
    const newestId = newest.get() ?? 0;
    const first = since == null ? 1 : (firstSeen.get(since.getTime() - arrivesLateMs) ?? newestId + 1);
    return { feedIds, share: all === 0 ? 1 : documents / all, afterId: first - 1, newestId };
  };
}

interface Picking {
  readonly guildId: string;
  readonly feedIds: readonly number[];
  readonly search: ArticleSearch;
  readonly limit: number;
  /** How much of each text is read. */
  readonly characters: number;
}

/** Of ids in order the first so many whose articles the guild sees, as far as they are asked for. */
function picking(db: Database.Database): (picking: Picking, ids: readonly number[]) => readonly SearchedArticle[] {
  const seen = db
    .prepare<{ guildId: string; feedIds: string; ids: string; since: number; before: number }, number>(
      `SELECT id FROM article
       WHERE id IN (SELECT value FROM json_each(:ids)) AND feed_id IN (SELECT value FROM json_each(:feedIds))
         AND feed_id IN (${followedFeeds}) AND id NOT IN (${heldBackArticles})
         AND published_at >= :since AND published_at < :before`,
    )
    .pluck();
  const whole = db.prepare<{ ids: string; characters: number }, WholeRow>(wholeArticles);
  return ({ guildId, feedIds, search, limit, characters }, ids) => {
    const since = search.since?.getTime() ?? Number.MIN_SAFE_INTEGER;
    const before = search.before?.getTime() ?? Number.MAX_SAFE_INTEGER;
    const picked: number[] = [];
    for (let from = 0; from < Math.min(ids.length, mostLookedUp) && picked.length < limit; from += lookedUpAtOnce) {
      const some = ids.slice(from, from + lookedUpAtOnce);
      const visible = new Set(
        seen.all({ guildId, feedIds: JSON.stringify(feedIds), ids: JSON.stringify(some), since, before }),
      );
      picked.push(...some.filter((id) => visible.has(id)));
    }
    return whole.all({ ids: JSON.stringify(picked.slice(0, limit)), characters }).map(readWhole);
  };
}

const wholeArticles = `
  SELECT article.id, article.title, article.language, article.published_at, feed.title AS source,
    substr(article_text.text, 1, :characters) AS text
  FROM article
  JOIN article_text ON article_text.article_id = article.id
  JOIN feed ON feed.id = article.feed_id
  WHERE article.id IN (SELECT value FROM json_each(:ids))`;

interface WholeRow extends Omit<SearchedArticle, 'publishedAt'> {
  readonly published_at: number;
}

function readWhole({ published_at, ...row }: WholeRow): SearchedArticle {
  return { ...row, publishedAt: new Date(published_at) };
}

function counting(db: Database.Database): (query: SearchQuery) => ReadonlyMap<string, number> {
  const documents = db.prepare<[string], { stem: string; documents: number }>(
    'SELECT stem, documents FROM search_term WHERE stem IN (SELECT value FROM json_each(?))',
  );
  return ({ words }) => {
    const stems = words.flatMap((word) => word.stems);
    return new Map(documents.all(JSON.stringify(stems)).map((row) => [row.stem, row.documents]));
  };
}
