const dayMs = 24 * 3600 * 1000;

/** The note that holds when the database was last restored, in milliseconds. */
export const restoredKey = 'restored.at';

/** SQL: when the database was last restored, in milliseconds; null where it never was. */
export const restoredAt = `(SELECT CAST(value AS INTEGER) FROM note WHERE key = '${restoredKey}')`;

/**
 * SQL: whether an article was most likely told in a time that a restore lost, by expressions for the article and for what
 * `told_before` says, null where nothing was told then. An undated one is dated by when it was seen, which is after the
 * restore: it was told if the first reading since brought it (`feed.reread_at`), and that within a day.
 */
export function isTold(article: string, before: string): string {
  return `(${before} IS NOT NULL AND (${article}.published_at < ${before} OR (
    ${article}.published_at = ${article}.seen_at AND ${article}.seen_at < ${restoredAt} + ${dayMs}
    AND ${article}.seen_at = (SELECT reread_at FROM feed WHERE feed.id = ${article}.feed_id))))`;
}
