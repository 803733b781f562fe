import type Database from 'better-sqlite3';
import type { GuildEntry, GuildStanding, GuildStore } from '../guilds.js';
import { comingBack } from './digest-pauses.js';
import { erasing, guildColumns } from './erase.js';
import { droppingWelcomes, owingNotices } from './notices.js';
import { dateOf } from './row.js';
import { endingGap } from './subscription-gaps.js';

/** Where the bot is, and what becomes of what it keeps of guilds where it is no more. */
export function guilds(
  db: Database.Database,
): Pick<GuildStore, 'keptGuilds' | 'guildStanding' | 'enterGuild' | 'leaveGuild' | 'eraseGuildsLeft'> {
  const standing = standings(db);
  const enter = entering(db, standing);
  const leave = leaving(db);
  const left = db.prepare<[number], string>('SELECT guild_id FROM guild WHERE left_at < ?').pluck();
  const erase = erasing(db);

  return {
    async keptGuilds() {
      return keptGuilds(db);
    },
    async guildStanding(guildId) {
      return standing(guildId);
    },
    async enterGuild(entry) {
      enter(entry);
    },
    async leaveGuild(guildId, at) {
      return leave(guildId, at.getTime());
    },
    async eraseGuildsLeft(before) {
      const guildIds = left.all(before.getTime());
      for (const guildId of guildIds) erase(guildId);
      return guildIds;
    },
  };
}

/** Gives whether it was there until now. A welcome that was not posted by then welcomes nobody. */
function leaving(db: Database.Database): (guildId: string, at: number) => boolean {
  const leave = db.prepare<{ guildId: string; at: number }>(`
    INSERT INTO guild (guild_id, joined_at, left_at) VALUES (:guildId, :at, :at)
    ON CONFLICT (guild_id) DO UPDATE SET left_at = excluded.left_at WHERE left_at IS NULL`);
  const dropWelcome = droppingWelcomes(db);
  return db.transaction((guildId: string, at: number): boolean => {
    if (leave.run({ guildId, at }).changes === 0) return false;
    dropWelcome(guildId);
    return true;
  });
}

function standings(db: Database.Database): (guildId: string) => GuildStanding {
  const leftAt = db.prepare<[string], number | null>('SELECT left_at FROM guild WHERE guild_id = ?').pluck();
  return (guildId) => {
    const at = leftAt.get(guildId);
    if (at === undefined) return 'new';
    return at === null ? 'here' : 'back';
  };
}

function entering(db: Database.Database, standing: (guildId: string) => GuildStanding): (entry: GuildEntry) => void {
  const write = db.prepare<{ guildId: string; at: number }>(`
    INSERT INTO guild (guild_id, joined_at) VALUES (:guildId, :at)
    ON CONFLICT (guild_id) DO UPDATE SET joined_at = excluded.joined_at, left_at = NULL WHERE left_at IS NOT NULL`);
  const leftAt = db.prepare<[string], number | null>('SELECT left_at FROM guild WHERE guild_id = ?').pluck();
  const followed = db
    .prepare<[string], number>(
      'SELECT id FROM subscription WHERE guild_id = ? AND removed_at IS NULL AND paused_at IS NULL',
    )
    .pluck();
  const endGap = endingGap(db);
  const owe = owingNotices(db);
  const comeBack = comingBack(db);
  return db.transaction(({ guildId, at, welcome, missed = [] }: GuildEntry): void => {
    if (standing(guildId) === 'here') return;
    for (const { digestId, ...comeback } of missed) comeBack(digestId, comeback);
    // What came while it was away is no news, as after a pause.
    const from = leftAt.get(guildId) ?? null;
    if (from !== null) for (const id of followed.all(guildId)) endGap({ id, from, to: at.getTime() });
    write.run({ guildId, at: at.getTime() });
    if (welcome !== null) owe({ guildId, ...welcome, notice: 'welcome', isSilent: true, at });
  });
}

/** A guild that has no row of its own was there before there were any. */
function keptGuilds(db: Database.Database): ReadonlyMap<string, Date | null> {
  const named = guildColumns(db)
    .filter(({ column }) => column === 'guild_id')
    .flatMap(({ table }) => db.prepare<[], string>(`SELECT DISTINCT guild_id FROM "${table}"`).pluck().all());
  const left = db.prepare<[], [string, number | null]>('SELECT guild_id, left_at FROM guild').raw().all();
  const kept = new Map<string, Date | null>(named.filter(isGuild).map((guildId) => [guildId, null]));
  for (const [guildId, leftAt] of left) kept.set(guildId, dateOf(leftAt));
  return kept;
}

/** Direct messages stand where the name of a guild would. */
function isGuild(guildId: string): boolean {
  return guildId !== '' && guildId !== '@me';
}
