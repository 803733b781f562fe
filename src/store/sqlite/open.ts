import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { Sqlite } from './driver.js';
import type { Log } from '../../chat/app.js';
import type { Store } from '../store.js';
import { alerts } from './alerts.js';
import { articles } from './articles.js';
import { backupDoor } from './backup-door.js';
import { backUpBeforeMigration } from './before-migration.js';
import { cards } from './cards.js';
import { versions } from './changes.js';
import { deliveries } from './deliveries.js';
import { digestEdits } from './digest-edits.js';
import { digests } from './digests.js';
import { drafts } from './drafts.js';
import { errands } from './errands.js';
import { explain, sentence, StoreError } from './error.js';
import { fetches } from './fetches.js';
import { follows } from './follows.js';
import type { FreeBytes } from './free-room.js';
import { furniture } from './furniture.js';
import { guilds } from './guilds.js';
import { headlines } from './headlines.js';
import { history } from './history.js';
import { latest } from './latest.js';
import { lists } from './lists.js';
import { livePosts } from './live.js';
import { type Lock, lockDatabase } from './lock.js';
import { matches } from './matches.js';
import { mentions } from './mentions.js';
import { migrate, versionOf } from './migrate.js';
import { migrations } from './migrations.js';
import { moves } from './moves.js';
import { notes } from './notes.js';
import { digestPauses } from './digest-pauses.js';
import { persons } from './persons.js';
import { polling } from './polling.js';
import { quarantine } from './quarantine.js';
import { allowShrinking } from './reclaim.js';
import { records } from './records.js';
import { afterRestore } from './restored.js';
import { Room, withinRoom } from './room.js';
import { ruleValues } from './rule-values.js';
import { rules } from './rules.js';
import { rulings } from './rulings.js';
import { runs } from './runs.js';
import { saved } from './saved.js';
import { searchDoor } from './search-door.js';
import { renewIndex, searchIndex } from './search-index.js';
import { searched } from './searched.js';
import { settings } from './settings.js';
import { stats } from './stats.js';
import { status } from './status.js';
import { stories } from './stories.js';
import { subscriptionEdits } from './subscription-edits.js';
import { subscriptions } from './subscriptions.js';
import { suspensions } from './suspensions.js';
import { tellings } from './tellings.js';
import { trail } from './trail.js';
import { upkeep } from './upkeep.js';
import { withWayBack } from './way-back.js';

/**
 * Opens the store in the file at `path`, made with its folder where it is missing, or in memory for `:memory:`. This
 * program is its only owner until `close`. Throws a `StoreError` where the operator has something to put right.
 */
export function openSqliteStore(path: string, log?: Log, freeBytes?: FreeBytes): Store {
  const lock = own(path);
  let db: Database.Database | undefined;
  try {
    db = new Sqlite(path, { timeout: 5000 });
    prepare(db, log, freeBytes);
    return storeOn(db, new Room(db, log), lock);
  } catch (error) {
    db?.close();
    lock?.release();
    throw withWayBack(explain(error, path), path);
  }
}

function own(path: string): Lock | null {
  if (path === ':memory:') return null;
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw explain(error, path);
  }
  return lockDatabase(path);
}

/** Checks a database that was just opened, sets it up and brings it up to date. */
export function prepare(db: Database.Database, log?: Log, freeBytes?: FreeBytes): void {
  // A damaged file opens without a word: only this check tells.
  const finding = db.pragma('quick_check(1)', { simple: true });
  if (finding !== 'ok') throw new StoreError('CORRUPT', sentence('CORRUPT', db.name));
  const version = versionOf(db);
  // Before anything is written.
  allowShrinking(db);
  db.pragma('journal_mode = WAL');
  // Not NORMAL: a power cut would forget the last commits, and what they sent would be sent again.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  if (!db.memory && version > 0 && version < migrations.length) backUpBeforeMigration(db, version, log, freeBytes);
  migrate(db, undefined, log);
  renewIndex(db);
  afterRestore(db);
  // Shows now, not at the first poll, that the file may only be read.
  db.exec('BEGIN IMMEDIATE; ROLLBACK');
}

/** The store over a database that is open and prepared. */
export function storeOn(db: Database.Database, room = new Room(db), lock: Lock | null = null): Store {
  return withinRoom(compose(db, room, lock), room);
}

function compose(db: Database.Database, room: Room, lock: Lock | null): Store {
  const { flush, ...fetching } = fetches(db);
  const door = searchDoor(db);
  const backups = backupDoor(db);
  const keeping = upkeep(db);
  return {
    ...subscriptions(db),
    ...subscriptionEdits(db),
    ...polling(db),
    ...moves(db),
    ...fetching,
    ...furniture(db),
    ...quarantine(db),
    ...articles(db),
    ...versions(db),
    ...latest(db),
    ...searchIndex(db),
    ...searched(db),
    searchArticles: door.searchArticles,
    ...stories(db),
    ...headlines(db),
    ...lists(db),
    ...cards(db),
    ...drafts(db),
    ...digests(db),
    ...runs(db),
    ...mentions(db),
    ...digestEdits(db),
    ...digestPauses(db),
    ...deliveries(db),
    ...livePosts(db),
    ...suspensions(db),
    ...errands(db),
    ...settings(db),
    ...history(db),
    ...rules(db),
    ...rulings(db),
    ...ruleValues(db),
    ...trail(db),
    ...guilds(db),
    ...alerts(db),
    ...stats(db),
    ...status(db),
    ...notes(db),
    ...saved(db),
    ...persons(db),
    ...follows(db),
    ...matches(db),
    ...tellings(db),
    ...records(db),
    backUp: backups.backUp,
    hasRoom: () => room.hasRoom(),
    ...keeping,
    async close() {
      flush();
      await Promise.all([door.close(), backups.close(), keeping.close()]);
      db.close();
      lock?.release();
    },
  };
}
