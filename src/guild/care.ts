import type { App } from '../chat/app.js';
import { alertGuilds } from './alerts.js';
import { eraseLeftGuilds } from './membership.js';

const pauseMs = 5 * 60_000;

/** What the clock does for guilds: every few minutes it forgets those that were left long ago, and alerts moderators. */
export function guildCare(app: App): () => Promise<void> {
  let nextAtMs = 0;
  return async () => {
    const nowMs = app.clock.now().getTime();
    // A clock that was put back must not silence it.
    if (nowMs < nextAtMs && nextAtMs - nowMs <= pauseMs) return;
    nextAtMs = nowMs + pauseMs;
    // What breaks here is tried again, and keeps nobody from being told.
    await eraseLeftGuilds(app).catch((error: unknown) => app.log.error('erase.failed', { error }));
    await alertGuilds(app);
  };
}
