import type Database from 'better-sqlite3';
import type { ArticleStatus, FileStatus, RunStatus, StatusStore } from '../status.js';
import { namedBackups } from './backup-names.js';
import { isDue } from './digests.js';
import { isFollowed } from './polling.js';
import { deliveryStatus } from './status-deliveries.js';
import { feedStatus } from './status-feeds.js';
import { countingByHour } from './status-hours.js';
import { leftGuilds } from './left-guilds.js';
import { dateOf, found } from './row.js';

const dayMs = 24 * 3_600_000;

/** What stands in the database, for whoever runs the bot. */
export function status(db: Database.Database): StatusStore {
  return {
    ...feedStatus(db),
    ...deliveryStatus(db),
    ...countedStatus(db),
    ...fileStatus(db),
  };
}

function countedStatus(db: Database.Database): Pick<StatusStore, 'pollStatus' | 'runStatus' | 'articleStatus'> {
  const due = db.prepare<{ now: number }, DueRow>(selectDue);
  const nextPolls = db.prepare<{ now: number }, DatedRow & { title: string; url: string }>(selectNextPolls);
  const runs = db.prepare<{ since: number }, Omit<RunStatus, 'next' | 'lagMs'>>(selectRuns);
  const firstDue = db.prepare<{ now: number }, number | null>(`SELECT min(due_at) FROM digest WHERE ${isDue}`).pluck();
  const nextRuns = db.prepare<[], DatedRow & { id: number; name: string | null }>(selectNextRuns);
  const articles = db.prepare<[], Omit<ArticleStatus, 'seen'>>(selectArticles);
  const seen = countingByHour(db, 'article', 'seen_at', 'true');

  return {
    async pollStatus(now) {
      const { due: count, first } = found(due.get({ now: now.getTime() }));
      return {
        due: count,
        lagMs: first === null ? 0 : now.getTime() - first,
        next: nextPolls.all({ now: now.getTime() }).map(readDated),
      };
    },
    async runStatus(now) {
      const counts = found(runs.get({ since: now.getTime() - dayMs }));
      const first = firstDue.get({ now: now.getTime() }) ?? now.getTime();
      return { ...counts, lagMs: now.getTime() - first, next: nextRuns.all().map(readDated) };
    },
    async articleStatus(now) {
      return { ...found(articles.get()), seen: seen(now) };
    },
  };
}

function fileStatus(db: Database.Database): Pick<StatusStore, 'fileStatus' | 'checkWritable'> {
  const select = db.prepare<[], FileRow>(`
    SELECT page_count * page_size AS bytes, freelist_count * page_size AS freeBytes,
      (SELECT count(*) FROM guild WHERE left_at IS NULL) AS guilds, ${selectFirstUse} AS firstUsedAt
    FROM pragma_page_count, pragma_page_size, pragma_freelist_count`);
  // Something that is read by nobody; nothing less shows that the disk takes a write.
  const write = db.prepare<[string]>(`
    INSERT INTO note (key, value) VALUES ('status.written', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
  return {
    async fileStatus() {
      const backups = db.memory ? [] : namedBackups(db.name);
      const { firstUsedAt, ...row } = found(select.get());
      const newestBackupAt = backups[0]?.madeAt ?? null;
      return { ...row, backups: backups.length, newestBackupAt, firstUsedAt: dateOf(firstUsedAt) };
    },
    async checkWritable(now) {
      write.run(now.toISOString());
    },
  };
}

interface FileRow extends Omit<FileStatus, 'backups' | 'newestBackupAt' | 'firstUsedAt'> {
  readonly firstUsedAt: number | null;
}

interface DueRow {
  readonly due: number;
  readonly first: number | null;
}

interface DatedRow {
  readonly dueAt: number;
}

function readDated<Row extends DatedRow>({ dueAt, ...row }: Row): Omit<Row, 'dueAt'> & { readonly dueAt: Date } {
  return { ...row, dueAt: new Date(dueAt) };
}

// Of the articles the index has the first.
const selectFirstUse = `
  (SELECT min(at) FROM (SELECT min(joined_at) AS at FROM guild UNION ALL SELECT min(seen_at) FROM article))`;

const isOpen = '(host.closed_until IS NULL OR host.closed_until <= :now)';
const selectDue = `
  SELECT count(*) AS due, min(max(feed.due_at, coalesce(host.closed_until, 0))) AS first
  FROM feed LEFT JOIN host ON host.name = feed.host
  WHERE feed.due_at <= :now AND feed.stopped_at IS NULL AND ${isOpen} AND ${isFollowed}`;

// In the order of the index: of the first few only those are looked at that nobody follows.
const selectNextPolls = `
  SELECT feed.title, feed.url, feed.due_at AS dueAt
  FROM feed LEFT JOIN host ON host.name = feed.host
  WHERE feed.due_at > :now AND feed.stopped_at IS NULL AND ${isOpen} AND ${isFollowed}
  ORDER BY feed.due_at LIMIT 5`;

const isLive = `removed_at IS NULL AND guild_id NOT IN ${leftGuilds}`;
const selectRuns = `
  SELECT (SELECT count(*) FROM digest WHERE ${isLive} AND paused_at IS NULL) AS digests,
    (SELECT count(*) FROM digest WHERE ${isLive} AND paused_at IS NOT NULL) AS paused,
    (SELECT count(*) FROM run WHERE ran_at >= :since
       AND EXISTS (SELECT 1 FROM delivery WHERE delivery.run_id = run.id)) AS ranInDay`;

const selectNextRuns = `
  SELECT id, name, due_at AS dueAt FROM digest WHERE ${isLive} AND paused_at IS NULL ORDER BY due_at LIMIT 5`;

// After a new way of summarising or searching all that is kept may wait.
const countUpTo = (rows: string) => `(SELECT count(*) FROM (SELECT 1 FROM ${rows} LIMIT 10000))`;
const selectArticles = `
  SELECT (SELECT coalesce(sum(articles), 0) FROM feed_size) AS kept,
    ${countUpTo('summary WHERE version IS NULL')} AS toSummarise,
    ${countUpTo('search_owed')} AS toIndex,
    ${countUpTo('rule_owed')} AS toAskRules`;
