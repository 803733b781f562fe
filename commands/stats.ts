import { defineCommand, guildOf } from '../src/chat/command.js';
import { phrasesIn } from '../src/phrases/phrases.js';
import { statsReply } from '../src/view/stats.js';
import { completeDigest, findDigest } from './options/digest.js';
import { completeFeed, findFeed } from './options/feed.js';
import { periodOption, periodStart } from './options/period.js';

export default defineCommand({
  name: 'stats',
  description: 'command.stats',
  access: 'moderator',
  place: 'guild',
  options: {
    feed: { kind: 'text', description: 'option.stats.feed', maxLength: 200, complete: completeFeed },
    digest: { kind: 'text', description: 'option.stats.digest', maxLength: 100, complete: completeDigest },
    period: { ...periodOption, fallback: 'month' },
  },

  async run({ feed, digest, period }, app, caller) {
    const guildId = guildOf(caller);
    const since = periodStart(period, app.clock.now());
    const feedIds = feed === undefined ? null : (await findFeed(app, caller, feed)).map((it) => it.feed.id);
    const digestId = digest === undefined ? null : (await findDigest(app, caller, digest)).id;
    const feeds = await app.store.feedStats(guildId, since);
    const digests = await app.store.digests(guildId);
    const counted = new Map((await app.store.digestStats(guildId, since)).map((stats) => [stats.digestId, stats]));
    return statsReply(phrasesIn(caller.language), {
      ...{ period, since },
      // Whoever names one of the two wants nothing of the other.
      feeds: feeds.filter(({ feedId }) => (feedIds === null ? digestId === null : feedIds.includes(feedId))),
      digests: digests.flatMap((one) => {
        const stats = counted.get(one.id);
        const isWanted = digestId === null ? feedIds === null : one.id === digestId;
        return stats !== undefined && isWanted ? [{ digest: one, stats }] : [];
      }),
    });
  },
});
