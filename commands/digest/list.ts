import { defineCommand, guildOf } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { digestListReply } from '../../src/view/digest-list.js';

export default defineCommand({
  name: 'list',
  description: 'command.digest.list',
  access: 'moderator',
  place: 'guild',
  options: {},

  async run(_values, app, caller) {
    const digests = await app.store.digests(guildOf(caller));
    const phrases = phrasesIn(caller.language);
    if (digests.length > 0) return digestListReply(phrases, digests);
    return say(phrases.line('digests.empty', { command: { kind: 'command', name: 'digest add' } }));
  },
});
