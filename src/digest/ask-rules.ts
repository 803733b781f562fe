import type { App } from '../chat/app.js';
import { inTurn } from './turns.js';

// Nobody is to wait for the event loop: so many take a few milliseconds to read and to write.
const askedAtOnce = 10;
// What moderators change is looked at beside the news, and holds up nobody else's.
const reviewedAtOnce = 50;
// All posts and digests wait meanwhile, and the rules of one guild may be slow…
const longestReviewMs = 2_000;
// …also where a digest wants all of its own: that is more than a month of a hundred feeds takes.
const longestForDigestMs = 60_000;

export interface AskingOptions {
  /** All that this guild's channels may be told, in a minute; otherwise the news of all, and some of what is to be asked anew. */
  readonly guildId?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Asks rules of what they were not asked of yet: nothing of it is posted before. */
export function askRules(
  { store, reader, clock }: Pick<App, 'store' | 'reader' | 'clock'>,
  { guildId, signal }: AskingOptions = {},
): Promise<void> {
  return inTurn(store, 'rules', async () => {
    const isForAll = guildId === undefined;
    const endMs = clock.now().getTime() + (isForAll ? longestReviewMs : longestForDigestMs);
    for (let reviews = 0; (!isForAll || reviews < reviewedAtOnce) && signal?.aborted !== true;) {
      const ruling = await store.articlesToRule({ now: clock.now(), limit: askedAtOnce, guildId: guildId ?? null });
      if (ruling === null) return;
      const isRuled = ruling.questions.some(({ rules }) => rules.length > 0);
      const answers = isRuled ? await reader.askRules(ruling.questions) : ruling.questions.map(() => null);
      await store.saveRuling(ruling, answers, clock.now());
      if (ruling.review !== null) reviews += 1;
      if (reviews > 0 && clock.now().getTime() >= endMs) return;
      await clock.sleep(0);
    }
  });
}
