import type Database from 'better-sqlite3';
import type { Merge } from '../../story/story-index.js';
import type { Placement } from '../../story/view.js';
import type { Actor } from '../moderation.js';
import type { ArticleToPlace, PlacedArticle, Store, StorySplit } from '../store.js';
import { type ArticleRow, followedFeeds, heldBackArticles, readArticle, selectArticles } from './articles.js';
import { packFeatures, unpackFeatures } from './features.js';
import { recordingChanges } from './history.js';
import { found, inTransaction } from './row.js';

/** Which articles tell the same news, and what guilds make of that. */
export function stories(
  db: Database.Database,
): Pick<
  Store,
  | 'articlesToPlace'
  | 'savePlacements'
  | 'placedArticles'
  | 'nextStoryId'
  | 'storyPlaces'
  | 'storyArticles'
  | 'articlesOf'
  | 'splitStory'
  | 'unsplitStory'
> {
  const toPlace = db.prepare<{ version: number; seenSince: number; afterId: number; limit: number }, ToPlaceRow>(
    selectToPlace,
  );
  const placed = db.prepare<PlacedValues, PlacedRow>(selectPlaced);
  const savePlacements = saving(db);
  const nextId = db.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM story').pluck();
  const places = db.prepare<{ guildId: string; ids: string }, PlacedRow>(selectPlaces);
  const apart = db.prepare<{ guildId: string; ids: string }, Placement>(`
    SELECT article_id AS articleId, story_id AS storyId FROM story_split
    WHERE guild_id = :guildId AND article_id IN (SELECT value FROM json_each(:ids))`);
  const ofStory = db.prepare<{ guildId: string; storyId: number }, ArticleRow>(selectOfStory).expand();
  const chosen = db.prepare<{ guildId: string; ids: string }, ArticleRow>(selectChosen).expand();
  const split = splitting(db);
  const unsplit = db.prepare<StorySplit>(
    'DELETE FROM story_split WHERE guild_id = :guildId AND article_id = :articleId AND story_id = :storyId',
  );
  const record = recordingSplits(db);

  return {
    async articlesToPlace({ version, seenSince, afterId, limit }) {
      return toPlace.all({ version, seenSince: seenSince.getTime(), afterId, limit }).map(readToPlace);
    },
    async savePlacements(articles, merges) {
      savePlacements(articles, merges);
    },
    async placedArticles({ version, seenSince, limit, after }) {
      const since = { seenSince: seenSince.getTime(), afterSeen: after?.seenAt.getTime() ?? -1 };
      return placed.all({ version, limit, ...since, afterId: after?.articleId ?? 0 }).map(readPlaced);
    },
    async nextStoryId() {
      return found(nextId.get());
    },
    async storyPlaces(guildId, articleIds) {
      const asked = { guildId, ids: JSON.stringify(articleIds) };
      return { places: places.all(asked).map(readPlaced), apart: apart.all(asked) };
    },
    async storyArticles(guildId, storyId) {
      return ofStory.all({ guildId, storyId }).map(readArticle);
    },
    async articlesOf(guildId, articleIds) {
      return chosen.all({ guildId, ids: JSON.stringify(articleIds) }).map(readArticle);
    },
    splitStory: inTransaction(db, (wanted: StorySplit, actor: Actor) => {
      const storyId = split(wanted, actor);
      if (storyId !== undefined) record({ ...wanted, storyId }, actor, true);
      return storyId !== undefined;
    }),
    unsplitStory: inTransaction(db, (wanted: StorySplit, actor: Actor) => {
      const isGone = unsplit.run(wanted).changes > 0;
      if (isGone) record(wanted, actor, false);
      return isGone;
    }),
  };
}

/** Most in the window are placed: only what is to be placed costs its text. */
const selectToPlace = `
  SELECT article.id, article.title, article_text.text, article.url, article.language,
    article.published_at, article.seen_at, story_article.story_id
  FROM article
  JOIN article_text ON article_text.article_id = article.id
  LEFT JOIN story_article ON story_article.article_id = article.id
  WHERE article.id IN (
    SELECT fresh.id FROM article AS fresh
    LEFT JOIN story_article AS place ON place.article_id = fresh.id
    WHERE fresh.id > :afterId AND fresh.id >= (SELECT min(id) FROM article WHERE seen_at >= :seenSince)
      AND fresh.seen_at >= :seenSince AND place.version IS NOT :version
    ORDER BY fresh.id LIMIT :limit)
  ORDER BY article.id`;

const placedColumns = `
  story_article.article_id, story_article.story_id, story_article.version, story_article.features,
  article.published_at, article.seen_at`;

interface PlacedValues {
  readonly version: number;
  readonly seenSince: number;
  readonly afterSeen: number;
  readonly afterId: number;
  readonly limit: number;
}

const selectPlaced = `
  SELECT ${placedColumns}
  FROM article JOIN story_article ON story_article.article_id = article.id
  WHERE article.seen_at >= :seenSince AND (article.seen_at, article.id) > (:afterSeen, :afterId)
    AND story_article.version = :version
  ORDER BY article.seen_at, article.id LIMIT :limit`;

const selectPlaces = `
  SELECT ${placedColumns}
  FROM story_article JOIN article ON article.id = story_article.article_id
  WHERE article.id IN (SELECT value FROM json_each(:ids)) AND article.feed_id IN (${followedFeeds})
    AND article.id NOT IN (${heldBackArticles})
  ORDER BY article.published_at, article.id`;

const selectChosen = selectArticles(
  `SELECT id FROM article
   WHERE id IN (SELECT value FROM json_each(:ids)) AND feed_id IN (${followedFeeds}) AND id NOT IN (${heldBackArticles})`,
  'article.published_at, article.id',
);

/** SQL: what the story `:storyId` is today. A merge always leads to an older story. */
export const storyToday = `
  WITH RECURSIVE way (id) AS (
    SELECT :storyId UNION SELECT merged_into FROM story JOIN way USING (id) WHERE merged_into IS NOT NULL)
  SELECT min(id) FROM way`;

const selectOfStory = selectArticles(
  `SELECT article_id FROM story_article JOIN article ON article.id = article_id
   WHERE story_id = (${storyToday}) AND feed_id IN (${followedFeeds}) AND article_id NOT IN (${heldBackArticles})
     AND NOT EXISTS (
       SELECT 1 FROM story_split
       WHERE story_split.guild_id = :guildId AND story_split.article_id = story_article.article_id
         AND story_split.story_id = story_article.story_id)`,
  'article.published_at, article.id',
);

function saving(db: Database.Database): (placed: readonly PlacedArticle[], merges: readonly Merge[]) => void {
  const begin = db.prepare<[number]>('INSERT INTO story (id) VALUES (?) ON CONFLICT DO NOTHING');
  const place = db.prepare<{ articleId: number; storyId: number; version: number; features: Uint8Array }>(`
    INSERT INTO story_article (article_id, story_id, version, features)
    SELECT id, :storyId, :version, :features FROM article WHERE id = :articleId
    ON CONFLICT (article_id) DO UPDATE
    SET story_id = excluded.story_id, version = excluded.version, features = excluded.features`);
  const redirect = db.prepare<Merge>('UPDATE story SET merged_into = :into WHERE id = :from');
  const movers = [
    'UPDATE story_article SET story_id = :into WHERE story_id = :from',
    // A guild that split an article off both keeps what it has of the older one.
    'UPDATE OR IGNORE story_split SET story_id = :into WHERE story_id = :from',
    'UPDATE follow SET story_id = :into WHERE story_id = :from',
  ].map((sql) => db.prepare<Merge>(sql));

  return db.transaction((placed: readonly PlacedArticle[], merges: readonly Merge[]) => {
    for (const { articleId, storyId, version, features } of placed) {
      begin.run(storyId);
      place.run({ articleId, storyId, version, features: packFeatures(features) });
    }
    for (const { from, into } of merges) {
      redirect.run({ from, into });
      for (const move of movers) move.run({ from, into });
    }
  });
}

/** Gives the story that the article is split off, as it is today. */
function splitting(db: Database.Database): (split: StorySplit, actor: Actor) => number | undefined {
  const sql = `
    INSERT INTO story_split (guild_id, article_id, story_id, split_by, split_at)
    SELECT :guildId, article_id, story_id, :splitBy, :at
    FROM story_article JOIN article ON article.id = article_id
    WHERE article_id = :articleId AND story_id = (${storyToday})
      AND feed_id IN (${followedFeeds}) AND article_id NOT IN (${heldBackArticles})
    ON CONFLICT DO NOTHING RETURNING story_id`;
  const add = db.prepare<StorySplit & { splitBy: string; at: number }, number>(sql).pluck();
  return (split, { by, at }) => add.get({ ...split, splitBy: by, at: at.getTime() });
}

/** A split is told by its article's title. */
function recordingSplits(db: Database.Database): (split: StorySplit, actor: Actor, isThere: boolean) => void {
  const title = db.prepare<[number], string>('SELECT title FROM article WHERE id = ?').pluck();
  const record = recordingChanges(db);
  return ({ guildId, articleId, storyId }, actor, isThere) => {
    const name = found(title.get(articleId));
    const [before, after] = isThere ? [null, { storyId }] : [{ storyId }, null];
    record({ ...actor, guildId, noun: 'story', nounId: articleId, name, before, after });
  };
}

interface ToPlaceRow {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly language: string;
  readonly published_at: number;
  readonly seen_at: number;
  readonly story_id: number | null;
}

function readToPlace({ published_at, seen_at, story_id, ...article }: ToPlaceRow): ArticleToPlace {
  return { ...article, publishedAt: new Date(published_at), seenAt: new Date(seen_at), storyId: story_id };
}

interface PlacedRow {
  readonly article_id: number;
  readonly story_id: number;
  readonly version: number;
  readonly features: Buffer;
  readonly published_at: number;
  readonly seen_at: number;
}

function readPlaced(row: PlacedRow): PlacedArticle {
  return {
    articleId: row.article_id,
    storyId: row.story_id,
    version: row.version,
    features: unpackFeatures(row.features),
    publishedAt: new Date(row.published_at),
    seenAt: new Date(row.seen_at),
  };
}
