import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { digestRemovedReply } from '../../src/view/digest-settings.js';
import { changeMade } from '../history/made.js';
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
  },
});

async function remove(app: App, caller: Caller, digestId: number): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const guildId = guildOf(caller);
  const actor = actorOf(app, caller);
  const removed = await app.store.removeDigest(guildId, digestId, actor);
  if (removed === null) return say(phrases.text('digest.removed-before'));
  return digestRemovedReply(
    phrases,
    removed,
    await changeMade(app, { guildId, noun: 'digest', nounId: digestId }, actor),
  );
}
