import { actorOf, defineCommand, guildOf } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { digestRemovedReply } from '../../src/view/digest-settings.js';
import { digestName } from '../../src/view/schedules.js';
import { completeDigest, findDigest } from '../options/digest.js';

export default defineCommand({
  name: 'remove',
  description: 'command.digest.remove',
  access: 'moderator',
  place: 'guild',
  options: {
    digest: { kind: 'text', description: 'option.digest', isRequired: true, maxLength: 100, complete: completeDigest },
  },

  async run({ digest }, app, caller) {
    const { id } = await findDigest(app, caller, digest);
    const removed = await app.store.removeDigest(guildOf(caller), id, actorOf(app, caller));
    const phrases = phrasesIn(caller.language);
    return removed ? digestRemovedReply(phrases, removed) : say(phrases.text('digest.removed-before'));
  },

  presses: {
    'digest.undo-remove': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => {
        const restored = await app.store.restoreDigest(guildOf(caller), Number(argument), actorOf(app, caller));
        const phrases = phrasesIn(caller.language);
        if (!restored) return say(phrases.text('undo.nothing'));
        return say(phrases.text('digest.restored', { digest: digestName(phrases, restored) }));
      },
    },
  },
});
