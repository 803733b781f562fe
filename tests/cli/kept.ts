import { chmodSync } from 'node:fs';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { newArticle } from '../helpers/app.js';
import { places } from '../helpers/discord/gateway.js';
import { aReading } from '../helpers/reading.js';

const hourMs = 3_600_000;

/** A server that follows a feed with one article, and has a digest that was due an hour ago. Gives the digest's id. */
export async function keepGuild(
  path: string,
  { feedUrl = 'https://harbourpost.example/rss.xml', mode = 'digest' as 'digest' | 'live' } = {},
): Promise<number> {
  const { guildId, channelId } = places;
  const now = Date.now();
  const at = new Date(now - 20 * hourMs);
  const store = openSqliteStore(path);
  await store.enterGuild({ guildId, at, welcome: null });
  const feed = { feedUrl, feedTitle: 'Harbour Post', label: null, mode, addedBy: '1', at };
  const { subscription } = await store.subscribe({ guildId, channelId, ...feed });
  const articles = [newArticle({ publishedAt: new Date(now - 3 * hourMs) })];
  await store.saveFetch({
    feedId: subscription.feed.id,
    at,
    nextDueAt: new Date(now + hourMs),
    result: aReading({ title: 'Harbour Post', language: 'en', articles }),
  });
  const digest = await store.addDigest({
    ...{ guildId, channelId, name: null, cron: '0 8 * * *', timezone: 'UTC', style: 'standard', entries: 5 },
    ...{ label: null, dueAt: new Date(now - hourMs), addedBy: '1', at },
  });
  await store.close();
  // As the program's umask has it, which a thread of a test cannot set.
  chmodSync(path, 0o600);
  return digest.id;
}
