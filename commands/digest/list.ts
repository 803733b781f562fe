import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { digestCard } from '../../src/view/digest-card.js';
import { digestListReply } from '../../src/view/digest-list.js';
import { pressedDigest, setDigest } from '../options/digest.js';

export default defineCommand({
  name: 'list',
  description: 'command.digest.list',
  access: 'moderator',
  place: 'guild',
  options: {},

  run(_values, app, caller) {
    return showPage(app, caller, 1);
  },

  presses: {
    'digest.page': {
      access: 'moderator',
      run: ({ argument, caller }, app) => showPage(app, caller, Number(argument) || 1),
    },
    'digest.card': {
      access: 'moderator',
      run: async ({ argument, values, caller }, app) => {
        const phrases = phrasesIn(caller.language);
        const digest = await pressedDigest(app, caller, values[0] ?? argument);
        if (digest === null) return say(phrases.text('digest.removed-before'));
        return digestCard(phrases, await setDigest(app, digest));
      },
    },
  },
});

async function showPage(app: App, caller: Caller, page: number): Promise<Reply> {
  const digests = await app.store.digests(guildOf(caller));
  const phrases = phrasesIn(caller.language);
  if (digests.length > 0) return digestListReply(phrases, digests, page);
  return say(phrases.line('digests.empty', { command: { kind: 'command', name: 'digest add' } }));
}
