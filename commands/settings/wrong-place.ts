import type { App } from '../../src/chat/app.js';
import type { GuildRecords } from './file.js';
import { feedKey, ruledFeed } from './plan.js';
import type { GuildFile } from './schema.js';

/**
 * What a file's shape does not show: an address that is never fetched, a rule for a feed that is not there, an expression that
 * is none. Gives its place, counted from 0; null where all is well.
 */
export async function wrongPlace(app: App, file: GuildFile, { subscriptions }: GuildRecords): Promise<string | null> {
  const refused = file.feeds.findIndex(({ url }) => app.refusalOf(url) !== null);
  if (refused !== -1) return `feeds.${refused}.url`;
  const known = new Set([
    ...file.feeds.map(({ url, channel }) => feedKey(url, channel)),
    ...subscriptions.map(({ feed, channelId }) => feedKey(feed.url, channelId)),
  ]);
  for (const [index, rule] of file.rules.entries()) {
    const key = ruledFeed(rule);
    if ((rule.feed === null) !== (rule.channel === null)) return `rules.${index}.channel`;
    if (key !== undefined && !known.has(key)) return `rules.${index}.feed`;
    if (rule.match === 'regex' && (await app.reader.checkExpression(rule.value)) !== null)
      return `rules.${index}.value`;
  }
  return null;
}
