import { canonicalUrl } from '../../src/feed/canonical-url.js';
import type { Digest, Subscription } from '../../src/model.js';
import type { GuildSettings } from '../../src/store/moderation.js';
import type { DigestSettings } from '../../src/store/store.js';
import type { SubscriptionSettings } from '../../src/store/subscriptions.js';
import type { GuildRecords } from './file.js';
import type { HomeFile } from './home.js';
import type { DigestEntry, FeedEntry, RuleEntry } from './schema.js';

/** What is added (`now` is null), or of what is there the fields that change. */
export interface Step<Entry, Now, Fields> {
  readonly entry: Entry;
  readonly now: Now | null;
  readonly chosen: Partial<Fields>;
}
export type FeedStep = Step<FeedEntry, Subscription, SubscriptionSettings>;
export type DigestStep = Step<DigestEntry, Digest, PlannedDigest>;
export type PlannedDigest = DigestSettings & { readonly isPaused: boolean };

/** What a file brings that is not here, or is otherwise. Nothing is ever removed. */
export interface ImportPlan {
  readonly settings: Partial<GuildSettings>;
  readonly feeds: readonly FeedStep[];
  readonly digests: readonly DigestStep[];
  readonly rules: readonly RuleEntry[];
}

/** Compares a file with what a server has. What is there already, as the file has it, is in no step. */
export function planGuildImport(file: HomeFile, here: GuildRecords): ImportPlan {
  return {
    settings: differing(here.settings, settingsOf(file, here.guildId)),
    feeds: planFeeds(file, here).filter(isWork),
    digests: planDigests(file, here).filter(isWork),
    rules: planRules(file, here),
  };
}

/** A feed in a channel, by which an entry knows it: one feed however its address is spelled. */
export function feedKey(url: string, channelId: string): string {
  return `${channelId} ${canonicalUrl(url)}`;
}

// A server that has a time zone cannot go without, and roles of another one mean nothing.
function settingsOf({ settings, server }: HomeFile, guildId: string): Partial<GuildSettings> {
  const { timezone, moderatorRoleId, ...others } = settings;
  return { ...others, ...(timezone && { timezone }), ...(server === guildId && { moderatorRoleId }) };
}

/** The fields of a feed's entry; a ping only where the file is of this server. */
function planFeeds(file: HomeFile, { guildId, subscriptions }: GuildRecords): readonly FeedStep[] {
  const there = new Map(subscriptions.map((it) => [feedKey(it.feed.url, it.channelId), it]));
  // Of two entries that have come to one channel the first counts.
  const wanted = new Map(file.feeds.map((entry) => [feedKey(entry.url, entry.channel), entry] as const).toReversed());
  return [...wanted].toReversed().map(([key, entry]) => {
    const now = there.get(key) ?? null;
    const { label, mode, weight, cap: hourlyCap, silent: isSilent, template, paused: isPaused } = entry;
    const fields = { label, mode, weight, hourlyCap, isSilent, template, isPaused };
    const all = file.server === guildId ? { ...fields, pingRoleId: entry.ping } : fields;
    return { entry, now, chosen: now === null ? {} : differing({ ...now, isPaused: now.pause !== null }, all) };
  });
}

/** Each digest that is there is meant by one entry: that of its name or, without one, of its schedule. */
function planDigests(file: HomeFile, { guildId, digests }: GuildRecords): readonly DigestStep[] {
  const left = new Set(digests);
  return file.digests.map((entry) => {
    const { name, when: cron, timezone, channel: channelId, silent: isSilent, thread: inThread, ...rest } = entry;
    const { style, entries, label, missed, empty, words, paused: isPaused, ping: pingRoleId } = rest;
    const now = [...left].find((digest) => digestKey(digest) === digestKey({ name, cron, label, channelId })) ?? null;
    if (now === null) return { entry, now, chosen: {} };
    left.delete(now);
    const fields = { cron, timezone, style, entries, label, missed, empty, words, isSilent, inThread, isPaused };
    const all = file.server === guildId ? { ...fields, pingRoleId } : fields;
    return { entry, now, chosen: differing({ ...now, isPaused: now.pause !== null }, all) };
  });
}

function digestKey({ channelId, name, cron, label }: Pick<Digest, 'channelId' | 'name' | 'cron' | 'label'>): string {
  return JSON.stringify([channelId, name ?? [cron, label]]);
}

/** The rules that are not here. */
function planRules(file: HomeFile, { rules, subscriptions }: GuildRecords): readonly RuleEntry[] {
  const feedOf = new Map(subscriptions.map(({ id, feed, channelId }) => [id, feedKey(feed.url, channelId)]));
  const there = new Set(rules.map((rule) => ruleKey(rule, rule.of ? feedOf.get(rule.of.subscriptionId) : undefined)));
  const wanted = new Map(file.rules.map((entry) => [ruleKey(entry, ruledFeed(entry)), entry] as const));
  return [...wanted].flatMap(([key, entry]) => (there.has(key) ? [] : [entry]));
}

/** The feed in a channel that a rule is for; undefined for the whole server. */
export function ruledFeed({ feed, channel }: RuleEntry): string | undefined {
  return feed === null || channel === null ? undefined : feedKey(feed, channel);
}

function ruleKey({ kind, keeps, value, match }: Omit<RuleEntry, 'feed' | 'channel'>, of: string | undefined): string {
  return JSON.stringify([of ?? null, kind, keeps, value, match]);
}

function isWork({ now, chosen }: Step<unknown, unknown, object>): boolean {
  return now === null || Object.keys(chosen).length > 0;
}

function differing<T extends object>(now: T, wanted: Partial<T>): Partial<T> {
  const was = new Map<string, unknown>(Object.entries(now));
  const others = Object.entries(wanted).filter(
    ([field, value]) => JSON.stringify(was.get(field)) !== JSON.stringify(value),
  );
  // Object.entries forgets which value belongs to which field; none was added or changed.
  return Object.fromEntries(others) as Partial<T>;
}
