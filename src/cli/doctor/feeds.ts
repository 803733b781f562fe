import { phrasesIn } from '../../phrases/phrases.js';
import type { Store } from '../../store/store.js';
import type { Feed } from '../../model.js';
import { troubleOf } from '../../view/trouble.js';
import { attention, type Check, type Found, ok } from './check.js';
import { hostOf } from '../../document/url.js';

const mostNamed = 10;

/** Which hosts of feeds gave no news of late, as the bot has it. */
export const feedsCheck: Check = {
  name: 'feeds',

  async find({ store: open }) {
    const store = await open();
    if (store === null) return [attention('The feeds could not be looked at: there is no database.')];
    const feeds = await allFeeds(store);
    if (feeds.length === 0) return [ok('No feed is followed yet.')];
    const hosts = new Map<string, Feed[]>();
    for (const feed of feeds) {
      if (feed.trouble === null) continue;
      const host = hostOf(feed.url);
      hosts.set(host, [...(hosts.get(host) ?? []), feed]);
    }
    if (hosts.size === 0) return [ok(`All of ${feeds.length} feeds were read without trouble.`)];
    const named = [...hosts].slice(0, mostNamed).map(([host, inTrouble]) => aboutHost(host, inTrouble));
    const more = hosts.size - named.length;
    return more > 0 ? [...named, attention(`So are feeds of ${more} more hosts.`)] : named;
  },
};

async function allFeeds(store: Store): Promise<readonly Feed[]> {
  const guildIds = [...(await store.keptGuilds())].flatMap(([id, leftAt]) => (leftAt === null ? [id] : []));
  const all = await Promise.all(guildIds.map((guildId) => store.subscriptions(guildId)));
  const byId = new Map(all.flat().map(({ feed }) => [feed.id, feed]));
  return [...byId.values()];
}

function aboutHost(host: string, feeds: readonly Feed[]): Found {
  // A host is among these by a feed in trouble.
  const { trouble, stoppedAt } = feeds[0]!;
  const { what, step } = troubleOf(phrasesIn('en'), trouble!.reason);
  const count = feeds.length === 1 ? '1 feed' : `${feeds.length} feeds`;
  const since = trouble!.since.toISOString().slice(0, 10);
  const end = stoppedAt === null ? '' : ' It is asked no more.';
  return attention(
    `${count} of ${host} in trouble since ${since}: ${what}${end}`,
    step ?? 'nutshell poll <url> shows what happens.',
  );
}
