import type { App } from '../../src/chat/app.js';
import { defineCommand } from '../../src/chat/command.js';
import { type Line, type Reply, say } from '../../src/chat/reply.js';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runDigest } from '../../src/digest/due.js';
import { nextRun } from '../../src/digest/schedule.js';
import type { Digest } from '../../src/model.js';
import { digestName } from '../../src/view/schedules.js';
import { dayAndTime } from '../../src/view/time.js';
import { completeDigest, findDigest } from '../options/digest.js';

export default defineCommand({
  name: 'now',
  description: 'Send a digest at once; the next one takes up from here.',
  access: 'moderator',
  place: 'guild',
  options: {
    digest: {
      kind: 'text',
      description: 'Which one; this channel’s if you leave it out.',
      maxLength: 100,
      complete: completeDigest,
    },
  },

  async run({ digest: text }, app, caller) {
    const digest = await findDigest(app, caller, text);
    const now = app.clock.now();
    const next: Line = [' The next comes ', dayAndTime(nextRun(digest.cron, digest.timezone, now)), '.'];
    const outcome = await runDigest(app, digest, now);
    if (outcome.kind === 'nothing-new') {
      return say([`Nothing new for ${digestName(digest)} since the last one.`, ...next]);
    }
    await deliverOwed(app);
    return deliveryReply(app, digest, outcome.deliveryIds[0] ?? 0, next);
  },
});

async function deliveryReply(app: App, digest: Digest, deliveryId: number, next: Line): Promise<Reply> {
  const state = await app.store.delivery(digest.guildId, deliveryId);
  const channel = { kind: 'channel', id: digest.channelId } as const;
  switch (state?.kind) {
    case 'sent':
      return say(['✓ Sent to ', channel, ...(state.url === null ? ['.'] : [': ', open(state.url), '.']), ...next]);
    case 'dead':
      return say(['× It did not arrive in ', channel, `: ${state.reason}.`]);
    case 'waiting':
    case undefined:
      return say(['! Not yet sent to ', channel, `: ${state?.reason ?? 'it waits its turn'}. I try again by myself.`]);
  }
}

function open(url: string): Line[number] {
  return { kind: 'link', text: 'open', url };
}
