import { hostOf } from '../../document/url.js';
import { phrasesIn } from '../../phrases/phrases.js';
import type { FeedStatus, TroubledFeed } from '../../store/status.js';
import { troubleOf } from '../../view/trouble.js';
import { attention, type Check, type Found, ok } from './check.js';

/** Which hosts of feeds gave no news of late, as the bot has it. */
export const feedsCheck: Check = {
  name: 'feeds',

  async find({ store: open, now }) {
    const store = await open();
    if (store === null) return [attention('The feeds could not be looked at: there is no database to read them from.')];
    const { counts, worst } = await store.feedStatus(now());
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (all === 0) return [ok('No feed is followed yet.')];
    const hosts = [...new Set(worst.map(({ url }) => hostOf(url)))];
    const told = hosts.map((host) =>
      aboutHost(
        host,
        worst.filter(({ url }) => hostOf(url) === host),
      ),
    );
    return [aboutAll(all, counts), ...told, ...beyond(counts, worst)];
  },
};

function aboutAll(all: number, { healthy, unread, paused }: FeedStatus['counts']): Found {
  const others = [unread > 0 ? `${unread} were not read yet` : null, paused > 0 ? `${paused} are paused` : null];
  return ok(
    [`${healthy} of ${all} feeds are read without trouble`, ...others.filter((part) => part !== null)].join('; ') + '.',
  );
}

function aboutHost(host: string, feeds: readonly TroubledFeed[]): Found {
  // A group has a feed.
  const { reason, since, state } = feeds[0]!;
  const trouble = reason === null ? null : troubleOf(phrasesIn('en'), reason);
  const count = feeds.length === 1 ? '1 feed' : `${feeds.length} feeds`;
  const end = state === 'stopped' ? ' It is asked no more.' : '';
  return attention(
    `${count} of ${host} in trouble since ${since.toISOString().slice(0, 10)}: ${trouble?.what ?? 'it was given up.'}${end}`,
    trouble?.step ?? 'nutshell poll <url> shows what happens.',
  );
}

function beyond(
  { struggling, failing, stopped }: FeedStatus['counts'],
  worst: readonly TroubledFeed[],
): readonly Found[] {
  const more = struggling + failing + stopped - worst.length;
  return more > 0 ? [attention(`${more} more feeds are in trouble.`)] : [];
}
