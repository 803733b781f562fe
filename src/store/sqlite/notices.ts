import type Database from 'better-sqlite3';
import type { Reply } from '../../chat/reply.js';
import type { Manner } from '../../model.js';
import type { Notice } from '../guilds.js';
import { nonceOf } from './deliveries.js';

export interface NewNotice {
  readonly guildId: string;
  readonly channelId: string;
  readonly notice: Notice;
  readonly reply: Reply;
  readonly isSilent: boolean;
  readonly at: Date;
}

/** Writes what a guild is to be told about the bot itself, inside the transaction of its cause. */
export function owingNotices(db: Database.Database): (notice: NewNotice) => void {
  const add = db.prepare<NoticeValues>(`
    INSERT INTO delivery (guild_id, channel_id, notice, nonce, payload, manner, due_at)
    VALUES (:guildId, :channelId, :notice, :nonce, :payload, :manner, :at)`);
  return ({ guildId, channelId, notice, reply, isSilent, at }) => {
    const manner: Manner = { isSilent, pingRoleId: null };
    add.run({
      ...{ guildId, channelId, notice, at: at.getTime() },
      nonce: nonceOf(`${notice} to ${guildId} at ${at.getTime()}`),
      payload: JSON.stringify(reply),
      manner: JSON.stringify(manner),
    });
  };
}

/** Owes a guild no welcome any more, unless an attempt may have brought it. */
export function droppingWelcomes(db: Database.Database): (guildId: string) => void {
  const drop = db.prepare<[string]>(
    "DELETE FROM delivery WHERE guild_id = ? AND notice = 'welcome' AND state = 'pending' AND unsure_since IS NULL",
  );
  return (guildId) => {
    drop.run(guildId);
  };
}

/**
 * Owes the alerts that wait where nobody may read them to the channel that a guild chose instead; none where it chose none.
 * What may stand in the old one is looked for there.
 */
export function movingAlerts(db: Database.Database): (guildId: string, channelId: string | null, at: Date) => void {
  const waiting = "guild_id = :guildId AND notice = 'alert' AND state = 'pending' AND unsure_since IS NULL";
  const drop = db.prepare<{ guildId: string }>(`DELETE FROM delivery WHERE ${waiting}`);
  const move = db.prepare<{ guildId: string; channelId: string; at: number }>(`
    UPDATE delivery SET channel_id = :channelId, due_at = :at, suspended_since = NULL, reason = NULL, attempts = 0
    WHERE ${waiting}`);
  return (guildId, channelId, at) => {
    if (channelId === null) drop.run({ guildId });
    else move.run({ guildId, channelId, at: at.getTime() });
  };
}

interface NoticeValues extends Pick<NewNotice, 'guildId' | 'channelId' | 'notice'> {
  readonly nonce: string;
  readonly payload: string;
  readonly manner: string;
  readonly at: number;
}
