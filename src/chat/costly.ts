import type { Language } from '../phrases/language.js';
import { phrasesIn } from '../phrases/phrases.js';
import { checkCostly } from './access.js';
import type { App } from './app.js';
import type { Caller } from './command.js';
import type { Inline, Reply } from './reply.js';

/** For somebody who has asked for too much of what costs much. */
export class TooSoon extends Error {
  constructor(readonly freeAt: Date) {
    super('The allowance is used up.');
    this.name = 'TooSoon';
  }
}

/** Counts one use of what costs much; throws `TooSoon` where this person has none left, a `Mistake` where they may have none here. */
export async function spendAllowance(app: App, caller: Caller): Promise<void> {
  await checkCostly(app, caller);
  const freeAt = app.allowance.spend(caller.userId, app.clock.now());
  if (freeAt !== null) throw new TooSoon(freeAt);
}

/** "You can ask again in 20 seconds." */
export function tooSoonReply({ freeAt }: TooSoon, language: Language): Reply {
  const again: Inline = { kind: 'time', atMs: freeAt.getTime(), style: 'relative' };
  return {
    text: [{ kind: 'lines', lines: [phrasesIn(language).line('mistake.too-soon', { again })] }],
    tone: 'error',
  };
}
