import type { Digest, Subscription } from '../../src/model.js';
import type { GuildSettings } from '../../src/store/moderation.js';
import type { KeptRule } from '../../src/store/rules.js';

/** Of what a file is that holds a server's settings; one that is read otherwise gets another number. */
export const fileVersion = 1;

export interface GuildRecords {
  readonly guildId: string;
  readonly settings: GuildSettings;
  readonly subscriptions: readonly Subscription[];
  readonly digests: readonly Digest[];
  readonly rules: readonly KeptRule[];
}

/** What a server has set up, as JSON for people and programs; nobody who set it up is named. */
export function writeGuildFile({ guildId, settings, subscriptions, digests, rules }: GuildRecords): string {
  const file = {
    version: fileVersion,
    // Roles mean something in this server alone.
    server: guildId,
    settings,
    feeds: subscriptions.map(feedEntry),
    digests: digests.map(digestEntry),
    rules: rules.map((rule) => ruleEntry(rule, subscriptions)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function feedEntry(subscription: Subscription) {
  const { feed, channelId, label, mode, weight, hourlyCap, pingRoleId, isSilent, template, pause } = subscription;
  return {
    ...{ url: feed.url, title: feed.title, channel: channelId, label, mode, weight, cap: hourlyCap },
    ...{ ping: pingRoleId, silent: isSilent, template, paused: pause !== null },
  };
}

function digestEntry(digest: Digest) {
  const { name, cron, timezone, channelId, style, entries, label, missed, empty, words } = digest;
  return {
    ...{ name, when: cron, timezone, channel: channelId, style, entries, label, missed, empty, words },
    ...{ ping: digest.pingRoleId, silent: digest.isSilent, thread: digest.inThread, paused: digest.pause !== null },
  };
}

/** A rule of one feed names it as its entry does; one of the whole server names none. */
function ruleEntry({ kind, keeps, value, match, of }: KeptRule, subscriptions: readonly Subscription[]) {
  const ruled = subscriptions.find(({ id }) => id === of?.subscriptionId);
  return { kind, keeps, value, match, feed: ruled?.feed.url ?? null, channel: ruled?.channelId ?? null };
}
