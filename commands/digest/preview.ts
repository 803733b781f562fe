import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { draftRun } from '../../src/digest/draft.js';
import type { Digest } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { digestPreview } from '../../src/view/digest-card.js';
import { digestName } from '../../src/view/schedules.js';
import { dayAndTime } from '../../src/view/time.js';
import { completeDigest, findDigest, pressedDigest } from '../options/digest.js';

export default defineCommand({
  name: 'preview',
  description: 'command.digest.preview',
  access: 'moderator',
  place: 'guild',
  options: {
    digest: { kind: 'text', description: 'option.digest.now.digest', maxLength: 100, complete: completeDigest },
  },

  async run({ digest: text }, app, caller) {
    return showPart(app, caller, await findDigest(app, caller, text), 1);
  },

  presses: {
    'digest.preview': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => {
        const [id = '', part] = argument.split(' ');
        const digest = await pressedDigest(app, caller, id);
        if (digest !== null) return showPart(app, caller, digest, Number(part) || 1);
        return say(phrasesIn(caller.language).text('digest.removed-before'));
      },
    },
  },
});

/** One message of what a run would post now, made as a run makes it. */
async function showPart(app: App, caller: Caller, digest: Digest, wanted: number): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const { parts } = await draftRun(app, digest, app.clock.now());
  const part = Math.min(Math.max(Math.trunc(wanted), 1), parts.length);
  const message = parts[part - 1];
  if (message === undefined) {
    const due = dayAndTime(digest.dueAt);
    return say(phrases.line('digest-preview.nothing', { digest: digestName(phrases, digest), due }));
  }
  const place = { part, parts: parts.length };
  return digestPreview(phrases, { digest, message }, place, (reply) => app.outbox.fits(reply));
}
