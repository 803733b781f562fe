import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import { type Line, type Reply, say } from '../../src/chat/reply.js';
import { phrasesIn, type PhraseKey } from '../../src/phrases/phrases.js';
import type { FollowSubject } from '../../src/store/people.js';

const list = { kind: 'command', name: 'follow list' } as const;

export interface Beginning {
  readonly subject: FollowSubject;
  /** Of what is followed, for people. */
  readonly name: string;
  /** What is said when it has begun; it has a place for the name. */
  readonly said: PhraseKey;
}

/** Begins to follow something for the caller, and says how they are told, and how to take it back. */
export async function begin(app: App, caller: Caller, { subject, name, said }: Beginning): Promise<Reply> {
  const { userId, language } = caller;
  const phrases = phrasesIn(language);
  const at = app.clock.now();
  const outcome = await app.store.follow({ guildId: guildOf(caller), userId, subject, name, at });
  if (outcome.kind === 'full') return say(phrases.line('follow.full', { limit: outcome.limit, command: list }));
  const { follow } = outcome;
  if (outcome.kind === 'follows-already') {
    return say(phrases.line('follow.already', { name: follow.name, command: list }));
  }
  // What is written to them later is in the language that they read this in.
  await app.store.setPerson(userId, { shownLanguage: language });
  // Whoever follows something wants to be written to: perhaps they can be by now.
  await app.store.retryDirect(userId, at);
  const how: Line = phrases.line('follow.how', { command: { kind: 'command', name: 'me quiet' } as const });
  return {
    ...say(phrases.text(said, { name }), how),
    actions: [
      [{ kind: 'button', action: 'follow.stop', argument: String(follow.id), label: phrases.text('button.undo') }],
    ],
  };
}
