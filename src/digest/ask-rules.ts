import type { App } from '../chat/app.js';
import { inTurn } from './turns.js';

// Nobody is to wait for the event loop: so many take a few milliseconds to read and to write.
const askedAtOnce = 10;
// What moderators change is looked at beside the news, and holds up nobody else's.
const reviewedAtOnce = 50;

export interface AskingOptions {
  /** All that this guild's channels may be told; otherwise the news of all, and some of what is to be asked anew. */
  readonly guildId?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Asks rules of what they were not asked of yet: nothing of it is posted before. */
export function askRules(
  { store, reader, clock }: Pick<App, 'store' | 'reader' | 'clock'>,
  { guildId, signal }: AskingOptions = {},
): Promise<void> {
  return inTurn(store, 'rules', async () => {
    for (let reviews = 0; reviews < reviewedAtOnce && signal?.aborted !== true;) {
      const ruling = await store.articlesToRule({ now: clock.now(), limit: askedAtOnce, guildId: guildId ?? null });
      if (ruling === null) return;
      const isRuled = ruling.questions.some(({ rules }) => rules.length > 0);
      const answers = isRuled ? await reader.askRules(ruling.questions) : ruling.questions.map(() => null);
      await store.saveRuling(ruling, answers, clock.now());
      if (ruling.review !== null && guildId === undefined) reviews += 1;
      await clock.sleep(0);
    }
  });
}
