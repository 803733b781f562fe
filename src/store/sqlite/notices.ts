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

interface NoticeValues extends Pick<NewNotice, 'guildId' | 'channelId' | 'notice'> {
  readonly nonce: string;
  readonly payload: string;
  readonly manner: string;
  readonly at: number;
}
