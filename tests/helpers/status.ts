import type { FetchProblem } from '../../src/model.js';
import { say } from '../../src/chat/reply.js';
import { openStatus, type StatusOptions } from '../../src/status/open.js';
import type { StatusRoom } from '../../src/status/room.js';
import type { OpenServer } from '../../src/status/server.js';
import type { NewArticle, Store } from '../../src/store/store.js';
import { newArticle, noon, testApp, type TestApp } from './app.js';
import { addDigest } from './digest.js';
import { writtenTo } from './log.js';
import { aReading } from './reading.js';

const hourMs = 3_600_000;

/** What strangers may call a feed: mark-up, and characters that turn the writing around it. */
export const hostileTitle = '<script>document.title = "got in"</script> & "Daily" \u202eelif\u202c\u0007';
export const feedKey = 'b7f3c0ffee19aa04d2e6';

export interface Watched {
  readonly app: TestApp;
  readonly room: StatusRoom;
  readonly server: OpenServer;
  readonly url: string;
}

/** A served status of a program whose clock stands; on a port that is free. */
export async function serveStatus(
  app: TestApp = testApp(),
  {
    place,
    ...options
  }: Partial<Omit<StatusOptions, 'place'>> & { readonly place?: Partial<StatusOptions['place']> } = {},
): Promise<Watched> {
  const room = openStatus({
    log: writtenTo(() => {}),
    clock: app.clock,
    version: '0.1.0',
    tickSeconds: 15,
    backupsKept: 7,
    surface: 'Discord',
    secrets: [],
    ...options,
    place: { host: '127.0.0.1', port: 0, token: null, ...place },
  });
  const server = await room.serve(app.store);
  if (server === null) throw new Error('it is served nowhere');
  return { app, room, server, url: `http://127.0.0.1:${server.address.port}` };
}

/** Follows feeds that are well. */
export async function givenHealthyFeeds(app: TestApp, titles: readonly string[]): Promise<void> {
  for (const [index, title] of titles.entries()) {
    const feedId = await followed(app.store, title);
    for (const hours of [1, 2, 5, 9, 13, 20]) {
      const articles = Array.from({ length: ((index + 1) * hours) % 7 }, (_, number) =>
        newArticle({ url: `https://a.example/${title}/${hours}/${number}`.replaceAll(' ', '-') }),
      );
      await read(app.store, feedId, articles, hours);
    }
  }
}

/** All that can need somebody, at once. */
export async function givenTroubles(app: TestApp): Promise<void> {
  const problems: readonly (readonly [title: string, problem: FetchProblem, hours: number, isStopped: boolean])[] = [
    ['Ferry Times', { kind: 'status', status: 403 }, 75, false],
    [hostileTitle, { kind: 'unreachable', cause: 'dns' }, 30, false],
    ['Quarry Gazette', { kind: 'gone' }, 400, true],
    ['Lighthouse Weekly', { kind: 'unreachable', cause: 'timeout' }, 2, false],
  ];
  for (const [title, problem, hours, isStopped] of problems) {
    const feedId = await followed(app.store, title);
    const nextDueAt = new Date(noon.getTime() + 2 * hourMs);
    await app.store.saveFetch({ feedId, at: ago(hours), nextDueAt, result: { kind: 'problem', problem }, isStopped });
  }
  await givenMessages(app);
}

/** Digests, of whose messages some arrived, one waits, and one cannot be posted. */
export async function givenMessages(app: TestApp): Promise<void> {
  const morning = await addDigest(app, { name: 'Morning papers' });
  const closed = await addDigest(app, { channelId: 'c2', name: 'Harbour' });
  for (const hours of [2, 5, 6, 20]) {
    const [first = 0, second = 0] = await run(app.store, morning.id, hours);
    await settle(app.store, first, hours, { kind: 'sent', messageId: `m${hours}`, url: null });
    const reason = 'Discord found it too long';
    await settle(
      app.store,
      second,
      hours,
      hours === 6 ? { kind: 'dead', reason } : { kind: 'sent', messageId: `n${hours}`, url: null },
    );
  }
  const [third = 0] = await run(app.store, closed.id, 3);
  const reason = 'I may not write there';
  await settle(app.store, third, 3, { kind: 'suspended', dueAt: noon, reason, mayHaveArrived: false });
}

async function followed(store: Store, title: string): Promise<number> {
  const name = title.toLowerCase().replace(/[^a-z]+/g, '');
  const feedUrl = `https://${name}.example/rss?key=${feedKey}`;
  const place = { guildId: 'g1', channelId: 'c1', label: null, addedBy: 'u2', at: ago(500) };
  return (await store.subscribe({ ...place, feedUrl, feedTitle: title })).subscription.feed.id;
}

function read(store: Store, feedId: number, articles: readonly NewArticle[], hours: number) {
  const nextDueAt = new Date(noon.getTime() + (feedId % 9) * 90_000 + 60_000);
  return store.saveFetch({ feedId, at: ago(hours), nextDueAt, result: aReading({ articles }) });
}

async function run(store: Store, digestId: number, hours: number): Promise<readonly number[]> {
  const { deliveryIds } = await store.saveRun({
    digestId,
    dueAt: ago(hours),
    ranAt: ago(hours),
    nextDueAt: new Date(noon.getTime() + digestId * 3 * hourMs),
    articleIds: [],
    parts: [say('The gate is open.'), say('The gate is shut.')],
    mentions: [],
    manner: { isSilent: false, pingRoleId: null },
    thread: { title: null, tags: [], isWanted: false },
  });
  return deliveryIds;
}

async function settle(store: Store, id: number, hours: number, end: Parameters<Store['settleDelivery']>[1]) {
  await store.startDelivery(id, ago(hours));
  await store.settleDelivery(id, end, ago(hours));
}

function ago(hours: number): Date {
  return new Date(noon.getTime() - hours * hourMs);
}
