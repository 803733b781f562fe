import type { App } from '../chat/app.js';
import type { Digest } from '../model.js';
import type { Mention } from '../store/store.js';
import { nextRuns } from './schedule.js';

const dayMs = 24 * 3_600_000;
// News that goes on after a week begins anew.
const rememberedMs = 8 * dayMs;
// More than a day's digests say in a week; an hourly one says less each time.
const mostMentions = 200;
const reviewPeriodMs = 5 * dayMs;

/** What the readers of a digest have been told in the last days, newest first. */
export function toldBefore(store: App['store'], digest: Digest, now: Date): Promise<readonly Mention[]> {
  const { id, guildId, channelId } = digest;
  return store.recentMentions({
    ...{ guildId, channelId, digestId: isReview(digest, now) ? id : null },
    since: new Date(now.getTime() - rememberedMs),
    limit: mostMentions,
  });
}

/** Whether a digest looks back at a week or more: then it tells again what the channel had day by day. */
export function isReview({ cron, timezone }: Pick<Digest, 'cron' | 'timezone'>, now: Date): boolean {
  const [first, second] = nextRuns(cron, timezone, now, 2);
  return first !== undefined && second !== undefined && second.getTime() - first.getTime() >= reviewPeriodMs;
}
