import type Database from 'better-sqlite3';
import type { Growth, GrowthQuery } from '../upkeep.js';
import { namesKeptDays } from './forget/horizons.js';
import { openToRead } from './open-to-read.js';
import { found } from './row.js';

const dayMs = 24 * 3600 * 1000;
const lookBackDays = 14;
// Measured: a database without a row, the names of one item, and an article with all that hangs on it.
const emptyBytes = 550_000;
const nameBytesPerItem = 500;
const usualBytesPerArticle = 6_500;
// Of fewer the average says little.
const tellingArticles = 500;

/** Foresees how the database in a file grows, beside the program that writes it. */
export function readGrowth(path: string, query: GrowthQuery): Growth {
  const db = openToRead(path);
  try {
    return growthOf(db)(query);
  } finally {
    db.close();
  }
}

/** Foresees how the database grows. It may be one that is only read. */
export function growthOf(db: Database.Database): (query: GrowthQuery) => Growth {
  const count = db.prepare<[], number>('SELECT coalesce(sum(articles), 0) FROM feed_size').pluck();
  const rates = db.prepare<RateValues, FeedRate>(selectRates);
  return ({ now, keepDays }) => {
    const nowMs = now.getTime();
    const articles = found(count.get());
    const file = sizeOf(db);
    const bytesPerArticle = bytesEach(file.bytesNow - file.bytesFree, articles);
    const articlesPerDay = rates
      .all({ now: nowMs, since: nowMs - lookBackDays * dayMs })
      .reduce((sum, rate) => sum + perDay(rate, nowMs), 0);
    const foreseen = { ...file, articles, bytesPerArticle, articlesPerDay };
    const bytesSteady = bytesAfter(foreseen, { days: Infinity, keepDays });
    return { ...foreseen, bytesIn30Days: bytesAfter(foreseen, { days: 30, keepDays }), bytesSteady };
  };
}

interface RateValues {
  readonly now: number;
  readonly since: number;
}

interface FeedRate {
  readonly recent: number;
  readonly oldestAt: number;
}

// By their own dates: a first reading brings a feed's past, and says by it how often the feed publishes.
const selectRates = `
  SELECT (SELECT count(*) FROM article WHERE feed_id = feed.id AND published_at > :since AND published_at <= :now) AS recent,
    (SELECT coalesce(min(published_at), :now) FROM article WHERE feed_id = feed.id) AS oldestAt
  FROM feed WHERE id IN (SELECT feed_id FROM subscription WHERE removed_at IS NULL AND paused_at IS NULL)`;

function perDay({ recent, oldestAt }: FeedRate, nowMs: number): number {
  const days = Math.min(Math.max((nowMs - oldestAt) / dayMs, 1), lookBackDays);
  return recent / days;
}

function sizeOf(db: Database.Database): Pick<Growth, 'bytesNow' | 'bytesFree' | 'canShrink'> {
  const pragma = (name: string) => Number(db.pragma(name, { simple: true }));
  const pageBytes = pragma('page_size');
  return {
    bytesNow: pragma('page_count') * pageBytes,
    bytesFree: pragma('freelist_count') * pageBytes,
    canShrink: pragma('auto_vacuum') !== 0,
  };
}

function bytesEach(usedBytes: number, articles: number): number {
  if (articles < tellingArticles) return usualBytesPerArticle;
  return Math.max(1, Math.round((usedBytes - emptyBytes) / articles));
}

type Foreseen = Omit<Growth, 'bytesIn30Days' | 'bytesSteady'>;

/** A file that cannot shrink keeps what it has. */
function bytesAfter(
  foreseen: Foreseen,
  { days, keepDays }: { readonly days: number; readonly keepDays: number },
): number {
  const { articles, articlesPerDay, bytesPerArticle, bytesNow, canShrink } = foreseen;
  const kept = articlesPerDay * keepDays;
  // What is there is forgotten as evenly as it came.
  const share = Math.min(days / keepDays, 1);
  const articlesThen = articles * (1 - share) + kept * share;
  const forgotten = articlesPerDay * Math.min(Math.max(days - keepDays, 0), namesKeptDays(keepDays) - keepDays);
  const bytes = Math.round(emptyBytes + articlesThen * bytesPerArticle + forgotten * nameBytesPerItem);
  return canShrink ? bytes : Math.max(bytes, bytesNow);
}
