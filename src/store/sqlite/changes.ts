import type Database from 'better-sqlite3';
import type { ArticleVersion } from '../../model.js';
import type { ArticleChange, KeptItem, Store } from '../store.js';
import { followedFeeds } from './articles.js';
import { canonicalOf, type CanonicalValues } from './canonical.js';
import { owingEdits } from './edits.js';
import { fold } from './fold.js';

const mostVersions = 5;

/** What articles said before they changed. */
export function versions(db: Database.Database): Pick<Store, 'articleVersions'> {
  const ofArticle = db.prepare<{ guildId: string; articleId: number }, { title: string; text: string; until: number }>(`
    SELECT version.title, version.text, version.until
    FROM article_version AS version JOIN article ON article.id = version.article_id
    WHERE article.id = :articleId AND article.feed_id IN (${followedFeeds}) ORDER BY version.until DESC`);

  return {
    async articleVersions(guildId, articleId) {
      const rows = ofArticle.all({ guildId, articleId });
      return rows.map((row): ArticleVersion => ({ ...row, until: new Date(row.until) }));
    },
  };
}

/** Finds what items became. */
export function keeping(
  db: Database.Database,
): (feedId: number, keys: readonly string[]) => ReadonlyMap<string, KeptItem> {
  const kept = db.prepare<[number, string], KeptItem & { readonly key: string }>(`
    SELECT item_key.key, article.id AS articleId, article.fingerprint, article.text_source AS textSource, article.shortfall
    FROM item_key JOIN article ON article.id = item_key.article_id
    WHERE item_key.feed_id = ? AND item_key.key IN (SELECT value FROM json_each(?)) AND article.fingerprint IS NOT NULL`);
  return (feedId, keys) =>
    new Map(kept.all(feedId, JSON.stringify(keys)).map(({ key, ...item }) => [key, item] as const));
}

interface Words {
  readonly title: string;
  readonly text: string;
}

/** Writes what an article says now; what it said before becomes a version of it, and its posts are to say the new. */
export function savingChange(db: Database.Database): (feedId: number, change: ArticleChange, at: number) => void {
  const words = db.prepare<[number, number], Words>(
    'SELECT title, text FROM article JOIN article_text ON article_id = id WHERE id = ? AND feed_id = ?',
  );
  const see = db.prepare<[string, number]>('UPDATE article SET fingerprint = ? WHERE id = ?');
  const say = db.prepare<[string | null, number]>(
    'UPDATE article_text SET standfirst = coalesce(?, standfirst) WHERE article_id = ?',
  );
  const keepVersion = keepingVersion(db);
  const rewrite = rewriting(db);
  const oweEdits = owingEdits(db);

  return (feedId, change, at) => {
    const { articleId, body, fingerprint } = change;
    const old = words.get(articleId, feedId);
    if (old === undefined) return;
    see.run(fingerprint, articleId);
    say.run(change.standfirst, articleId);
    const title = change.title ?? old.title;
    if (areSame(old, { title, text: body?.text ?? old.text })) return;
    keepVersion(articleId, old, at);
    rewrite({ ...change, title }, at);
    oweEdits(articleId, at);
  };
}

function areSame(one: Words, other: Words): boolean {
  const squeezed = ({ title, text }: Words) => `${title}\n${text}`.replace(/\s+/g, ' ').trim();
  return squeezed(one) === squeezed(other);
}

function keepingVersion(db: Database.Database): (articleId: number, words: Words, until: number) => void {
  const add = db.prepare<Words & { articleId: number; until: number }>(`
    INSERT INTO article_version (article_id, until, title, text) VALUES (:articleId, :until, :title, :text)
    ON CONFLICT DO NOTHING`);
  const forget = db.prepare<{ articleId: number }>(`
    DELETE FROM article_version WHERE article_id = :articleId AND until NOT IN (
      SELECT until FROM article_version WHERE article_id = :articleId ORDER BY until DESC LIMIT ${mostVersions})`);

  return (articleId, words, until) => {
    add.run({ articleId, until, ...words });
    forget.run({ articleId });
  };
}

function rewriting(db: Database.Database): (change: ArticleChange & { readonly title: string }, at: number) => void {
  // Publishers date anew what they touch: only an article that had no date of its own gets one.
  const setHead = db.prepare<HeadValues>(`
    UPDATE article SET title = :title, title_folded = :titleFolded, author = coalesce(:author, author),
      canonical_url = coalesce(:canonicalUrl, canonical_url), canonical_key = coalesce(:canonicalKey, canonical_key),
      image = coalesce(:image, image), image_alt = CASE WHEN :image IS NULL THEN image_alt ELSE :imageAlt END,
      categories = coalesce(nullif(:categories, '[]'), categories),
      modified_at = CASE
        WHEN :modifiedAt > coalesce(CASE WHEN published_at = seen_at THEN :publishedAt END, published_at) THEN :modifiedAt
        ELSE modified_at END,
      published_at = CASE WHEN published_at = seen_at THEN coalesce(:publishedAt, published_at) ELSE published_at END,
      updated_at = :at
    WHERE id = :articleId`);
  const setBody = db.prepare<BodyValues>(`
    UPDATE article SET text_source = :textSource, shortfall = :shortfall, language = :language, labels = :labels
    WHERE id = :articleId`);
  const setText = db.prepare<[string, string | null, number]>(
    'UPDATE article_text SET text = ?, standfirst = ? WHERE article_id = ?',
  );
  const oweSummary = db.prepare<[number]>('UPDATE summary SET version = NULL, lengths = NULL WHERE article_id = ?');

  return (change, at) => {
    const { articleId, body } = change;
    setHead.run({ ...headOf(change), at });
    if (body !== null) {
      const { text, labels, ...rest } = body;
      setBody.run({ articleId, ...rest, labels: JSON.stringify(labels) });
      setText.run(text, change.standfirst, articleId);
    }
    oweSummary.run(articleId);
  };
}

interface HeadValues extends CanonicalValues {
  readonly articleId: number;
  readonly title: string;
  readonly titleFolded: string;
  readonly author: string | null;
  readonly image: string | null;
  readonly imageAlt: string | null;
  readonly categories: string | null;
  readonly publishedAt: number | null;
  readonly modifiedAt: number | null;
  readonly at: number;
}

function headOf(change: ArticleChange & { readonly title: string }): Omit<HeadValues, 'at'> {
  const { articleId, title, author, image, imageAlt } = change;
  return {
    ...{ articleId, title, author, image, imageAlt, ...canonicalOf(change) },
    titleFolded: fold(title),
    categories: change.categories && JSON.stringify(change.categories),
    publishedAt: change.publishedAt?.getTime() ?? null,
    modifiedAt: change.modifiedAt?.getTime() ?? null,
  };
}

interface BodyValues {
  readonly articleId: number;
  readonly textSource: string;
  readonly shortfall: string | null;
  readonly language: string;
  readonly labels: string;
}
