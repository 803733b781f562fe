import type Database from 'better-sqlite3';
import type { Match, MatchBatch, MatchCandidate, PeopleStore } from '../people.js';

const dayMs = 24 * 3600 * 1000;
// Up to which article all were held against what people follow.
const lastMatched = "(SELECT CAST(value AS INTEGER) FROM note WHERE key = 'follow.matched')";

/** Articles, held once against what people follow. */
export function matches(
  db: Database.Database,
): Pick<PeopleStore, 'newestUnmatched' | 'articlesToMatch' | 'saveMatches'> {
  const newest = db.prepare<[], number | null>(`SELECT max(id) FROM article WHERE id > ${lastMatched}`).pluck();
  const read = db.transaction(reading(db));
  const save = saving(db);
  return {
    async newestUnmatched() {
      return newest.get() ?? null;
    },
    async articlesToMatch(upTo, limit) {
      return read(upTo, limit);
    },
    async saveMatches(lastId, found, at) {
      save(lastId, found, at.getTime());
    },
  };
}

function reading(db: Database.Database): (upTo: number, limit: number) => MatchBatch {
  const isFollowed = db.prepare<[], number>('SELECT 1 FROM follow WHERE stopped_at IS NULL LIMIT 1').pluck();
  const last = db
    .prepare<[number, number], number | null>(
      `SELECT max(id) FROM (SELECT id FROM article WHERE id > ${lastMatched} AND id <= ? ORDER BY id LIMIT ?)`,
    )
    .pluck();
  const candidates = db.prepare<[number], CandidateRow>(selectCandidates);
  const texts = db.prepare<[string], MatchBatch['articles'][number]>(`
    SELECT article.id, title, text, language FROM article JOIN article_text ON article_id = article.id
    WHERE article.id IN (SELECT value FROM json_each(?)) ORDER BY article.id`);

  return (upTo, limit) => {
    const lastId = isFollowed.get() === undefined ? upTo : (last.get(upTo, limit) ?? upTo);
    const rows = candidates.all(lastId);
    const wanted = new Set(rows.filter(({ topic }) => topic !== null).map(({ articleId }) => articleId));
    return {
      lastId,
      articles: wanted.size === 0 ? [] : texts.all(JSON.stringify([...wanted])),
      candidates: rows.map(readCandidate),
    };
  };
}

// From the articles, which are few, to the guilds that see them, and to what is followed there.
const selectCandidates = `
  SELECT article.id AS articleId, follow.id AS followId, follow.topic,
    CASE WHEN follow.topic IS NOT NULL THEN (
      SELECT json_group_array(label) FROM subscription
      WHERE subscription.guild_id = follow.guild_id AND subscription.feed_id = article.feed_id
        AND removed_at IS NULL AND label IS NOT NULL) END AS labels
  FROM article CROSS JOIN follow ON follow.stopped_at IS NULL AND follow.guild_id IN (
    SELECT guild_id FROM subscription
    WHERE subscription.feed_id = article.feed_id AND removed_at IS NULL AND article.published_at >= added_at - ${dayMs})
  LEFT JOIN story_article ON story_article.article_id = article.id
  WHERE article.id > ${lastMatched} AND article.id <= ? AND article.quarantined_at IS NULL
    AND article.seen_at >= follow.followed_at AND article.published_at >= follow.followed_at - ${dayMs}
    AND (follow.topic IS NOT NULL OR follow.feed_id = article.feed_id
      OR (follow.story_id = story_article.story_id AND NOT EXISTS (
        SELECT 1 FROM story_split
        WHERE story_split.guild_id = follow.guild_id AND story_split.article_id = article.id
          AND story_split.story_id = story_article.story_id)))
  ORDER BY article.id, follow.id`;

interface CandidateRow extends Match {
  readonly topic: string | null;
  readonly labels: string | null;
}

function readCandidate({ labels, ...row }: CandidateRow): MatchCandidate {
  // Ours: an array of labels, as the query above made it.
  return { ...row, labels: labels === null ? [] : (JSON.parse(labels) as string[]) };
}

function saving(db: Database.Database): (lastId: number, found: readonly Match[], at: number) => void {
  const add = db.prepare<Match & { at: number }>(`
    INSERT INTO followed_article (follow_id, article_id, user_id, found_at)
    SELECT follow.id, article.id, follow.user_id, :at FROM follow, article
    WHERE follow.id = :followId AND follow.stopped_at IS NULL AND article.id = :articleId
    ON CONFLICT DO NOTHING`);
  const advance = db.prepare<[number]>(`
    UPDATE note SET value = max(CAST(value AS INTEGER), ?) WHERE key = 'follow.matched'`);
  return db.transaction((lastId: number, found: readonly Match[], at: number) => {
    for (const match of found) add.run({ ...match, at });
    advance.run(lastId);
  });
}
