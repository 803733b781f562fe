import { setTimeout as sleep } from 'node:timers/promises';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { prepare, storeOn } from '../../../src/store/sqlite/open.js';
import { Room } from '../../../src/store/sqlite/room.js';
import { NoRoom } from '../../../src/store/upkeep.js';
import { anArticle, at, bring, follow, titles } from '../contract/given.js';
import { temporaryPath } from './folder.js';

const lookMs = 50;

/** A store over a file that can be kept from growing. */
async function given() {
  const db = new Sqlite(temporaryPath());
  const events: string[] = [];
  const note = (event: string) => void events.push(event);
  prepare(db);
  const room = new Room(db, { debug: note, info: note, warn: note, error: note }, lookMs);
  const store = storeOn(db, room);
  onTestFinished(() => store.close());
  const { feed } = await follow(store);
  await bring(store, feed.id, [anArticle('Ferry back')]);
  const long = { text: 'The ferry. '.repeat(9000) };
  return {
    store,
    room,
    events,
    poll: (title: string) => bring(store, feed.id, [anArticle(title, long)]),
    fill: () => db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`),
    free: () => db.pragma('max_page_count = 1000000'),
  };
}

describe('a store whose disk is full', () => {
  it('does nothing of a write and says why, and is read as before', async () => {
    const { store, poll, fill } = await given();
    fill();

    await expect(poll('Lost')).rejects.toThrow(NoRoom);

    const { articles } = await store.latestArticles('g1', { limit: 5 });
    expect(titles(articles)).toEqual(['Ferry back']);
  });

  it('tells the operator once, however many writes fail, and once when there is room', async () => {
    const { store, events, poll, fill, free } = await given();
    expect(await store.hasRoom()).toBe(true);
    fill();
    await Promise.allSettled(['one', 'two', 'three'].map(poll));
    await sleep(lookMs * 2);

    expect([await store.hasRoom(), await store.hasRoom()]).toEqual([false, false]);
    await Promise.allSettled(['four'].map(poll));
    expect(events).toEqual(['store.full']);

    free();
    await sleep(lookMs * 2);
    expect(await Promise.all([store.hasRoom(), store.hasRoom()])).toEqual([true, true]);
    expect(events).toEqual(['store.full', 'store.has-room']);
    await poll('Back again');
    expect(titles((await store.latestArticles('g1', { limit: 5 })).articles)).toContain('Back again');
  });

  it('takes a poll that waits with others down with none but those that find no room', async () => {
    const { store, poll, fill } = await given();
    fill();

    const outcomes = await Promise.allSettled(['one', 'two', 'three'].map(poll));

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(titles((await store.latestArticles('g1', { limit: 5 })).articles)).toEqual(['Ferry back']);
  });

  it('forgets what is only remembered for a later press', async () => {
    const { store, fill } = await given();
    fill();
    const ids = Array.from({ length: 3000 }, (_, index) => index);

    await store.saveList({ guildId: 'g1', channelId: 'news', userId: 'ann' }, ids);
    const query = await store.saveSearched('g1', 'ferry '.repeat(2000), at(3));

    expect(query).toBe(0);
    expect(await store.searched('g1', 0)).toBeNull();
  });

  it.each(['SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC'])('takes %s for a fault where there is room', async (code) => {
    const { room, events, fill } = await given();
    const fault = new Sqlite.SqliteError('disk I/O error', code);

    expect(await room.judge(fault)).toBe(fault);
    expect(events).toEqual([]);

    fill();
    expect(await room.judge(fault)).toBeInstanceOf(NoRoom);
    expect(events).toEqual(['store.full']);
  });

  it('leaves an error of another kind as it is', async () => {
    const { store, events } = await given();

    await expect(bring(store, 4711, [anArticle('Of no feed')])).rejects.toThrow('FOREIGN KEY');

    expect(events).toEqual([]);
    expect(await store.hasRoom()).toBe(true);
  });
});
