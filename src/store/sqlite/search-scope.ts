import type Database from 'better-sqlite3';
import type { QueryScene } from '../../search/query.js';
import { isSourceNamed } from '../../search/sources.js';
import { followedFeeds } from './articles.js';

/** What a guild may search. */
export interface GuildFeeds {
  readonly feeds: readonly { readonly id: number; readonly title: string }[];
  readonly languages: readonly string[];
  /** How many articles of these feeds were indexed, and how many of all. */
  readonly own: ReadonlyMap<number, number>;
  readonly all: number;
}

/** Reads which feeds a guild follows, and in which languages they write. */
export function readingGuildFeeds(db: Database.Database): (guildId: string) => GuildFeeds {
  const feeds = db.prepare<{ guildId: string }, { id: number; title: string }>(
    `SELECT id, title FROM feed WHERE id IN (${followedFeeds}) ORDER BY id`,
  );
  const languages = db.prepare<{ guildId: string }, { feed_id: number; language: string; documents: number }>(
    `SELECT feed_id, language, documents FROM search_feed WHERE feed_id IN (${followedFeeds})`,
  );
  const all = db.prepare<[], number>('SELECT coalesce(sum(documents), 0) FROM search_feed').pluck();
  return (guildId) => {
    const rows = languages.all({ guildId });
    const byLanguage = sums(rows.map(({ language, documents }) => [language, documents]));
    return {
      feeds: feeds.all({ guildId }),
      languages: [...byLanguage].toSorted(([, one], [, other]) => other - one).map(([language]) => language),
      own: sums(rows.map(({ feed_id, documents }) => [feed_id, documents])),
      all: all.get() ?? 0,
    };
  };
}

/** What a query is read by. */
export function sceneOf({ feeds, languages }: GuildFeeds, now: Date): QueryScene {
  return { languages, sources: feeds.map(({ title }) => title), now };
}

/** Of the guild's feeds those that a search is limited to. */
export function feedsAsked(
  { feeds }: GuildFeeds,
  feedId: number | null | undefined,
  onlySources: readonly string[],
): readonly number[] {
  return feeds
    .filter(({ id }) => feedId == null || id === feedId)
    .filter(({ title }) => onlySources.length === 0 || onlySources.some((typed) => isSourceNamed(title, typed)))
    .map(({ id }) => id);
}

function sums<Key>(counts: readonly (readonly [Key, number])[]): ReadonlyMap<Key, number> {
  const total = new Map<Key, number>();
  for (const [key, count] of counts) total.set(key, (total.get(key) ?? 0) + count);
  return total;
}
