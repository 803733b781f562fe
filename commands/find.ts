import type { App } from '../src/chat/app.js';
import type { Caller, Choice } from '../src/chat/command.js';
import { UserError } from '../src/errors.js';
import type { Digest, Subscription } from '../src/model.js';
import { clip } from '../src/view/line.js';
import { digestName, scheduleWords } from '../src/view/schedules.js';

/** The guild of somebody who uses a command that works only in one; `runCommand` has already turned others away. */
export function guildOf(caller: Caller): string {
  if (caller.guildId === null) throw new UserError('NOT_HERE', 'This works only in a server.');
  return caller.guildId;
}

/** The guild's own feed that a name, an address or a suggested `#id` means: its subscriptions, one a channel, at least one. */
export async function findFeed(app: App, caller: Caller, text: string): Promise<readonly Subscription[]> {
  const subscriptions = await app.store.subscriptions(guildOf(caller));
  const found = match(subscriptions, text, ({ feed }) => [feed.title, feed.url, hostOf(feed.url)]);
  if (found.length === 0)
    throw new UserError('FEED_UNKNOWN', `No feed here is called “${text}”. /feed list shows them.`);
  if (new Set(found.map(({ feed }) => feed.id)).size === 1) return found;
  const titles = found.slice(0, 5).map(({ feed }) => feed.title);
  throw new UserError('FEED_UNCLEAR', `Several feeds match “${text}”: ${titles.join(', ')}. Write more of the name.`);
}

/** One subscription to a feed: the only one, else the one of the caller's channel. */
export async function findSubscription(app: App, caller: Caller, text: string): Promise<Subscription> {
  const found = await findFeed(app, caller, text);
  const subscription = found.length === 1 ? found[0] : found.find(({ channelId }) => channelId === caller.channelId);
  if (subscription) return subscription;
  throw new UserError('FEED_UNCLEAR', 'That feed goes to several channels. Use the command in the one that you mean.');
}

/** The guild's own digest that a name or a suggested `#id` means; without one, this channel's or the only one. */
export async function findDigest(app: App, caller: Caller, text: string | undefined): Promise<Digest> {
  const digests = await app.store.digests(guildOf(caller));
  if (digests.length === 0) throw new UserError('DIGEST_NONE', 'There is no digest yet. Set one up with /digest add.');
  const here = digests.filter(({ channelId }) => channelId === caller.channelId);
  const found =
    text === undefined ? (here.length > 0 ? here : digests) : match(digests, text, (it) => [digestName(it)]);
  if (found.length === 1) return found[0]!;
  if (found.length === 0)
    throw new UserError('DIGEST_UNKNOWN', `No digest is called “${text}”. /digest list shows them.`);
  const named = found.map((digest) => `${digestName(digest)} (#${digest.id})`);
  throw new UserError('DIGEST_UNCLEAR', `There are several: ${named.join(', ')}. Add digest: and choose one.`);
}

/** Suggests the guild's feeds. */
export async function completeFeed(typed: string, app: App, caller: Caller): Promise<readonly Choice[]> {
  const subscriptions = caller.guildId === null ? [] : await app.store.subscriptions(caller.guildId);
  return match(subscriptions, typed, ({ feed }) => [feed.title, feed.url]).map(({ id, feed, label }) => ({
    label: clip(label === null ? feed.title : `${feed.title} · ${label}`, 100),
    value: `#${id}`,
  }));
}

/** Suggests the guild's digests. */
export async function completeDigest(typed: string, app: App, caller: Caller): Promise<readonly Choice[]> {
  const digests = caller.guildId === null ? [] : await app.store.digests(caller.guildId);
  return match(digests, typed, (digest) => [digestName(digest)]).map((digest) => ({
    label: clip(`${digestName(digest)} · ${scheduleWords(digest)}`, 100),
    value: `#${digest.id}`,
  }));
}

/** Those that a text means: by `#id`, else by a whole name, else by a part of one. */
function match<T extends { readonly id: number }>(
  things: readonly T[],
  text: string,
  names: (thing: T) => readonly string[],
): readonly T[] {
  if (/^#\d+$/.test(text)) return things.filter(({ id }) => `#${id}` === text);
  const wanted = text.toLowerCase();
  const whole = things.filter((thing) => names(thing).some((name) => name.toLowerCase() === wanted));
  return whole.length > 0
    ? whole
    : things.filter((thing) => names(thing).some((name) => name.toLowerCase().includes(wanted)));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
