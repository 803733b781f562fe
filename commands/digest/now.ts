import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand } from '../../src/chat/command.js';
import { type Inline, type Reply, say } from '../../src/chat/reply.js';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runDigest } from '../../src/digest/due.js';
import { nextRun } from '../../src/digest/schedule.js';
import type { Digest } from '../../src/model.js';
import { type Phrases, phrasesIn } from '../../src/phrases/phrases.js';
import type { DeliveryState } from '../../src/store/store.js';
import { digestName } from '../../src/view/schedules.js';
import { dayAndTime } from '../../src/view/time.js';
import { completeDigest, findDigest, pressedDigest } from '../options/digest.js';

export default defineCommand({
  name: 'now',
  description: 'command.digest.now',
  access: 'moderator',
  place: 'guild',
  options: {
    digest: {
      kind: 'text',
      description: 'option.digest.now.digest',
      maxLength: 100,
      complete: completeDigest,
    },
  },

  async run({ digest: text }, app, caller) {
    return sendNow(app, caller, await findDigest(app, caller, text));
  },

  presses: {
    'digest.now': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => {
        const digest = await pressedDigest(app, caller, argument);
        if (digest !== null) return sendNow(app, caller, digest);
        return say(phrasesIn(caller.language).text('digest.removed-before'));
      },
    },
  },
});

async function sendNow(app: App, caller: Caller, digest: Digest): Promise<Reply> {
  const now = app.clock.now();
  const phrases = phrasesIn(caller.language);
  const name = digestName(phrases, digest);
  if (digest.pause !== null) {
    const command = { kind: 'command', name: 'digest resume' } as const;
    return say(phrases.line('digest-now.paused', { digest: name, command }));
  }
  const due = dayAndTime(nextRun(digest.cron, digest.timezone, now));
  const outcome = await runDigest(app, digest, now);
  if (outcome.kind === 'nothing-new') return say(phrases.line('digest-now.nothing-new', { digest: name, due }));
  await deliverOwed(app);
  const state = await app.store.delivery(digest.guildId, outcome.deliveryIds[0] ?? 0);
  return deliveryReply(phrases, state, { channel: { kind: 'channel', id: digest.channelId }, due });
}

function deliveryReply(
  phrases: Phrases,
  state: DeliveryState | null,
  { channel, due }: { readonly channel: Exclude<Inline, string>; readonly due: Exclude<Inline, string> },
): Reply {
  switch (state?.kind) {
    case 'sent':
      if (state.url === null) return say(phrases.line('digest-now.sent', { channel, due }));
      return say(phrases.line('digest-now.sent-linked', { channel, due, link: open(phrases, state.url) }));
    case 'dead':
      return say(phrases.line('digest-now.failed', { channel, reason: state.reason }));
    case 'waiting':
    case undefined:
      return say(
        phrases.line('digest-now.waiting', { channel, reason: state?.reason ?? phrases.text('digest-now.in-line') }),
      );
  }
}

function open(phrases: Phrases, url: string) {
  return { kind: 'link', text: phrases.text('digest-now.open'), url } as const;
}
