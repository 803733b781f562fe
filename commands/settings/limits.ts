import type { App } from '../../src/chat/app.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { mostRules } from '../../src/rule/limits.js';
import type { GuildRecords } from './file.js';
import { feedKey, type ImportPlan, ruledFeed } from './plan.js';

/** How many feeds of a plan a server has no room for. */
export function feedsBeyond({ settings }: Pick<App, 'settings'>, { feeds }: ImportPlan, here: GuildRecords): number {
  const added = feeds.filter(({ now }) => now === null).length;
  return added === 0 ? 0 : Math.max(0, here.subscriptions.length + added - settings.feedsPerGuild);
}

/** Throws a `Mistake` where a plan brings more digests or rules than there may be. */
export function checkLimits({ settings }: Pick<App, 'settings'>, plan: ImportPlan, here: GuildRecords): void {
  checkDigests(settings.digestsPerChannel, plan, here);
  checkRules(plan, here);
}

function checkDigests(most: number, plan: ImportPlan, { digests }: GuildRecords): void {
  const added = plan.digests.filter(({ now }) => now === null).map(({ entry }) => entry.channel);
  for (const channel of new Set(added)) {
    const there = digests.filter(({ channelId }) => channelId === channel).length;
    const wanted = there + added.filter((one) => one === channel).length;
    if (wanted > most) throw new Mistake('mistake.digests-full', { count: most });
  }
}

function checkRules({ rules: added }: ImportPlan, { rules, subscriptions }: GuildRecords): void {
  if (added.length === 0) return;
  const full = (limit: keyof typeof mostRules) =>
    new Mistake('mistake.too-many-rules', { limit, most: mostRules[limit] });
  const all = [...rules, ...added];
  if (all.length > mostRules.ofServer) throw full('ofServer');
  if (all.filter(({ match }) => match === 'regex').length > mostRules.expressions) throw full('expressions');
  for (const key of new Set(added.map(ruledFeed))) {
    if (key === undefined) continue;
    const subscription = subscriptions.find((it) => feedKey(it.feed.url, it.channelId) === key);
    const there = rules.filter(({ of }) => of !== null && of.subscriptionId === subscription?.id).length;
    if (there + added.filter((rule) => ruledFeed(rule) === key).length > mostRules.ofFeed) throw full('ofFeed');
  }
}
