import type Database from 'better-sqlite3';
import { editableForMs, editPauseMs } from '../../digest/live.js';
import { isOfLiveFeed } from './live-standing.js';

/** SQL: whether a `delivery` row has words that its article no longer says. */
export const isEditOwed = `EXISTS (
  SELECT 1 FROM errand WHERE errand.delivery_id = delivery.id AND errand.kind = 'edit' AND errand.ended_at IS NULL)`;

/**
 * Owes an article's posts an edit, inside the transaction that changes it: those that stand in their channels, and those
 * that have their words already. A post has one edit at most: one that is owed anew counts its attempts from none.
 */
export function owingEdits(db: Database.Database): (articleId: number, at: number) => void {
  const owe = db.prepare<{ articleId: number; at: number; editableSince: number }>(`
    INSERT INTO errand (delivery_id, kind, channel_id, due_at)
    SELECT id, 'edit', channel_id, :at FROM delivery
    WHERE article_id = :articleId AND payload IS NOT NULL AND ${isOfLiveFeed}
      AND (state IN ('pending', 'sending') OR (state = 'sent' AND settled_at >= :editableSince))
    ON CONFLICT (delivery_id, kind) DO UPDATE
    SET due_at = max(:at, due_at, coalesce(tried_at + ${editPauseMs}, 0)), attempts = 0, ended_at = NULL`);
  return (articleId, at) => void owe.run({ articleId, at, editableSince: at - editableForMs });
}
