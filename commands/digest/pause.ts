import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, defineCommand } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { pauseDigest } from '../../src/digest/pause.js';
import type { Digest } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { pausedBeforeReply, pausedReply } from '../../src/view/digest-card.js';
import { changeMade } from '../history/made.js';
import { completeDigest, findDigest, pressedDigest } from '../options/digest.js';

export default defineCommand({
  name: 'pause',
  description: 'command.digest.pause',
  access: 'moderator',
  place: 'guild',
  options: {
    digest: { kind: 'text', description: 'option.digest', isRequired: true, maxLength: 100, complete: completeDigest },
  },

  async run({ digest }, app, caller) {
    return pause(app, caller, await findDigest(app, caller, digest));
  },

  presses: {
    'digest.pause': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => pause(app, caller, await pressedDigest(app, caller, argument)),
    },
  },
});

async function pause(app: App, caller: Caller, digest: Digest | null): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  if (digest === null) return say(phrases.text('digest.removed-before'));
  const actor = actorOf(app, caller);
  const paused = await pauseDigest(app, digest, actor);
  const of = { guildId: digest.guildId, noun: 'digest', nounId: digest.id } as const;
  if (paused !== null) return pausedReply(phrases, paused, await changeMade(app, of, actor));
  const { pause: before = null } = (await app.store.digest(digest.guildId, digest.id)) ?? {};
  if (before === null) return say(phrases.text('digest.removed-before'));
  return pausedBeforeReply(phrases, digest, before);
}
