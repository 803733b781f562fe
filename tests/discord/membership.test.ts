import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectDiscord, type DiscordSession } from '../../src/discord/client.js';
import { testApp, type TestApp, wordsOf } from '../helpers/app.js';
import { places } from '../helpers/discord/gateway.js';
import { type DiscordStandIn, startStandIn } from '../helpers/discord/server.js';

const guildId = '200000000000000099';
const bot = { user: { id: places.botId, username: 'Nutshell', discriminator: '0', avatar: null }, roles: [], flags: 0 };
const everything = String(0x400 | 0x800);
const closed = { id: guildId, type: 0, allow: '0', deny: String(0x800) };

/** A server with these text channels, from top to bottom; the bot may write into those that are open. */
function server(channels: Readonly<Record<string, 'open' | 'closed'>>, systemChannel: string | null) {
  return {
    ...{ id: guildId, name: 'Orrin', owner_id: places.userId, preferred_locale: 'en-US', member_count: 1 },
    ...{ unavailable: false, large: false, features: [], emojis: [], stickers: [], presences: [], threads: [] },
    ...{ voice_states: [], stage_instances: [], guild_scheduled_events: [] },
    members: [{ ...bot, joined_at: '2026-03-01T12:00:00Z' }],
    roles: [{ id: guildId, name: '@everyone', permissions: everything, position: 0, color: 0 }],
    channels: Object.entries(channels).map(([id, access], position) => ({
      ...{ id, type: 0, name: `c${position}`, position, parent_id: null },
      permission_overwrites: access === 'closed' ? [closed] : [],
    })),
    system_channel_id: systemChannel,
  };
}

const [first, second, third] = ['200000000000000101', '200000000000000102', '200000000000000103'] as const;

let stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops) await stop();
  stops = [];
});

async function connect(app: TestApp): Promise<{ standIn: DiscordStandIn; session: DiscordSession }> {
  const standIn = await startStandIn();
  const options = { token: standIn.token, apiUrl: standIn.apiUrl, commands: [], store: app.store, log: app.log };
  const session = await connectDiscord(options);
  session.serve(app);
  stops.push(
    () => session.close(),
    () => standIn.close(),
  );
  await vi.waitFor(async () => expect(await app.store.guildStanding(places.guildId)).toBe('here'));
  return { standIn, session };
}

async function welcomes(app: TestApp) {
  const owed = await app.store.owedDeliveries(app.clock.now(), 10);
  return owed.map(({ channelId, reply }) => [channelId, wordsOf(reply)[0]]);
}

describe('a server that lets the bot in', () => {
  it.each([
    ['its system channel', third, third],
    ['its first open text channel, where the system channel is closed', first, second],
    ['its first open text channel, where there is no system channel', null, second],
  ])('is welcomed in %s', async (_, systemChannel, expected) => {
    const app = testApp();
    const { standIn } = await connect(app);

    standIn.gateway.send(
      'GUILD_CREATE',
      server({ [first]: 'closed', [second]: 'open', [third]: 'open' }, systemChannel),
    );

    await vi.waitFor(async () =>
      expect(await welcomes(app)).toEqual([[expected, 'Nutshell reads the news for this server']]),
    );
  });

  it('is welcomed once, although Discord says it twice', async () => {
    const app = testApp();
    const { standIn } = await connect(app);
    const joined = server({ [first]: 'open' }, null);

    standIn.gateway.send('GUILD_CREATE', joined);
    standIn.gateway.send('GUILD_CREATE', joined);
    standIn.gateway.send('GUILD_DELETE', { id: guildId, unavailable: true });
    standIn.gateway.send('GUILD_CREATE', joined);

    await vi.waitFor(async () => expect(await welcomes(app)).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await welcomes(app)).toHaveLength(1);
    expect(await app.store.keptGuilds()).toEqual(new Map([places.guildId, guildId].map((id) => [id, null])));
  });

  it('of the start is not welcomed', async () => {
    const app = testApp();

    await connect(app);

    expect(await welcomes(app)).toEqual([]);
  });
});

describe('a server that puts the bot out', () => {
  it('is left, and one that is merely unavailable is not', async () => {
    const app = testApp();
    const { standIn } = await connect(app);
    standIn.gateway.send('GUILD_CREATE', server({ [first]: 'open' }, null));

    standIn.gateway.send('GUILD_DELETE', { id: places.guildId, unavailable: true });
    standIn.gateway.send('GUILD_DELETE', { id: guildId });

    await vi.waitFor(async () => expect(await app.store.guildStanding(guildId)).toBe('back'));
    expect(await app.store.guildStanding(places.guildId)).toBe('here');
  });

  it('while the bot was away is found at the start, and one with an outage is not', async () => {
    const app = testApp();
    for (const id of [places.guildId, guildId])
      await app.store.enterGuild({ guildId: id, at: app.clock.now(), welcome: null });

    await connect(app);

    await vi.waitFor(async () => expect(await app.store.guildStanding(guildId)).toBe('back'));
    expect(await app.store.guildStanding(places.guildId)).toBe('here');
  });

  it('between two sessions is found at the next one', async () => {
    const app = testApp();
    const { standIn } = await connect(app);
    standIn.gateway.send('GUILD_CREATE', server({ [first]: 'open' }, null));
    await vi.waitFor(async () => expect(await app.store.guildStanding(guildId)).toBe('here'));

    standIn.gateway.send('READY', {
      ...{
        v: 10,
        session_id: 'next',
        resume_gateway_url: 'ws://127.0.0.1:1',
        application: { id: places.applicationId, flags: 0 },
      },
      user: { ...bot.user, bot: true },
      guilds: [{ id: places.guildId, unavailable: true }],
    });

    await vi.waitFor(async () => expect(await app.store.guildStanding(guildId)).toBe('back'));
    expect(await app.store.guildStanding(places.guildId)).toBe('here');
  });
});
