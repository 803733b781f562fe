import { describe, expect, it, onTestFinished } from 'vitest';
import { deliverOwed } from '../../../src/digest/deliver.js';
import { draftRun } from '../../../src/digest/draft.js';
import { runDigest, runDueDigests } from '../../../src/digest/due.js';
import { tellFollowers } from '../../../src/digest/follows.js';
import type { Digest } from '../../../src/model.js';
import { backupPathFor } from '../../../src/store/sqlite/backup-names.js';
import { backUpFile } from '../../../src/store/sqlite/backups.js';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { restoreFile } from '../../../src/store/sqlite/restore.js';
import { noteRestored } from '../../../src/store/sqlite/restored.js';
import { follow, newArticle, noon, type TestApp, testApp } from '../../helpers/app.js';
import { aReading } from '../../helpers/reading.js';
import { temporaryPath } from './folder.js';
import { change } from './kept.js';

const hourMs = 3_600_000;
const later = (hours: number) => new Date(noon.getTime() + hours * hourMs);

function addDigest(app: TestApp, dueAt: Date, cron = '0 14 * * *', label: string | null = null): Promise<Digest> {
  const schedule = { cron, timezone: 'UTC', dueAt };
  const look = { name: null, style: 'standard', entries: 5, label } as const;
  return app.store.addDigest({ guildId: 'g1', channelId: 'c1', ...schedule, ...look, addedBy: 'u2', at: noon });
}

/** What a program did until noon is backed up then, and restored five hours later into one that starts. */
async function restored(work: (app: TestApp) => Promise<unknown>, path = temporaryPath()): Promise<TestApp> {
  const before = testApp({ database: path });
  await work(before);
  await before.store.close();
  return startRestored(path, noon, later(5));
}

async function startRestored(path: string, from: Date, to: Date): Promise<TestApp> {
  const backup = backupPathFor(path, from);
  await backUpFile(path, backup);
  await restoreFile(backup, path, to);
  const app = testApp({ database: path });
  onTestFinished(() => app.store.close());
  app.setNow(to);
  return app;
}

async function runAndDeliver(app: TestApp): Promise<void> {
  await runDueDigests(app);
  await app.store.releaseHeld(app.clock.now());
  await deliverOwed(app);
}

/** A poll after the start, that finds an article. */
function bring(app: TestApp, feedId: number, keys: string, publishedAt: Date, title = keys) {
  const articles = [newArticle({ keys: [keys], title, url: `https://harbour.example/${keys}`, publishedAt })];
  const at = app.clock.now();
  return app.store.saveFetch({ feedId, at, nextDueAt: later(9), result: aReading({ articles }) });
}

/** A poll that finds nothing new. */
function bringNothing(app: TestApp, feedId: number) {
  return app.store.saveFetch({
    ...{ feedId, at: app.clock.now(), nextDueAt: later(9) },
    result: { kind: 'unchanged' },
  });
}

/** What the next run of a digest would draw on, by the last word of each address. */
async function material(app: TestApp, digest: Digest): Promise<readonly (string | undefined)[]> {
  const { articles } = await draftRun(app, digest, digest.dueAt);
  return articles
    .map(({ url }) => url.split('/').at(-1))
    .toSorted()
    .toReversed();
}

describe('a database that was restored', () => {
  it('looks for what was owed in its channel before it posts it', async () => {
    const app = await restored(async (old) => {
      await follow(old, [newArticle()]);
      await runDigest(old, await addDigest(old, later(2)), noon);
    });
    const looks: Date[] = [];
    app.answerFindsWith((_, since) => {
      looks.push(since);
      return { kind: 'sent', messageId: 'm1', url: null };
    });

    await deliverOwed(app);

    expect(looks).toEqual([noon]);
    expect(app.posts).toEqual([]);
  });

  it('posts what was owed and is not there', async () => {
    const app = await restored(async (old) => {
      await follow(old, [newArticle()]);
      await runDigest(old, await addDigest(old, later(2)), noon);
    });

    await deliverOwed(app);

    expect(app.posts).toHaveLength(1);
  });

  it('draws a post that was held without its words, and looks for it first', async () => {
    const app = await restored(async (old) => {
      const { feed } = await follow(old, []);
      await old.store.editSubscription('g1', 1, { mode: 'live' }, { by: 'u2', at: noon });
      await bring(old, feed.id, 'news', noon);
    });
    let looks = 0;
    app.answerFindsWith(() => {
      looks += 1;
      return { kind: 'not-found' };
    });

    await runAndDeliver(app);

    expect(looks).toBe(1);
    expect(app.posts).toHaveLength(1);
  });

  it('brings no digest that was due since the backup, and the next one at its regular time', async () => {
    const app = await restored(async (old) => {
      await follow(old, [newArticle()]);
      await addDigest(old, later(2));
    });

    await runAndDeliver(app);

    expect(app.posts).toEqual([]);
    expect((await app.store.digests('g1'))[0]?.dueAt).toEqual(later(26));
  });

  it('tells in the next digest what was published since the last one was due, and nothing from before', async () => {
    const app = await restored(async (old) => {
      await follow(old, [newArticle({ keys: ['kept'], url: 'https://harbour.example/kept' })]);
      await addDigest(old, later(2));
    });
    await bring(app, 1, 'told', later(1.9));
    await bring(app, 1, 'undated', later(5));
    await bring(app, 1, 'untold', later(3));

    const [digest] = await app.store.digests('g1');
    const told = await material(app, digest!);
    app.setNow(later(6));
    await bring(app, 1, 'later', later(6));
    const toldLater = await material(app, digest!);

    expect([told, toldLater]).toEqual([['untold'], ['untold', 'later']]);
  });

  it('tells in a digest that was not due since the backup all that it would have told', async () => {
    const app = await restored(async (old) => {
      await follow(old, [newArticle({ keys: ['kept'], url: 'https://harbour.example/kept' })]);
      await addDigest(old, later(9));
    });
    await bring(app, 1, 'new', later(1));

    const [digest] = await app.store.digests('g1');

    expect(await material(app, digest!)).toEqual(['new', 'kept']);
  });

  it('tells nothing that another digest of the channel told, but in one that looks back at a week', async () => {
    const app = await restored(async (old) => {
      await follow(old, []);
      await addDigest(old, later(2));
      await addDigest(old, later(7));
      await addDigest(old, later(8), '0 20 * * 0');
    });
    await bring(app, 1, 'told', later(1));

    const digests = await app.store.digests('g1');

    expect(await Promise.all(digests.map((digest) => material(app, digest)))).toEqual([[], [], ['told']]);
  });

  it('tells in a digest that was not due what was held for it, and what came in quiet hours', async () => {
    const goLive = async (old: TestApp) => {
      await follow(old, []);
      await old.store.editSubscription('g1', 1, { mode: 'live' }, { by: 'u2', at: noon });
      await addDigest(old, later(8), '0 20 * * *');
    };
    const held = await restored(async (old) => {
      await goLive(old);
      await Promise.all(Array.from({ length: 14 }, (_, number) => bring(old, 1, `n${number}`, later(-0.1))));
    });
    const quiet = await restored(async (old) => {
      await goLive(old);
      await old.store.editGuildSettings('g1', { quietHours: '11:00-18:00' }, { by: 'u2', at: noon });
    });
    await bring(quiet, 1, 'untold', later(2));

    const [[ofHeld], [ofQuiet]] = await Promise.all([held.store.digests('g1'), quiet.store.digests('g1')]);

    expect(await material(held, ofHeld!)).toHaveLength(10);
    expect(await material(quiet, ofQuiet!)).toEqual(['untold']);
  });

  it('tells in a digest of everything what one of a label beside it did not', async () => {
    const app = await restored(async (old) => {
      await follow(old, []);
      await addDigest(old, later(2), '0 14 * * *', 'sport');
      await addDigest(old, later(8), '0 20 * * *');
    });
    await bring(app, 1, 'politics', later(1));

    const [, ofAll] = await app.store.digests('g1');

    expect(await material(app, ofAll!)).toEqual(['politics']);
  });

  it('tells of what has no date where the first reading since did not bring it', async () => {
    const app = await restored(async (old) => {
      await follow(old, []);
      await addDigest(old, later(2));
    });
    await bringNothing(app, 1);
    app.setNow(later(20));
    await bring(app, 1, 'undated', later(20));

    const [digest] = await app.store.digests('g1');

    expect(await material(app, digest!)).toEqual(['undated']);
  });

  it('takes nothing for told that a restore long before this one did', async () => {
    const path = temporaryPath();
    const first = await restored(async (old) => {
      await follow(old, []);
      await addDigest(old, later(2));
    }, path);
    first.setNow(later(50));
    await runDueDigests(first);
    await first.store.close();
    const app = await startRestored(path, later(51), later(53));
    await bring(app, 1, 'undated', later(53));

    const [digest] = await app.store.digests('g1');

    expect(await material(app, digest!)).toEqual(['undated']);
  });

  it('writes nobody again of what was found before, unless they had quiet hours all along', async () => {
    const app = await restored(async (old) => {
      await follow(old, []);
      for (const userId of ['awake', 'asleep', 'dozing']) {
        const subject = { kind: 'topic', topic: 'tram' } as const;
        await old.store.follow({ guildId: 'g1', userId, subject, name: 'tram', at: noon });
      }
      await old.store.setPerson('asleep', { quietHours: '11:00-17:30' });
      await old.store.setPerson('dozing', { quietHours: '14:00-17:30' });
      await old.store.setPerson('awake', { quietHours: '12:00-12:10' });
      await bring(old, 1, 'first', noon, 'A tram');
      await tellFollowers(old);
    });
    await bring(app, 1, 'second', later(1), 'Another tram');
    await bring(app, 1, 'third', later(4), 'A third tram');
    await tellFollowers(app);
    const found = (userId: string) => app.store.foundFor(userId);

    const counts = await Promise.all(['awake', 'asleep', 'dozing'].map(async (user) => (await found(user)).length));

    expect(counts).toEqual([0, 3, 1]);
  });

  it('gives up what it doubts two days after the restore, however old the backup is', async () => {
    const app = await restored(async (old) => {
      await follow(old, [newArticle()]);
      await runDigest(old, await addDigest(old, later(2)), noon);
    });
    app.answerFindsWith(() => ({ kind: 'unknown', reason: 'fault' }));
    const stateAt = async (hours: number) => {
      app.setNow(later(hours));
      await deliverOwed(app);
      return (await app.store.delivery('g1', 1))?.kind;
    };

    expect([await stateAt(5 + 47), await stateAt(5 + 48)]).toEqual(['waiting', 'dead']);
  });

  it('posts nothing at once that came since the backup, but what comes from now on', async () => {
    const app = await restored(async (old) => {
      await follow(old, []);
      await old.store.editSubscription('g1', 1, { mode: 'live' }, { by: 'u2', at: noon });
    });
    await bring(app, 1, 'posted', later(2));
    await runAndDeliver(app);
    const postedAgain = app.posts.length;
    app.setNow(later(6));
    await bring(app, 1, 'new', later(6));

    await runAndDeliver(app);

    expect([postedAgain, app.posts.length]).toEqual([0, 1]);
  });

  it('posts at once what has no date and comes after a reading without news', async () => {
    const app = await restored(async (old) => {
      await follow(old, []);
      await old.store.editSubscription('g1', 1, { mode: 'live' }, { by: 'u2', at: noon });
    });
    await bringNothing(app, 1);
    app.setNow(later(6));
    await bring(app, 1, 'undated', later(6));

    await runAndDeliver(app);

    expect(app.posts).toHaveLength(1);
  });

  it('gives out no id again that was given out since the backup', async () => {
    const app = await restored((old) => addDigest(old, later(2)));

    const digest = await addDigest(app, later(9));
    const { id: subscriptionId } = await follow(app, []);

    expect([digest.id, subscriptionId]).toEqual([100_002, 100_001]);
  });

  it('gives out no number of a story again', async () => {
    const path = temporaryPath();
    await testApp({ database: path }).store.close();
    change(path, 'INSERT INTO story (id) VALUES (7)');
    noteRestored(path, { from: noon, to: later(5) });

    const app = testApp({ database: path });
    await follow(app, [newArticle()]);
    await app.stories.placeNew();
    await app.store.close();

    expect(newestStory(path)).toBe(100_008);
  });

  it('goes on so once, and not again at its next start', async () => {
    const app = await restored(async (old) => addDigest(old, later(2)));

    expect(await app.store.recall('restored')).toBeNull();
  });
});

function newestStory(path: string): number {
  const db = new Sqlite(path);
  try {
    return db.prepare<[], number>('SELECT max(id) FROM story').pluck().get() ?? 0;
  } finally {
    db.close();
  }
}
