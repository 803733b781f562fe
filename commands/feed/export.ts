import { defineCommand, guildOf } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { writeOpml } from '../../src/feed/opml.js';
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
    // A feed that goes to several channels is one feed in a list.
    const feeds = new Map(
      subscriptions.map(({ feed: { url, title }, label }) => [
        url,
        { url, title, labels: label === null ? [] : [label] },
      ]),
    );
    if (feeds.size === 0) {
      return say(phrases.line('feed-export.empty', { command: { kind: 'command', name: 'feed add' } }));
    }
    return feedsExportedReply(phrases, feeds.size, writeOpml(phrases.text('feed-export.title'), [...feeds.values()]));
  },
});
