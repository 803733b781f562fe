import type { App } from '../chat/app.js';
import type { Reply } from '../chat/reply.js';
import { comebackOf } from '../digest/pause.js';
import { phrasesIn } from '../phrases/phrases.js';
import type { MissedDigest } from '../store/guilds.js';
import { welcomeBackReply, welcomeReply } from '../view/welcome.js';

const keptMs = 7 * 24 * 3_600_000;

type Doors = Pick<App, 'store' | 'clock' | 'log'>;

/**
 * The bot was let into a guild: says so there, once, in the channel that is named; nothing for null, where it may write
 * nowhere. What it kept from before goes on as it was.
 */
export async function joinGuild(app: Doors, guildId: string, channelId: string | null): Promise<void> {
  const { store, clock, log } = app;
  const standing = await store.guildStanding(guildId);
  if (standing === 'here') return;
  const reply = standing === 'new' ? await welcome(app, guildId) : await welcomeBack(app, guildId);
  const missed = standing === 'back' ? await missedDigests(app, guildId) : [];
  await store.enterGuild({
    guildId,
    at: clock.now(),
    welcome: channelId === null ? null : { channelId, reply },
    missed,
  });
  log.info(standing === 'new' ? 'guild.joined' : 'guild.back', { guild: guildId });
}

/** The bot was put out of a guild: nothing is done for it any more, and a week later nothing of it is left. */
export async function leaveGuild({ store, clock, log }: Doors, guildId: string): Promise<void> {
  if (await store.leaveGuild(guildId, clock.now())) log.info('guild.left', { guild: guildId });
}

/**
 * Holds what is kept against the guilds that Discord names, of which one may be unavailable, but is among them. What happened
 * while nobody listened is made up for, without a word to anybody.
 */
export async function reviewGuilds(app: Doors, present: ReadonlySet<string>): Promise<void> {
  const { store, clock } = app;
  const kept = await store.keptGuilds();
  for (const [guildId, leftAt] of kept) {
    if (leftAt === null && !present.has(guildId)) await leaveGuild(app, guildId);
  }
  for (const guildId of present) {
    const standing = await store.guildStanding(guildId);
    if (standing === 'here') continue;
    const missed = standing === 'back' ? await missedDigests(app, guildId) : [];
    await store.enterGuild({ guildId, at: clock.now(), welcome: null, missed });
    await clock.sleep(0);
  }
}

/** Erases what is kept of guilds that the bot has left a week ago. */
export async function eraseLeftGuilds({ store, clock, log }: Doors): Promise<void> {
  const erased = await store.eraseGuildsLeft(new Date(clock.now().getTime() - keptMs));
  for (const guildId of erased) log.info('guild.erased', { guild: guildId });
}

/** What was due while the bot was away comes at its next regular time, as after a pause. */
async function missedDigests({ store, clock }: Doors, guildId: string): Promise<readonly MissedDigest[]> {
  const now = clock.now();
  const missed = (await store.digests(guildId)).filter(({ dueAt, pause }) => dueAt <= now && pause === null);
  return missed.map((digest) => ({ digestId: digest.id, ...comebackOf(digest, now) }));
}

async function welcome({ store }: Doors, guildId: string): Promise<Reply> {
  return welcomeReply(phrasesIn((await store.guildSettings(guildId)).language));
}

async function welcomeBack({ store }: Doors, guildId: string): Promise<Reply> {
  const { language } = await store.guildSettings(guildId);
  const feeds = (await store.subscriptions(guildId)).length;
  const digests = (await store.digests(guildId)).length;
  return welcomeBackReply(phrasesIn(language), { feeds, digests });
}
