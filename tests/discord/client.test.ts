import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { App, TracedLog } from '../../src/chat/app.js';
import { type AnyCommand, type Command, defineCommand } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { connectDiscord, type DiscordSession } from '../../src/discord/client.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { noon, testApp } from '../helpers/app.js';
import { writtenTo } from '../helpers/log.js';
import type { Answer } from '../helpers/discord/exchanges.js';
import { places } from '../helpers/discord/gateway.js';
import { type DiscordStandIn, startStandIn, type StandInOptions } from '../helpers/discord/server.js';
import { plainly } from '../helpers/post.js';

interface LogLine {
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Logged extends TracedLog {
  readonly lines: readonly LogLine[];
}

function recordingLog(): Logged {
  const lines: LogLine[] = [];
  const log = (event: string, fields: LogLine['fields'] = {}) => void lines.push({ event, fields });
  return { ...writtenTo(log), lines };
}

const basics = { access: 'everyone', place: 'guild', description: 'command.help' } as const;
const aWhile = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const echo = defineCommand({
  ...basics,
  name: 'echo',
  place: 'anywhere',
  options: {
    words: { kind: 'text', description: 'option.summary.focus', isRequired: true, maxLength: 100 },
    times: { kind: 'integer', description: 'option.latest.count', min: 1, max: 3, fallback: 1 },
  },
  run: ({ words, times }) => Promise.resolve(say(`${words} `.repeat(times))),
});

const read = defineCommand({
  ...basics,
  name: 'read',
  options: { file: { kind: 'file', description: 'option.feed.import.file' } },
  run: async ({ file }) => say(`${file.name}: ${Buffer.from(await file.read(1024)).toString()}`),
});

const find = defineCommand({
  ...basics,
  name: 'find',
  options: {
    article: {
      kind: 'text',
      description: 'option.article',
      maxLength: 100,
      complete: (typed) => {
        if (typed === 'break') return Promise.reject(new Error('no index'));
        return Promise.resolve([
          { label: `${typed} ferry ${'x'.repeat(100)}`, value: '7' },
          { label: 'Too long to come back', value: 'v'.repeat(101) },
        ]);
      },
    },
  },
  run: () => Promise.resolve(say('Found.')),
});

const tell = defineCommand({
  ...basics,
  name: 'tell',
  options: {
    role: { kind: 'role', description: 'option.ping', isForMention: true },
    silent: { kind: 'flag', description: 'option.digest.edit.silent' },
  },
  run: ({ role, silent }) => {
    return Promise.resolve(say([role === undefined ? 'Nobody' : { kind: 'role', id: role }, ` silent: ${silent}`]));
  },
});

const slow = defineCommand({
  ...basics,
  name: 'slow',
  options: {},
  run: async () => {
    await aWhile(1500);
    return say('Here at last.');
  },
});

const broken = defineCommand({
  ...basics,
  name: 'broken',
  options: {},
  run: () => Promise.reject(new Error('disk full')),
});

const page = (replaces: boolean): Reply => ({
  ...say('Page 1'),
  replaces,
  actions: [
    [{ kind: 'button', action: 'list.page', argument: 'after|7', label: 'Older' }],
    [
      {
        kind: 'select',
        action: 'list.open',
        argument: '',
        placeholder: 'Open',
        of: 'entries',
        options: [{ value: '7', label: 'Seven' }],
      },
    ],
  ],
});

const list: Command = {
  ...defineCommand({ ...basics, name: 'list', options: {}, run: () => Promise.resolve(page(false)) }),
  presses: {
    'list.page': {
      access: 'everyone',
      run: ({ argument }) => Promise.resolve({ ...say(`Page ${argument}`), replaces: true }),
    },
    'list.slow': {
      access: 'everyone',
      run: async ({ argument }) => {
        await aWhile(1000);
        return { ...say(`Page ${argument}`), replaces: argument === 'replaces' };
      },
    },
    'list.open': { access: 'everyone', run: ({ values }) => Promise.resolve(say(`Opened ${values.join()}`)) },
    'list.search': {
      access: 'everyone',
      form: { title: 'summary.focus.title', label: 'summary.focus.label', hint: 'summary.focus.hint', maxLength: 60 },
      run: ({ argument, values }) =>
        Promise.resolve({ ...say(`Found ${values.join()} after ${argument}`), replaces: true }),
    },
    'list.remove': { access: 'moderator', run: () => Promise.resolve(say('Removed.')) },
  },
};

const feed: AnyCommand = {
  name: 'feed',
  description: 'command.feed',
  subcommands: [
    defineCommand({
      ...basics,
      name: 'add',
      access: 'moderator',
      options: { channel: { kind: 'channel', description: 'option.channel', isHereByDefault: true } },
      run: ({ channel }) => Promise.resolve(say(['Added to ', { kind: 'channel', id: channel }, '.'])),
    }),
  ],
};

const commands = [echo, read, find, tell, slow, broken, list, feed];

/** The words of an answer: its Text Displays. */
function wordsOf({ body }: Answer): string {
  const texts = body.components as readonly { readonly content?: string }[];
  return texts.flatMap(({ content }) => content ?? []).join('\n');
}

const sessions: DiscordSession[] = [];
const standIns: DiscordStandIn[] = [];
const standIn = async (options?: StandInOptions): Promise<DiscordStandIn> => {
  const discord = await startStandIn(options);
  standIns.push(discord);
  return discord;
};

async function connect(
  discord: DiscordStandIn,
  { log = recordingLog(), store = openSqliteStore(':memory:'), list = commands as readonly AnyCommand[] } = {},
): Promise<DiscordSession> {
  const { token, apiUrl } = discord;
  const session = await connectDiscord({ token, apiUrl, commands: list, store, log });
  sessions.push(session);
  return session;
}

async function closeAll(): Promise<void> {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
  await Promise.all(standIns.splice(0).map((discord) => discord.close()));
}

describe('logging in', () => {
  afterEach(closeAll);

  it('asks for what happens in guilds and for nothing else', async () => {
    const discord = await standIn();

    await connect(discord);

    expect(discord.gateway.identified.map(({ intents }) => intents)).toEqual([1]);
  });

  it('registers the commands once, and again only when they have changed', async () => {
    const discord = await standIn();
    const store = openSqliteStore(':memory:');
    const registrations = () => discord.requests.filter(({ method }) => method === 'PUT');

    await connect(discord, { store });
    await connect(discord, { store });
    expect(registrations()).toHaveLength(1);
    expect(registrations()[0]?.path).toBe(`/applications/${places.applicationId}/commands`);
    await connect(discord, { store, list: [echo] });

    expect(registrations()).toHaveLength(2);
    expect(registrations()[1]?.body).toMatchObject([{ name: 'echo', contexts: [0, 1, 2] }]);
  });

  it('says what to do about a wrong token, and does not show it', async () => {
    const { apiUrl } = await standIn({ token: 'the-right-token' });
    const log = recordingLog();
    const options = { token: 'a-wrong-token', apiUrl, commands, store: openSqliteStore(':memory:'), log };

    await expect(connectDiscord(options)).rejects.toMatchObject({
      name: 'UserError',
      code: 'TOKEN_INVALID',
      message: 'Discord does not accept this token. Copy a new one from the Developer Portal into DISCORD_TOKEN.',
    });
    expect(JSON.stringify(log.lines)).not.toContain('a-wrong-token');
  });

  it.each([
    [4004, 'TOKEN_INVALID'],
    [4014, 'INTENTS_REFUSED'],
  ])('understands a gateway that closes with %i as %s', async (turnAway, code) => {
    const discord = await standIn({ turnAway });

    await expect(connect(discord)).rejects.toMatchObject({ name: 'UserError', code });
  });

  it('says where to look when Discord cannot be reached', async () => {
    const discord = await startStandIn();
    await discord.close();

    await expect(connect(discord)).rejects.toMatchObject({ name: 'UserError', code: 'DISCORD_UNREACHABLE' });
  });

  it('ends at once when it is told to', async () => {
    const { token, apiUrl } = await standIn();
    const signal = AbortSignal.abort();
    const options = { token, apiUrl, commands, store: openSqliteStore(':memory:'), log: recordingLog(), signal };

    await expect(connectDiscord(options)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a bot on Discord', () => {
  let discord: DiscordStandIn;
  let app: App;
  let log: Logged;
  beforeAll(async () => {
    log = recordingLog();
    discord = await standIn();
    const session = await connect(discord, { log });
    const outside = testApp();
    outside.pages.set('https://cdn.discordapp.com/attachments/1/list.txt', 'Ferry back');
    app = { ...outside, outbox: session.outbox, log };
    session.serve(app);
  });
  afterAll(closeAll);

  it('answers a command at once, to the person alone', async () => {
    const answer = await discord.use('echo', { words: 'good *morning*', times: 2 });

    expect(wordsOf(answer)).toBe('good \\*morning\\* good \\*morning\\*');
    expect(answer).toMatchObject({ acknowledgedWith: 'reply', arrivedAs: 'callback', isEphemeral: true });
  });

  it('reads a file that comes with a command', async () => {
    const url = 'https://cdn.discordapp.com/attachments/1/list.txt';

    const answer = await discord.attach('read', 'file', {
      id: '200000000000000060',
      filename: 'list.txt',
      size: 10,
      url,
    });

    expect(wordsOf(answer)).toBe('list.txt: Ferry back');
  });

  it('reads yes and no', async () => {
    expect(wordsOf(await discord.use('tell', { silent: true }))).toBe('Nobody silent: true');
    expect(wordsOf(await discord.use('tell', { silent: false }))).toBe('Nobody silent: false');
  });

  it('reads a role that it may mention, and shows it without pinging anybody', async () => {
    const open = { id: '200000000000000070', name: 'readers', mentionable: true };
    const closed = { id: '200000000000000071', name: 'crew', mentionable: false };

    const anybodys = await discord.choose('tell', 'role', open);
    const own = await discord.choose('tell', 'role', closed, { mayBotMention: true });

    expect(wordsOf(anybodys)).toBe('<@&200000000000000070> silent: undefined');
    expect(anybodys.body.allowed_mentions).toEqual({ parse: [] });
    expect(wordsOf(own)).toBe('<@&200000000000000071> silent: undefined');
  });

  it('turns down a role that it may not mention, but for @everyone, which a command knows to leave alone', async () => {
    const closed = { id: '200000000000000072', name: 'crew', mentionable: false };
    const everyone = { id: places.guildId, name: '@everyone', mentionable: false };

    expect(wordsOf(await discord.choose('tell', 'role', closed))).toBe(
      'I may not mention that role. Let everyone mention it (Server Settings → Roles), or let me mention all roles.',
    );
    expect(wordsOf(await discord.choose('tell', 'role', everyone))).toContain(`<@&${places.guildId}>`);
  });

  it('says which value is wrong', async () => {
    const answer = await discord.use('echo', { words: 'hello', times: 4 });

    expect(wordsOf(answer)).toBe('times must be a whole number from 1 to 3.');
  });

  it('acknowledges a slow command within a second and a half, and answers it in the end', async () => {
    const answer = await discord.use('slow');

    expect(answer).toMatchObject({ acknowledgedWith: 'deferred reply', arrivedAs: 'edit', isEphemeral: true });
    expect(answer.acknowledgedAfterMs).toBeLessThan(1500);
    expect(wordsOf(answer)).toBe('Here at last.');
  });

  it('suggests what an option may become, within the limits', async () => {
    const answer = await discord.type('find', 'article', 'night');

    expect(answer.choices).toEqual([{ name: expect.stringMatching(/^night ferry x{87}…$/), value: '7' }]);
  });

  it('suggests nothing where the suggestions break', async () => {
    const answer = await discord.type('find', 'article', 'break');

    expect(answer.choices).toEqual([]);
    expect(log.lines.at(-1)).toMatchObject({ event: 'interaction.fault', fields: { error: 'Error: no index' } });
  });

  it('apologises for a fault with a code that is in the log', async () => {
    const answer = await discord.use('broken');

    const line = log.lines.at(-1);
    expect(wordsOf(answer)).toMatch(
      /^Something went wrong on my side\. Nothing was changed\. Try again in a minute; if it stays, tell the operator: [A-Z3-9]{4}\.$/,
    );
    expect(line).toMatchObject({
      event: 'interaction.fault',
      fields: { command: 'broken', error: 'Error: disk full' },
    });
    expect(wordsOf(answer)).toContain(String(line?.fields['code']));
  });

  it('lets only moderators use what is theirs', async () => {
    const refused = await discord.use('feed add');
    const allowed = await discord.use('feed add', {}, { isModerator: true });

    expect(wordsOf(refused)).toBe('Only moderators may use /feed. Ask someone with Manage Server.');
    expect(wordsOf(allowed)).toBe(`Added to <#${places.channelId}>.`);
  });

  it('lets those use it too who have the role that the server chose, as long as they have it', async () => {
    await app.store.editGuildSettings(places.guildId, { moderatorRoleId: places.roleId }, { by: 'u1', at: noon });
    const pressed = { customId: '1|list.remove|7', isEphemeral: true };
    const roleIds = [places.roleId];

    expect(wordsOf(await discord.use('feed add', {}, { roleIds }))).toBe(`Added to <#${places.channelId}>.`);
    expect(wordsOf(await discord.press(pressed, { roleIds }))).toBe('Removed.');
    expect(wordsOf(await discord.press(pressed, { roleIds: [] }))).toBe('Only moderators may do this.');
    expect(wordsOf(await discord.press(pressed, { roleIds, isUserInstall: true }))).toBe(
      'Only moderators may do this.',
    );
  });

  it('turns away in a direct message what works only in a server', async () => {
    const refused = await discord.use('list', {}, { guildId: null });
    const allowed = await discord.use('echo', { words: 'hello' }, { guildId: null });

    expect(wordsOf(refused)).toBe('/list works only in a server.');
    expect(wordsOf(allowed)).toBe('hello');
  });

  it('changes the person’s own message when its button is pressed', async () => {
    const answer = await discord.press({ customId: '1|list.page|after|7', isEphemeral: true });

    expect(answer).toMatchObject({ acknowledgedWith: 'update', arrivedAs: 'callback' });
    expect(wordsOf(answer)).toBe('Page after\\|7');
  });

  it('leaves a public message as it is and answers the person alone', async () => {
    const answer = await discord.press({ customId: '1|list.page|after|7', isEphemeral: false });

    expect(answer).toMatchObject({ acknowledgedWith: 'reply', isEphemeral: true });
  });

  it('opens what was chosen from a select as a message of its own', async () => {
    const answer = await discord.press({ customId: '1|list.open|', values: ['7'], isEphemeral: true });

    expect(answer).toMatchObject({ acknowledgedWith: 'reply', isEphemeral: true });
    expect(wordsOf(answer)).toBe('Opened 7');
  });

  it.each([
    ['1|list.slow|replaces', true, { acknowledgedWith: 'deferred update', arrivedAs: 'edit' }],
    ['1|list.slow|', true, { acknowledgedWith: 'deferred update', arrivedAs: 'follow-up', isEphemeral: true }],
    ['1|list.slow|replaces', false, { acknowledgedWith: 'deferred reply', arrivedAs: 'edit', isEphemeral: true }],
  ])('acknowledges a slow press of %s (own message: %s) first', async (customId, isEphemeral, expected) => {
    expect(await discord.press({ customId, isEphemeral })).toMatchObject(expected);
  });

  it('asks for a line where a button needs one', async () => {
    const { acknowledgedWith, body } = await discord.press({ customId: '1|list.search|7', isEphemeral: true });

    expect(acknowledgedWith).toBe('modal');
    expect(body).toMatchObject({
      custom_id: '1|list.search|7',
      title: 'Focus the summary',
      components: [
        {
          type: 18,
          label: 'A word, name or phrase',
          description: 'Sentences about it come first.',
          component: { type: 4, style: 1, max_length: 60, required: true },
        },
      ],
    });
  });

  it('asks for it in the language that the person chose', async () => {
    const userId = '200000000000000077';
    await app.store.setPerson(userId, { language: 'de' });

    const { body } = await discord.press({ customId: '1|list.search|7', isEphemeral: true }, { userId });

    expect(body).toMatchObject({ title: 'Schwerpunkt der Zusammenfassung' });
  });

  it.each([
    [true, 'update'],
    [false, 'reply'],
  ])('answers a filled form like a press (own message: %s)', async (isEphemeral, acknowledgedWith) => {
    const answer = await discord.press({ customId: '1|list.search|7', typed: 'tram', isEphemeral });

    expect(answer).toMatchObject({ acknowledgedWith, isEphemeral: true });
    expect(wordsOf(answer)).toBe('Found tram after 7');
  });

  it.each([
    ['longer than it may be', 't'.repeat(61)],
    ['blank', ' '],
    ['missing', null],
  ])('turns down a filled form whose line is %s', async (_how, typed) => {
    const answer = await discord.press({ customId: '1|list.search|7', typed, isEphemeral: true });

    expect(wordsOf(answer)).toBe('A word, name or phrase must be 1 to 60 characters.');
  });

  it('checks the right again when a button is pressed', async () => {
    const pressed = { customId: '1|list.remove|7', isEphemeral: true };

    expect(wordsOf(await discord.press(pressed))).toBe('Only moderators may do this.');
    expect(wordsOf(await discord.press(pressed, { isModerator: true }))).toBe('Removed.');
  });

  it('says so where a button is from another version', async () => {
    const answer = await discord.press({ customId: '9|list.page|7', isEphemeral: true });

    expect(wordsOf(answer)).toBe('This button belongs to an older version of me. Use the command again.');
  });

  it('says the same of any id that it never made', async () => {
    const bytes = fc.uint8Array({ maxLength: 100 }).map((codes) => Buffer.from(codes).toString('latin1'));
    const parts = fc.array(fc.constantFrom('', '1', '|', '__proto__', 'constructor', 'list', 'list.page2', '.'));
    const ids = fc.oneof(
      bytes,
      parts.map((all) => all.join('|').slice(0, 100)),
      bytes.map((text) => `1|${text}`.slice(0, 100)),
    );

    const forged = fc.asyncProperty(ids, fc.constantFrom(undefined, ['7'], []), async (customId, values) => {
      const answer = await discord.press({ customId, isEphemeral: true, ...(values && { values }) });
      expect(answer.isEphemeral).toBe(true);
      expect(wordsOf(answer)).toBe('This button belongs to an older version of me. Use the command again.');
    });

    await fc.assert(forged, { numRuns: 200 });
  });

  it('logs an interaction that Discord has forgotten, and goes on', async () => {
    discord.gateway.send('INTERACTION_CREATE', forgotten);
    await discord.use('echo', { words: 'still here' });

    expect(log.lines.map(({ event }) => event)).toContain('interaction.expired');
  });

  it('answers an interaction once, however often it comes', async () => {
    const token = 'interaction-token-200000000000000061';
    const twice = { ...forgotten, id: '200000000000000061', token };

    discord.gateway.send('INTERACTION_CREATE', twice);
    discord.gateway.send('INTERACTION_CREATE', twice);
    await discord.use('echo', { words: 'another one' });

    expect(discord.requests.filter(({ path }) => path.includes(token))).toHaveLength(1);
    expect(log.lines.map(({ event }) => event)).toContain('interaction.replayed');
  });

  it('makes a command clickable where it names one', async () => {
    const outcome = await app.outbox.post({
      guildId: places.guildId,
      channelId: places.channelId,
      nonce: 'delivery-1',
      reply: say([{ kind: 'command', name: 'feed add' }]),
      ...plainly,
    });

    expect(outcome.kind).toBe('sent');
    expect(discord.messages.at(-1)?.body.components).toMatchObject([
      { type: 10, content: expect.stringMatching(/^<\/feed add:\d{17,19}>$/) },
    ]);
  });

  it('tries a channel again when something in its server has changed', async () => {
    const { guildId, channelId } = places;
    const digest = { guildId, channelId, name: null, cron: '0 8 * * *', timezone: 'UTC', label: null } as const;
    const { id } = await app.store.addDigest({
      ...digest,
      style: 'brief',
      entries: 5,
      dueAt: noon,
      addedBy: '1',
      at: noon,
    });
    const run = {
      digestId: id,
      dueAt: noon,
      ranAt: noon,
      nextDueAt: noon,
      articleIds: [],
      parts: [say('News')],
      mentions: [],
      ...plainly,
    };
    const [deliveryId = 0] = (await app.store.saveRun(run)).deliveryIds;
    const tomorrow = new Date(noon.getTime() + 86_400_000);
    const end = { kind: 'suspended', dueAt: tomorrow, reason: 'I may not post there', mayHaveArrived: false } as const;
    await app.store.settleDelivery(deliveryId, end, noon);

    const role = { id: guildId, name: '@everyone', permissions: '2048', position: 0, color: 0 };
    discord.gateway.send('GUILD_ROLE_UPDATE', { guild_id: guildId, role });

    await expect.poll(async () => (await app.store.owedDeliveries(noon, 1)).length).toBe(1);
  });

  it('comes back after its connection was cut', async () => {
    discord.gateway.cut();
    await expect.poll(() => discord.gateway.resumed(), { timeout: 10_000 }).toBe(1);

    expect(wordsOf(await discord.use('echo', { words: 'back' }))).toBe('back');
  });

  it('pings nobody, in no message that it ever sent', () => {
    const bodies = discord.requests
      .map(({ body }) => messageOf(body))
      .filter((body) => body !== null)
      // A form is no message.
      .filter((body) => !('title' in body));

    expect(bodies.length).toBeGreaterThan(10);
    expect(bodies.filter(({ allowed_mentions: mentions }) => JSON.stringify(mentions) !== '{"parse":[]}')).toEqual([]);
  });
});

const forgotten = {
  id: '200000000000000060',
  application_id: places.applicationId,
  type: 2,
  token: 'interaction-token-200000000000000060',
  version: 1,
  channel_id: places.channelId,
  guild_id: places.guildId,
  locale: 'en-US',
  member: { user: { id: places.userId, username: 'mara', discriminator: '0' }, roles: [], permissions: '0' },
  data: { id: '200000000000000040', type: 1, name: 'list', options: [] },
  app_permissions: '0',
  entitlements: [],
  authorizing_integration_owners: {},
};

/** The message in a request's body, also where it is the `data` of a callback; null where there is none. */
function messageOf(body: unknown): { readonly components: unknown; readonly allowed_mentions?: unknown } | null {
  if (typeof body !== 'object' || body === null) return null;
  if ('components' in body) return body;
  return 'data' in body ? messageOf(body.data) : null;
}

describe('closing', () => {
  afterEach(closeAll);

  it('lets an answer under way arrive', async () => {
    const discord = await standIn();
    const log = recordingLog();
    const session = await connect(discord, { log });
    session.serve({ ...testApp(), outbox: session.outbox, log });

    const answer = discord.use('slow');
    await aWhile(200);
    await session.close();

    expect(wordsOf(await answer)).toBe('Here at last.');
  });
});
