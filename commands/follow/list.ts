import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand, guildOf, type Press } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { followsReply } from '../../src/view/follows.js';
import { idOf } from '../options/id.js';

export default defineCommand({
  name: 'list',
  description: 'command.follow.list',
  access: 'everyone',
  place: 'guild',
  options: {},

  run: (_values, app, caller) => showFollows(app, caller),

  presses: {
    'follow.stop': { access: 'everyone', run: stop },
    'follow.restore': { access: 'everyone', run: restore },
    'follow.retry': { access: 'everyone', run: retry },
  },
});

async function showFollows(app: App, caller: Caller): Promise<Reply> {
  const { userId, language } = caller;
  return followsReply(phrasesIn(language), {
    follows: await app.store.follows(guildOf(caller), userId),
    person: await app.store.person(userId),
    suspension: await app.store.directSuspension(userId),
  });
}

/** Ends the follow that a button carries, or that was chosen; it works in a direct message too. */
async function stop({ argument, values, caller }: Press, app: App): Promise<Reply> {
  return endFollow(app, caller, idOf(values[0] ?? argument));
}

/** Ends one of the caller's follows, and says so. */
export async function endFollow(app: App, { userId, language }: Caller, followId: number): Promise<Reply> {
  const phrases = phrasesIn(language);
  const ended = await app.store.unfollow(userId, followId, app.clock.now());
  if (ended === null) return say(phrases.text('follow.ended-before'));
  return {
    ...say(phrases.text('follow.ended', { name: ended.name })),
    actions: [
      [{ kind: 'button', action: 'follow.restore', argument: String(ended.id), label: phrases.text('button.undo') }],
    ],
  };
}

async function restore({ argument, caller }: Press, app: App): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const restored = await app.store.restoreFollow(caller.userId, idOf(argument));
  if (restored === null) return { ...say(phrases.text('undo.nothing')), replaces: true };
  return { ...say(phrases.text('follow.restored', { name: restored.name })), replaces: true };
}

/** The person has opened their direct messages: what waits is due at once. */
async function retry({ caller }: Press, app: App): Promise<Reply> {
  await app.store.retryDirect(caller.userId, app.clock.now());
  return say(phrasesIn(caller.language).text('follow.retried'));
}
