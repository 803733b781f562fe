import type { BotIdentity } from '../../discord/examine.js';
import type { GuildRights, PlaceRights, WantedPlace } from '../../discord/rights.js';
import type { Store } from '../../store/store.js';
import { attention, type Check, failed, type Found, ok, type Patient } from './check.js';

// Discord lets a bot ask about fifty questions a second, and each server takes three.
const atOnce = 4;
const longestMs = 9_000;

interface WantedGuild {
  readonly guildId: string;
  readonly places: readonly WantedPlace[];
}

/** Whether the bot may post in each channel that something is to be posted in. */
export const permissionsCheck: Check = {
  name: 'permissions',

  async find(patient) {
    const [exam, store] = await Promise.all([patient.discord(), patient.store()]);
    if (exam?.bot.kind !== 'bot')
      return [attention('The permissions could not be looked at: Discord does not say who the bot is.')];
    if (store === null)
      return [attention('The permissions could not be looked at: there is no database that says where to post.')];
    const wanted = await wantedGuilds(store);
    if (wanted.length === 0) return [ok('No channel is posted in yet.')];
    return examine(patient, exam.bot, wanted);
  },
};

/** The channels of digests, of feeds that are posted at once, and of alerts. */
async function wantedGuilds(store: Store): Promise<readonly WantedGuild[]> {
  const kept = await store.keptGuilds();
  const alerts = await store.alertPlaces();
  const guildIds = [...kept].flatMap(([guildId, leftAt]) => (leftAt === null ? [guildId] : []));
  const all = await Promise.all(
    guildIds.map(async (guildId) => {
      const [digests, subscriptions] = await Promise.all([store.digests(guildId), store.subscriptions(guildId)]);
      const places = new Map<string, boolean>();
      const add = (channelId: string, beginsThreads: boolean) =>
        void places.set(channelId, beginsThreads || places.get(channelId) === true);
      for (const { channelId, inThread, pause } of digests) if (pause === null) add(channelId, inThread);
      for (const { channelId, mode } of subscriptions) if (mode === 'live') add(channelId, false);
      for (const alert of alerts) if (alert.guildId === guildId) add(alert.channelId, false);
      return { guildId, places: [...places].map(([channelId, beginsThreads]) => ({ channelId, beginsThreads })) };
    }),
  );
  return all.filter(({ places }) => places.length > 0);
}

async function examine(
  { chosen, signal }: Patient,
  bot: BotIdentity,
  wanted: readonly WantedGuild[],
): Promise<readonly Found[]> {
  const [{ openRest }, { readRights }] = await Promise.all([
    import('../../discord/rest.js'),
    import('../../discord/rights.js'),
  ]);
  // A bot that Discord knows has a token.
  const rest = openRest({ token: chosen.token!, apiUrl: chosen.discordApiUrl });
  const untilMs = performance.now() + longestMs;
  const waiting = [...wanted];
  const found: Found[] = [];
  let places = 0;
  const lane = async () => {
    for (let guild = waiting.shift(); guild !== undefined; guild = waiting.shift()) {
      if (performance.now() > untilMs || signal.aborted) return void waiting.push(guild);
      const rights = await readRights(rest, bot.id, guild.guildId, guild.places);
      places += guild.places.length;
      found.push(...aboutGuild(guild.guildId, rights));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const left =
    waiting.length === 0
      ? []
      : [attention(`${waiting.length} of ${wanted.length} servers were not looked at, for lack of time.`)];
  const well =
    found.length > 0 || places === 0
      ? []
      : [ok(`The bot may post in each of ${places} ${places === 1 ? 'channel' : 'channels'}.`)];
  return [...found, ...well, ...left];
}

function aboutGuild(guildId: string, rights: GuildRights): readonly Found[] {
  switch (rights.kind) {
    case 'absent':
      return [
        attention(
          `The bot is not in the server ${guildId}, of which feeds and digests are kept.`,
          'Invite it again, or leave it: what is kept is erased 7 days after the bot has noticed.',
        ),
      ];
    case 'refused':
    case 'unreachable':
      return [
        attention(`Discord did not tell of the server ${guildId} (${rights.reason}).`, 'Try again in a few minutes.'),
      ];
    case 'guild':
      return rights.places.flatMap((place) => aboutPlace(rights.name, place));
  }
}

function aboutPlace(guild: string, { channelId, name, missing, advised }: PlaceRights): readonly Found[] {
  if (name === null)
    return [
      failed(
        `${guild} has no channel ${channelId} that the bot may see.`,
        'Give the bot View Channel there, or move its feeds and digests (/feed edit, /digest edit).',
      ),
    ];
  const where = `#${name} of ${guild}`;
  if (missing.length > 0)
    return [
      failed(
        `In ${where} the bot lacks: ${missing.join(', ')}.`,
        `Give it ${missing.length === 1 ? 'that right' : 'these rights'} in the channel’s settings, under Permissions.`,
      ),
    ];
  if (advised.length > 0)
    return [
      attention(
        `In ${where} the bot lacks: ${advised.join(', ')}. After a crash a message may come twice.`,
        'Give it that right in the channel’s settings, under Permissions.',
      ),
    ];
  return [];
}
