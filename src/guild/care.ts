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
    await eraseLeftGuilds(app);
    await alertGuilds(app);
  };
}
