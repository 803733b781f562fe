import { describe, expect, it } from 'vitest';
import {
  type Caller,
  type Command,
  defineCommand,
  formFor,
  runCommand,
  runCompletion,
  runPress,
} from '../../src/chat/command.js';
import { type MessageCommand, runMessageCommand } from '../../src/chat/message-command.js';
import { say } from '../../src/chat/reply.js';
import { member, moderator, testApp, wordsOf } from '../helpers/app.js';

const line = { title: 'option.ping', label: 'option.ping', hint: 'option.ping', maxLength: 10 } as const;

const desk: Command = {
  ...defineCommand({
    name: 'desk',
    description: 'command.help',
    access: 'moderator',
    place: 'guild',
    options: {
      words: {
        kind: 'text',
        description: 'option.ping',
        maxLength: 10,
        complete: () => Promise.resolve([{ label: 'secret', value: 'secret' }]),
      },
    },
    run: () => Promise.resolve(say('Done.')),
  }),
  presses: {
    'desk.clear': { access: 'moderator', run: () => Promise.resolve(say('Cleared.')) },
    'desk.rename': { access: 'moderator', form: line, run: () => Promise.resolve(say('Renamed.')) },
  },
};

const costly: Command = {
  ...defineCommand({
    name: 'dig',
    description: 'command.help',
    access: 'everyone',
    place: 'anywhere',
    cost: 'high',
    options: {},
    run: () => Promise.resolve(say('Dug.')),
  }),
  presses: { 'dig.deeper': { access: 'everyone', cost: 'high', run: () => Promise.resolve(say('Deeper.')) } },
};

const onMessage: MessageCommand = {
  name: 'Clear',
  access: 'moderator',
  place: 'guild',
  run: () => Promise.resolve(say('Cleared.')),
};

const withRole: Caller = { ...member, roleIds: ['r1'] };

async function given(settings: { readonly moderatorRoleId?: string; readonly costlyFor?: 'moderators' } = {}) {
  const app = testApp();
  await app.store.editGuildSettings('g1', { moderatorRoleId: 'r1', ...settings }, { by: 'u2', at: app.clock.now() });
  return app;
}

/** What somebody is answered who uses the command, presses its button, fills its form and uses the one on a message. */
async function tries(app: Awaited<ReturnType<typeof given>>, caller: Caller): Promise<readonly string[]> {
  const press = { argument: '', values: [], caller };
  const replies = [
    await runCommand([desk], { path: 'desk', options: {}, caller }, app),
    await runPress([desk], { ...press, action: 'desk.clear' }, app),
    await runPress([desk], { ...press, action: 'desk.rename', values: ['new'] }, app),
    await runMessageCommand([onMessage], { name: 'Clear', message: { text: '', embedded: [] }, caller }, app),
  ];
  return replies.flatMap(wordsOf);
}

const all = ['Done.', 'Cleared.', 'Renamed.', 'Cleared.'];
const none = [
  'Only moderators may use /desk. Ask someone with Manage Server.',
  'Only moderators may do this.',
  'Only moderators may do this.',
  'Only moderators may do this.',
];

describe('what moderators may do', () => {
  it('is open to whoever manages the server or has its moderator role', async () => {
    const app = await given();

    expect(await tries(app, moderator)).toEqual(all);
    expect(await tries(app, withRole)).toEqual(all);
    expect(await tries(app, member)).toEqual(none);
    expect(await tries(app, { ...member, roleIds: ['r2'] })).toEqual(none);
  });

  it('follows the role that the server has now', async () => {
    const app = await given();
    await app.store.editGuildSettings('g1', { moderatorRoleId: 'r2' }, { by: 'u2', at: app.clock.now() });

    expect(await tries(app, withRole)).toEqual(none);
    expect(await tries(app, { ...member, roleIds: ['r2'] })).toEqual(all);
  });

  it('is no other server’s: its role counts nowhere else', async () => {
    const app = await given();

    expect(await tries(app, { ...withRole, guildId: 'g2' })).toEqual(none);
  });

  it('is nobody’s in a place that knows no server, whatever they may do there', async () => {
    const app = await given();

    expect(await tries(app, { ...moderator, guildId: null, roleIds: ['r1'] })).toEqual([
      '/desk works only in a server.',
      'Only moderators may do this.',
      'Only moderators may do this.',
      'This works only in a server.',
    ]);
  });

  it('suggests nothing and opens no form to others', async () => {
    const app = await given();
    const suggestions = (caller: Caller) =>
      runCompletion([desk], { path: 'desk', option: 'words', typed: '', caller }, app);
    const form = (caller: Caller) => formFor([desk], { action: 'desk.rename', argument: '', values: [], caller }, app);

    expect(await suggestions(withRole)).toHaveLength(1);
    expect(await form(withRole)).toMatchObject({ form: line });
    expect(await suggestions(member)).toEqual([]);
    expect(await form(member)).toBeNull();
    expect(await suggestions({ ...moderator, guildId: null })).toEqual([]);
  });
});

describe('what costs much', () => {
  const press = { action: 'dig.deeper', argument: '', values: [] };
  const dig = (app: Awaited<ReturnType<typeof given>>, caller: Caller) =>
    runCommand([costly], { path: 'dig', options: {}, caller }, app);

  it('is kept for moderators where a server says so', async () => {
    const app = await given({ costlyFor: 'moderators' });
    const refused = 'Only moderators may use this here: this server keeps what costs much for them.';

    expect(wordsOf(await dig(app, member))).toEqual([refused]);
    expect(wordsOf(await runPress([costly], { ...press, caller: member }, app))).toEqual([refused]);
    expect(wordsOf(await dig(app, withRole))).toEqual(['Dug.']);
    expect(wordsOf(await runPress([costly], { ...press, caller: moderator }, app))).toEqual(['Deeper.']);
  });

  it('stays open elsewhere: in other servers and in direct messages', async () => {
    const app = await given({ costlyFor: 'moderators' });

    expect(wordsOf(await dig(app, { ...member, guildId: 'g2' }))).toEqual(['Dug.']);
    expect(wordsOf(await dig(app, { ...member, guildId: null }))).toEqual(['Dug.']);
  });
});
