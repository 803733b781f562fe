import { phrasesIn } from '../phrases/phrases.js';
import type { App } from './app.js';
import type { Caller } from './command.js';
import type { Reply } from './reply.js';
import { troublesOf } from './troubles.js';

/**
 * The first reply of a day to a moderator ends with how much needs one, where the guild is told so in no channel. "A day" is
 * the guild's own.
 */
export async function withReminder({ store, clock }: App, caller: Caller, reply: Reply): Promise<Reply> {
  const { guildId } = caller;
  if (guildId === null || reply.tone === 'error' || reply.cards !== undefined) return reply;
  const now = clock.now();
  const { alertChannelId, timezone } = await store.guildSettings(guildId);
  const day = dayIn(timezone ?? 'UTC', now);
  if ((await store.remindedOn(guildId)) === day) return reply;
  const suspended = await store.suspendedChannels(guildId);
  if (alertChannelId !== null && !suspended.has(alertChannelId)) return reply;
  const count = (await troublesOf(store, guildId, now)).length;
  if (count === 0) return reply;
  await store.noteReminder(guildId, day, now);
  const command = { kind: 'command', name: 'feed list' } as const;
  const line = phrasesIn(caller.language).line('alert.reminder', { count, command });
  return { ...reply, text: [...(reply.text ?? []), { kind: 'note', line }] };
}

/** "2026-03-01". */
function dayIn(timezone: string, at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(at);
}
