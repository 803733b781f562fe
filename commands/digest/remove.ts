import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { digestRemovedReply } from '../../src/view/digest-settings.js';
import { digestName } from '../../src/view/schedules.js';
import { completeDigest, findDigest } from '../options/digest.js';
import { idOf } from '../options/id.js';

export default defineCommand({
  name: 'remove',
  description: 'command.digest.remove',
  access: 'moderator',
  place: 'guild',
  options: {
    digest: { kind: 'text', description: 'option.digest', isRequired: true, maxLength: 100, complete: completeDigest },
  },

  async run({ digest }, app, caller) {
    return remove(app, caller, (await findDigest(app, caller, digest)).id);
  },

  presses: {
    'digest.remove': {
      access: 'moderator',
      run: ({ argument, caller }, app) => remove(app, caller, idOf(argument)),
    },
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

async function remove(app: App, caller: Caller, digestId: number): Promise<Reply> {
  const removed = await app.store.removeDigest(guildOf(caller), digestId, actorOf(app, caller));
  const phrases = phrasesIn(caller.language);
  return removed ? digestRemovedReply(phrases, removed) : say(phrases.text('digest.removed-before'));
}
