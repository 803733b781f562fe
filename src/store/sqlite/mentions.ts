import type Database from 'better-sqlite3';
import type { Mention, MentionsQuery, NewMention, Store } from '../store.js';
import { isOfLiveFeed } from './live-standing.js';

/** What channels were told: by digests, and by posts of single articles. */
export function mentions(db: Database.Database): Pick<Store, 'recentMentions'> {
  const recent = db.prepare<RecentValues, MentionRow>(selectRecent);
  return {
    async recentMentions({ since, ...query }) {
      return recent.all({ ...query, since: since.getTime() }).map(readMention);
    },
  };
}

/** Writes what a run says; to be called in the transaction that writes the run and its articles. */
export function savingMentions(db: Database.Database): (runId: number, said: readonly NewMention[]) => void {
  const tell = db.prepare<{ runId: number; place: number; part: number; said: string }>(
    'INSERT INTO mention (run_id, place, part, said) VALUES (:runId, :place, :part, :said)',
  );
  const speakOf = db.prepare<{ runId: number; place: number; ids: string }>(`
    UPDATE run_article SET place = :place
    WHERE run_id = :runId AND article_id IN (SELECT value FROM json_each(:ids))`);
  return (runId, said) => {
    for (const [place, { part, said: words, articleIds }] of said.entries()) {
      tell.run({ runId, place, part, said: words });
      speakOf.run({ runId, place, ids: JSON.stringify(articleIds) });
    }
  };
}

// A message that will never arrive has told nothing; one that is still owed will have. Of what was posted at once only the
// headline is given: whoever tells what is new has the article itself to hold it against. Each kind has its own limit, so
// that neither crowds out the other.
const selectRecent = `
  SELECT * FROM (
    SELECT 'digest' AS teller, run.ran_at AS at, delivery.url, mention.said,
      json_group_array(run_article.article_id) AS article_ids
    FROM delivery
    JOIN run ON run.id = delivery.run_id
    JOIN mention ON mention.run_id = run.id AND mention.part = delivery.part
    JOIN run_article ON run_article.run_id = run.id AND run_article.place = mention.place
    WHERE delivery.guild_id = :guildId AND delivery.channel_id = :channelId AND delivery.due_at >= :since
      AND run.ran_at >= :since AND delivery.state <> 'dead' AND (:digestId IS NULL OR run.digest_id = :digestId)
    GROUP BY mention.run_id, mention.place
    ORDER BY run.ran_at DESC LIMIT :limit)
  UNION ALL
  SELECT * FROM (
    SELECT 'post', coalesce(delivery.settled_at, delivery.due_at) AS at, delivery.url, article.title,
      json_array(article.id)
    FROM delivery JOIN article ON article.id = delivery.article_id
    WHERE delivery.guild_id = :guildId AND delivery.channel_id = :channelId AND delivery.due_at >= :since
      AND :digestId IS NULL AND (delivery.state = 'sent' OR (delivery.state IN ('pending', 'sending') AND ${isOfLiveFeed}))
    ORDER BY at DESC LIMIT :limit)
  ORDER BY at DESC`;

interface RecentValues extends Omit<MentionsQuery, 'since'> {
  readonly since: number;
}

interface MentionRow {
  readonly teller: Mention['by'];
  readonly at: number;
  readonly url: string | null;
  readonly said: string;
  readonly article_ids: string;
}

function readMention({ teller, at, url, said, article_ids }: MentionRow): Mention {
  // Ours: an array of ids, as the query above made it.
  const articleIds = JSON.parse(article_ids) as number[];
  return { articleIds, by: teller, at: new Date(at), url, said };
}
