import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import type { Choice } from '../../src/chat/options.js';
import { maskedUrl } from '../../src/document/masked-url.js';
import { hostOf } from '../../src/document/url.js';
import type { Subscription } from '../../src/model.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { clip } from '../../src/text/clip.js';
import { idOf } from './id.js';
import { matchNamed } from './named.js';

/** The guild's own feed that a name, an address or a suggested `#id` means: its subscriptions, one a channel, at least one. */
export async function findFeed(app: App, caller: Caller, text: string): Promise<readonly Subscription[]> {
  const subscriptions = await app.store.subscriptions(guildOf(caller));
  const found = namedBy(subscriptions, text);
  if (found.length === 0) throw new Mistake('mistake.feed-unknown', { text });
  if (new Set(found.map(({ feed }) => feed.id)).size === 1) return found;
  const titles = found.slice(0, 5).map(({ feed }) => feed.title);
  throw new Mistake('mistake.feed-unclear', { text, titles: titles.join(', ') });
}

/** One subscription to a feed: that of the caller's channel, unless the text means only one, or an `#id` names another. */
export async function findSubscription(app: App, caller: Caller, text: string): Promise<Subscription> {
  const found = await findFeed(app, caller, text);
  const [only, ...others] = found;
  const meant = others.length === 0 ? only : found.find(({ channelId }) => channelId === caller.channelId);
  if (meant) return meant;
  throw new Mistake('mistake.feed-in-several', { feed: only?.feed.title ?? text });
}

/**
 * Those that a text means. A part of an address is looked for in what everybody may see of it: a key in it cannot be found out
 * letter by letter.
 */
function namedBy(subscriptions: readonly Subscription[], text: string): readonly Subscription[] {
  const whole = subscriptions.filter(({ feed }) => feed.url === text);
  if (whole.length > 0) return whole;
  return matchNamed(subscriptions, text, ({ feed }) => [feed.title, maskedUrl(feed.url), hostOf(feed.url)]);
}

/** The guild's own subscription whose id a button or a select brought back; null where it has none. */
export async function subscriptionOf(app: App, caller: Caller, id: string | undefined): Promise<Subscription | null> {
  const subscriptions = await app.store.subscriptions(guildOf(caller));
  return subscriptions.find((subscription) => subscription.id === idOf(id)) ?? null;
}

/** Suggests the guild's feeds. */
export async function completeFeed(typed: string, app: App, caller: Caller): Promise<readonly Choice[]> {
  const subscriptions = caller.guildId === null ? [] : await app.store.subscriptions(caller.guildId);
  const isUnique = ({ feed }: Subscription) =>
    subscriptions.filter((other) => other.feed.title === feed.title).length === 1;
  return namedBy(subscriptions, typed).map((subscription) => {
    const { id, feed, label } = subscription;
    return {
      label: clip(label === null ? feed.title : `${feed.title} · ${label}`, 100),
      value: isUnique(subscription) && feed.title.length <= 100 ? feed.title : `#${id}`,
    };
  });
}
