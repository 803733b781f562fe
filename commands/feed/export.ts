import { defineCommand, guildOf } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { type OutlinedFeed, writeOpml } from '../../src/feed/opml.js';
import type { Subscription } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { feedsExportedReply } from '../../src/view/feed-import.js';

export default defineCommand({
  name: 'export',
  description: 'command.feed.export',
  access: 'moderator',
  place: 'guild',
  options: {},

  async run(_values, app, caller) {
    const phrases = phrasesIn(caller.language);
    const subscriptions = await app.store.subscriptions(guildOf(caller));
    if (subscriptions.length === 0) {
      return say(phrases.line('feed-export.empty', { command: { kind: 'command', name: 'feed add' } }));
    }
    const feeds = new Set(subscriptions.map(({ feed }) => feed.id)).size;
    return feedsExportedReply(phrases, feeds, writeOpml(phrases.text('feed-export.title'), outlinesOf(subscriptions)));
  },
});

/** A feed that goes to several channels stands once in the folder of each of its labels, and alone only where it has none. */
function outlinesOf(subscriptions: readonly Subscription[]): readonly OutlinedFeed[] {
  const feeds = new Map<string, { readonly title: string; readonly labels: Set<string> }>();
  for (const { feed, label } of subscriptions) {
    const { title, labels } = feeds.get(feed.url) ?? { title: feed.title, labels: new Set() };
    feeds.set(feed.url, { title, labels: label === null ? labels : labels.add(label) });
  }
  return [...feeds].flatMap(([url, { title, labels }]) =>
    labels.size === 0 ? [{ url, title, labels: [] }] : [...labels].map((label) => ({ url, title, labels: [label] })),
  );
}
