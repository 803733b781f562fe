import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, guildOf } from '../../src/chat/command.js';
import { editDigest } from '../../src/digest/edit.js';
import { pauseDigest, resumeDigest } from '../../src/digest/pause.js';
import { nextRun } from '../../src/digest/schedule.js';
import { hostOf, withoutFragment } from '../../src/document/url.js';
import type { Digest } from '../../src/model.js';
import { mostRules } from '../../src/rule/limits.js';
import type { Actor } from '../../src/store/moderation.js';
import { type DigestStep, feedKey, type FeedStep, type ImportPlan, type PlannedDigest, ruledFeed } from './plan.js';

// One every two seconds, or all of them within a usual time between two polls, whatever is less.
const longestGapMs = 2_000;

interface Place {
  readonly guildId: string;
  readonly actor: Actor;
}

/** Does what a plan says, with the ordinary operations, so that each stands in the history. Rules come last: they name feeds. */
export async function applyPlan(
  app: App,
  caller: Caller,
  { settings, feeds, digests, rules }: ImportPlan,
): Promise<void> {
  const place = { guildId: guildOf(caller), actor: actorOf(app, caller) };
  await app.store.editGuildSettings(place.guildId, settings, place.actor);
  const gapMs = Math.min(longestGapMs, app.settings.pollMs / Math.max(1, feeds.length));
  for (const [index, step] of feeds.entries()) await applyFeed(app, place, step, Math.round(index * gapMs));
  for (const step of digests) await applyDigest(app, place, step);
  await addRules(app, place, rules);
}

async function applyFeed({ store }: App, { guildId, actor }: Place, step: FeedStep, delayMs: number): Promise<void> {
  const { entry, now, chosen } = step;
  if (now !== null) {
    await store.editSubscription(guildId, now.id, chosen, actor);
    return;
  }
  const { url, title, channel: channelId, label, mode, weight, template } = entry;
  const { subscription } = await store.subscribe({
    ...{ guildId, channelId, label, mode, weight, feedUrl: withoutFragment(url), feedTitle: title || hostOf(url) },
    ...{ hourlyCap: entry.cap, isSilent: entry.silent, pingRoleId: entry.ping },
    ...{ addedBy: actor.by, at: actor.at, dueAt: new Date(actor.at.getTime() + delayMs) },
  });
  await store.editSubscription(guildId, subscription.id, { template, isPaused: entry.paused }, actor);
}

async function applyDigest(app: App, place: Place, { entry, now, chosen }: DigestStep): Promise<void> {
  if (now !== null) return changeDigest(app, place, now, chosen);
  const { name, when: cron, timezone, channel: channelId, style, entries, label, missed, empty, words } = entry;
  const digest = await app.store.addDigest({
    ...{ guildId: place.guildId, channelId, name, cron, timezone, style, entries, label },
    ...{ isSilent: entry.silent, inThread: entry.thread, pingRoleId: entry.ping },
    ...{ dueAt: nextRun(cron, timezone, place.actor.at), addedBy: place.actor.by, at: place.actor.at },
  });
  const isUsual = missed === digest.missed && empty === digest.empty && words.length === 0;
  const unusual = isUsual ? {} : { missed, empty, words };
  await changeDigest(app, place, digest, { ...unusual, ...(entry.paused && { isPaused: true }) });
}

async function changeDigest(
  app: App,
  { guildId, actor }: Place,
  digest: Digest,
  { isPaused, ...change }: Partial<PlannedDigest>,
): Promise<void> {
  if (Object.keys(change).length > 0) await editDigest(app, { guildId, digestId: digest.id, change }, actor);
  if (isPaused === true) await pauseDigest(app, digest, actor);
  if (isPaused === false) await resumeDigest(app, digest, actor);
}

async function addRules({ store }: App, { guildId, actor }: Place, rules: ImportPlan['rules']): Promise<void> {
  const subscriptions = await store.subscriptions(guildId);
  const ids = new Map(subscriptions.map(({ id, feed, channelId }) => [feedKey(feed.url, channelId), id]));
  for (const rule of rules) {
    const { feed: _feed, channel: _channel, ...terms } = rule;
    const key = ruledFeed(rule);
    const subscriptionId = key === undefined ? null : ids.get(key);
    // Its feed was removed meanwhile.
    if (subscriptionId === undefined) continue;
    await store.addRule({ guildId, subscriptionId, ...terms, ...actor }, mostRules);
  }
}
