import type { Digest, DigestStyle, EmptyRule, MissedRule, Pause } from '../../model.js';
import type { DigestSettings } from '../store.js';
import { dateOf } from './row.js';

/** SQL: whole digests. Its trouble is why the newest delivery that was tried has not arrived; what arrived has no reason. */
export const selectDigests = `
  SELECT digest.*, (
    SELECT delivery.reason
    FROM (SELECT id FROM run WHERE digest_id = digest.id ORDER BY ran_at DESC LIMIT 50) AS run
    JOIN delivery ON delivery.run_id = run.id
    WHERE (delivery.state = 'sent' OR delivery.reason IS NOT NULL)
    ORDER BY delivery.id DESC LIMIT 1) AS trouble
  FROM digest`;

/** One row of `selectDigests`. */
export interface DigestRow {
  readonly id: number;
  readonly guild_id: string;
  readonly channel_id: string;
  readonly name: string | null;
  readonly cron: string;
  readonly timezone: string;
  readonly style: DigestStyle;
  readonly entries: number;
  readonly label: string | null;
  readonly missed: MissedRule;
  readonly empty: EmptyRule;
  readonly words: string;
  readonly is_silent: 0 | 1;
  readonly ping_role_id: string | null;
  readonly in_thread: 0 | 1;
  readonly due_at: number;
  readonly last_due_at: number | null;
  readonly trouble: string | null;
  readonly paused_at: number | null;
  readonly paused_by: string | null;
}

/** The digest that a row of `selectDigests` holds. */
export function readDigest(row: DigestRow): Digest {
  const words: readonly string[] = JSON.parse(row.words);
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    name: row.name,
    cron: row.cron,
    timezone: row.timezone,
    style: row.style,
    entries: row.entries,
    label: row.label,
    missed: row.missed,
    empty: row.empty,
    words,
    isSilent: row.is_silent === 1,
    pingRoleId: row.ping_role_id,
    inThread: row.in_thread === 1,
    dueAt: new Date(row.due_at),
    lastDueAt: dateOf(row.last_due_at),
    trouble: row.trouble,
    pause: readPause(row),
  };
}

function readPause({ paused_at, paused_by }: DigestRow): Pause | null {
  return paused_at === null || paused_by === null ? null : { by: paused_by, since: new Date(paused_at) };
}

/** What a moderator chose of a digest, as the history keeps it. */
export function settingsOf(digest: Digest): DigestSettings {
  const { channelId, name, cron, timezone, style, entries, label, missed, empty, words, ...rest } = digest;
  const { isSilent, pingRoleId, inThread } = rest;
  const manner = { isSilent, pingRoleId, inThread };
  return { channelId, name, cron, timezone, style, entries, label, missed, empty, words, ...manner };
}
