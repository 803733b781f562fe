import type Database from 'better-sqlite3';
import type { ArticleToMatch, PeopleStore, TopicMatch } from '../people.js';
import { leftGuilds } from './left-guilds.js';
import { isTold } from './told.js';

const dayMs = 24 * 3600 * 1000;
// Up to which article all were held against what people follow.
const lastMatched = "(SELECT CAST(value AS INTEGER) FROM note WHERE key = 'follow.matched')";

/** Articles, held once against what people follow. */
export function matches(
  db: Database.Database,
): Pick<PeopleStore, 'newestUnmatched' | 'articleToMatch' | 'saveMatches'> {
  const newest = db.prepare<[], number | null>(`SELECT max(id) FROM article WHERE id > ${lastMatched}`).pluck();
  const read = db.transaction(reading(db));
  const save = saving(db);
  return {
    async newestUnmatched() {
      return newest.get() ?? null;
    },
    async articleToMatch(upTo) {
      return read(upTo);
    },
    async saveMatches(articleId, topics, at) {
      save(articleId, topics, at.getTime());
    },
  };
}

/** SQL: where an article is news to a follow: the guild's feed brought it, and neither of the two is much younger. */
const isNews = `
  follow.stopped_at IS NULL AND article.quarantined_at IS NULL
  AND NOT ${isTold('article', 'follow.told_before')}
  AND article.seen_at >= follow.followed_at AND article.published_at >= follow.followed_at - ${dayMs}
  AND follow.guild_id IN (
    SELECT guild_id FROM subscription
    WHERE subscription.feed_id = article.feed_id AND removed_at IS NULL AND guild_id NOT IN ${leftGuilds}
      AND article.published_at >= added_at - ${dayMs})`;

// Thousands may follow the same topics: each is asked for once.
const selectTopics = `
  SELECT follow.guild_id AS guildId, json_group_array(DISTINCT follow.topic) AS topics, (
    SELECT json_group_array(label) FROM subscription
    WHERE subscription.guild_id = follow.guild_id AND subscription.feed_id = article.feed_id
      AND removed_at IS NULL AND label IS NOT NULL) AS labels
  FROM article CROSS JOIN follow ON ${isNews}
  WHERE article.id = ? AND follow.topic IS NOT NULL
  GROUP BY follow.guild_id ORDER BY follow.guild_id`;

function reading(db: Database.Database): (upTo: number) => ArticleToMatch {
  const isFollowed = db.prepare<[], number>('SELECT 1 FROM follow WHERE stopped_at IS NULL LIMIT 1').pluck();
  const next = db
    .prepare<[number], number | null>(`SELECT min(id) FROM article WHERE id > ${lastMatched} AND id <= ?`)
    .pluck();
  const topics = db.prepare<[number], GuildRow>(selectTopics);
  const text = db.prepare<[number], NonNullable<ArticleToMatch['spoken']>>(
    'SELECT title, text, language FROM article JOIN article_text ON article_id = article.id WHERE article.id = ?',
  );

  return (upTo) => {
    const articleId = isFollowed.get() === undefined ? upTo : (next.get(upTo) ?? upTo);
    const guilds = topics.all(articleId).map(readGuild);
    return { articleId, spoken: guilds.length === 0 ? null : (text.get(articleId) ?? null), guilds };
  };
}

interface GuildRow {
  readonly guildId: string;
  readonly topics: string;
  readonly labels: string;
}

function readGuild({ guildId, topics, labels }: GuildRow): ArticleToMatch['guilds'][number] {
  // Ours: arrays of strings, as the query above made them.
  return { guildId, topics: JSON.parse(topics) as string[], labels: JSON.parse(labels) as string[] };
}

function saving(db: Database.Database): (articleId: number, topics: readonly TopicMatch[], at: number) => void {
  const values = 'SELECT follow.id, article.id, follow.user_id, :at';
  const add = 'INSERT INTO followed_article (follow_id, article_id, user_id, found_at)';
  const addTopic = db.prepare<{ guildId: string; topics: string; articleId: number; at: number }>(`
    ${add} ${values} FROM article CROSS JOIN follow ON ${isNews}
    WHERE article.id = :articleId AND follow.guild_id = :guildId
      AND follow.topic IN (SELECT value FROM json_each(:topics))
    ON CONFLICT DO NOTHING`);
  const addOthers = db.prepare<{ articleId: number; at: number }>(`
    ${add} ${values} FROM article LEFT JOIN story_article ON story_article.article_id = article.id
    CROSS JOIN follow ON ${isNews} AND (follow.feed_id = article.feed_id OR (
      follow.story_id = story_article.story_id AND NOT EXISTS (
        SELECT 1 FROM story_split
        WHERE story_split.guild_id = follow.guild_id AND story_split.article_id = article.id
          AND story_split.story_id = story_article.story_id)))
    WHERE article.id = :articleId
    ON CONFLICT DO NOTHING`);
  const advance = db.prepare<[number]>(`
    UPDATE note SET value = max(CAST(value AS INTEGER), ?) WHERE key = 'follow.matched'`);
  return db.transaction((articleId: number, topics: readonly TopicMatch[], at: number) => {
    addOthers.run({ articleId, at });
    for (const { guildId, topics: spoken } of topics) {
      addTopic.run({ guildId, topics: JSON.stringify(spoken), articleId, at });
    }
    advance.run(articleId);
  });
}
