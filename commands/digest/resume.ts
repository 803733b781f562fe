import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, defineCommand } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { resumeDigest } from '../../src/digest/pause.js';
import type { Digest } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { resumedReply } from '../../src/view/digest-card.js';
import { digestName } from '../../src/view/schedules.js';
import { changeMade } from '../history/made.js';
import { completeDigest, findDigest, pressedDigest } from '../options/digest.js';

export default defineCommand({
  name: 'resume',
  description: 'command.digest.resume',
  access: 'moderator',
  place: 'guild',
  options: {
    digest: { kind: 'text', description: 'option.digest', isRequired: true, maxLength: 100, complete: completeDigest },
  },

  async run({ digest }, app, caller) {
    return resume(app, caller, await findDigest(app, caller, digest));
  },

  presses: {
    'digest.resume': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => resume(app, caller, await pressedDigest(app, caller, argument)),
    },
  },
});

async function resume(app: App, caller: Caller, digest: Digest | null): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  if (digest === null) return say(phrases.text('digest.removed-before'));
  const actor = actorOf(app, caller);
  const resumed = await resumeDigest(app, digest, actor);
  const of = { guildId: digest.guildId, noun: 'digest', nounId: digest.id } as const;
  if (resumed !== null) return resumedReply(phrases, resumed, await changeMade(app, of, actor));
  return say(phrases.text('digest-pause.running', { digest: digestName(phrases, digest) }));
}
