import { deliverOwed } from '../../src/digest/deliver.js';
import { runDigest } from '../../src/digest/due.js';
import type { OutgoingMessage } from '../../src/chat/app.js';
import type { Article, Digest } from '../../src/model.js';
import type { NewDigest } from '../../src/store/store.js';
import { follow, newArticle, type TestApp, wordsOf } from './app.js';

/** An article as a test writes it. */
export interface Written {
  readonly title: string;
  readonly text: string;
  readonly url?: string;
}

/** Brings an article of an hour ago by a feed of its own. */
export async function bring(
  app: TestApp,
  source: string,
  { title, text, url }: Written,
  { guildId = 'g1', channelId = 'c1' } = {},
): Promise<Article | null> {
  const address = url ?? `https://${source.toLowerCase().replaceAll(' ', '')}.example/${encodeURIComponent(title)}`;
  const publishedAt = new Date(app.clock.now().getTime() - 3_600_000);
  const article = newArticle({ title, text, url: address, publishedAt });
  await follow(app, [article], { title: source, guildId, channelId });
  return app.store.articleByUrl(guildId, address);
}

/** A digest every day at noon in the channel of the tests. */
export function addDigest(app: TestApp, parts: Partial<NewDigest> = {}): Promise<Digest> {
  const at = app.clock.now();
  return app.store.addDigest({
    guildId: 'g1',
    channelId: 'c1',
    name: null,
    cron: '0 12 * * *',
    timezone: 'UTC',
    style: 'standard',
    entries: 5,
    label: null,
    dueAt: at,
    addedBy: 'u2',
    at,
    ...parts,
  });
}

/** Runs a digest now, or the channel's own, and gives what arrived. */
export async function digestPosts(app: TestApp, digest?: Digest): Promise<readonly OutgoingMessage[]> {
  const own = digest ?? (await app.store.digests('g1'))[0] ?? (await addDigest(app));
  const before = app.posts.length;
  await runDigest(app, own, app.clock.now());
  await deliverOwed(app);
  return app.posts.slice(before);
}

/** The same as its lines of words. */
export async function digestWords(app: TestApp, digest?: Digest): Promise<readonly string[]> {
  return (await digestPosts(app, digest)).flatMap(({ reply }) => wordsOf(reply));
}
