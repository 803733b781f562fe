import type Database from 'better-sqlite3';
import { shareOut } from '../../digest/live.js';
import { mannerOf, owePost, postValues, type PostValues } from './live.js';
import { selectStanding, standingOf, type StandingRow } from './live-standing.js';

const hourMs = 3_600_000;

/** Of a subscription that posts at once; none where it does not, or not any more. */
function standingOfLive(db: Database.Database): (subscriptionId: number, at: number) => StandingRow | undefined {
  const standing = db.prepare<{ id: number; hourAgo: number }, StandingRow>(
    `${selectStanding} WHERE subscription.id = :id AND mode = 'live' AND removed_at IS NULL`,
  );
  return (id, at) => standing.get({ id, hourAgo: at - hourMs });
}

/** Owes a channel at once what rules have kept of its news, as far as `digest/live.ts` has it; the rest stays held. */
export function sharingOut(
  db: Database.Database,
): (subscriptionId: number, articleIds: readonly number[], at: Date) => void {
  const standing = standingOfLive(db);
  const held = db
    .prepare<{ id: number; ids: string }, number>(
      `SELECT delivery.id FROM delivery JOIN article ON article.id = delivery.article_id
       WHERE subscription_id = :id AND state = 'held' AND article.id IN (SELECT value FROM json_each(:ids))
       ORDER BY published_at, article.id`,
    )
    .pluck();
  const owe = db.prepare<{ id: number; at: number; manner: string }>(
    "UPDATE delivery SET state = 'pending', due_at = :at, manner = :manner WHERE id = :id",
  );

  return (subscriptionId, articleIds, at) => {
    const row = standing(subscriptionId, at.getTime());
    if (row === undefined) return;
    const { posted } = shareOut(held.all({ id: subscriptionId, ids: JSON.stringify(articleIds) }), standingOf(row, at));
    for (const id of posted) owe.run({ id, at: at.getTime(), manner: mannerOf(row) });
  };
}

interface Pair {
  readonly subscriptionId: number;
  readonly articleId: number;
  readonly at: number;
}

/** Posts of articles that rules leave out, and let in again. */
export function withdrawing(db: Database.Database): {
  /** Gives whether there was one that has certainly not arrived. */
  withdraw(pair: Pair): boolean;
  /** It waits until there is room, or for the digest. */
  owe(pair: Pair): void;
} {
  const standing = standingOfLive(db);
  const forget = db.prepare<Pair>(`
    DELETE FROM delivery
    WHERE subscription_id = :subscriptionId AND article_id = :articleId AND state IN ('held', 'pending')
      AND unsure_since IS NULL`);
  const owe = db.prepare<PostValues>(owePost);
  return {
    withdraw: (pair) => forget.run(pair).changes > 0,
    owe({ subscriptionId, articleId, at }) {
      const row = standing(subscriptionId, at);
      if (row !== undefined) owe.run(postValues(row, articleId, 'held', new Date(at)));
    },
  };
}
