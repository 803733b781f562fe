import type Database from 'better-sqlite3';
import { baseLanguage } from '../../text/tag.js';
import type { RuleStore } from '../rules.js';
import { followedFeeds } from './articles.js';

// Of each feed, and in all: whoever types a name waits for these.
const ofFeed = 20;
const mostRead = 2_000;

/** What articles have that rules can ask for. */
export function ruleValues(db: Database.Database): Pick<RuleStore, 'ruleValues'> {
  const newest = db.prepare<{ guildId: string }, ValuesRow>(`
    SELECT article.language, article.author, article.categories FROM feed
    JOIN article ON article.id IN (
      SELECT own.id FROM article AS own WHERE own.feed_id = feed.id
      ORDER BY own.published_at DESC, own.id DESC LIMIT ${ofFeed})
    WHERE feed.id IN (${followedFeeds}) LIMIT ${mostRead}`);

  return {
    async ruleValues(guildId) {
      const rows = newest.all({ guildId });
      return {
        languages: mostFirst(rows.map(({ language }) => baseLanguage(language)).filter((base) => base !== 'und')),
        authors: mostFirst(rows.flatMap(({ author }) => (author ?? '').split(', ').filter((name) => name !== ''))),
        // Ours: as articles are written.
        categories: mostFirst(rows.flatMap(({ categories }) => JSON.parse(categories) as string[])),
      };
    },
  };
}

interface ValuesRow {
  readonly language: string;
  readonly author: string | null;
  /** JSON. */
  readonly categories: string;
}

function mostFirst(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}
