import type { Outbox, OutgoingMessage, PostOutcome } from '../chat/app.js';
import type { Seat } from '../model.js';
import type { Store } from '../store/store.js';
import { renderPost } from './render.js';
import type { Screen } from './screen.js';

/** Where posts are shown, and whose last list they become, so that a number names an article of the newest post. */
export interface TerminalOutboxOptions {
  readonly screen: Screen;
  readonly store: Store;
  readonly seat: Seat;
}

/**
 * Prints what channels receive. A nonce that was printed by this process is not printed again. What was printed stays as it
 * is: an edit prints nothing.
 */
export function terminalOutbox({ screen, store, seat }: TerminalOutboxOptions): Outbox {
  const printed = new Set<string>();
  return {
    fits: () => true,
    find: async ({ nonce }) =>
      printed.has(nonce) ? { kind: 'sent', messageId: nonce, url: null } : { kind: 'not-found' },
    canFindIn: async () => true,
    runErrand: async () => ({ kind: 'done' }),
    async post({ channelId, userId, nonce, reply }: OutgoingMessage): Promise<PostOutcome> {
      const style = screen.style();
      const channelName = style.channelNames.get(channelId);
      if (userId === null && channelName === undefined) return { kind: 'gone' };
      if (screen.ended.aborted) return { kind: 'retry', afterMs: null, reason: 'nobody is at the terminal' };
      if (!printed.has(nonce)) {
        printed.add(nonce);
        screen.print(renderPost(userId === null ? `#${channelName}` : 'you', reply, style));
        if (reply.listed) await store.saveList(seat, reply.listed);
      }
      return { kind: 'sent', messageId: nonce, url: null };
    },
  };
}
