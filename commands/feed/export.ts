import { defineCommand, guildOf } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { writeOpml } from '../../src/feed/opml.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { feedsExportedReply } from '../../src/view/feed-import.js';
import { outlinesOf } from './outlines.js';

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
