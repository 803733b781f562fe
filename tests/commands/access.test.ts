import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { Sqlite } from '../../src/store/sqlite/driver.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, messageCommands } from '../../commands/index.js';
import { type AnyCommand, type Command, isGroup, runCommand, runnable, runPress } from '../../src/chat/command.js';
import { definitions } from '../../src/discord/definition.js';
import { connectDiscord, type DiscordSession } from '../../src/discord/client.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { member, moderator, noon, type TestApp, testApp } from '../helpers/app.js';
import type { Answer } from '../helpers/discord/exchanges.js';
import { places } from '../helpers/discord/gateway.js';
import type { Actor } from '../helpers/discord/interactions.js';
import { type DiscordStandIn, startStandIn } from '../helpers/discord/server.js';

/** Everybody who may come, and whether they are a moderator and in a server there. */
const people: readonly {
  readonly who: string;
  readonly actor: Actor;
  readonly is: 'moderator' | 'member' | 'outside';
}[] = [
  { who: 'a member', actor: { userId: '200000000000000031' }, is: 'member' },
  { who: 'a moderator', actor: { userId: '200000000000000032', isModerator: true }, is: 'moderator' },
  { who: 'one with the role', actor: { userId: '200000000000000033', roleIds: [places.roleId] }, is: 'moderator' },
  { who: 'a former moderator', actor: { userId: '200000000000000032', isModerator: false }, is: 'member' },
  { who: 'one who lost the role', actor: { userId: '200000000000000033', roleIds: [] }, is: 'member' },
  { who: 'somebody in a direct message', actor: { guildId: null }, is: 'outside' },
  {
    who: 'one with the role of another server',
    actor: { guildId: '200000000000000019', userId: '200000000000000034', roleIds: [places.roleId] },
    is: 'member',
  },
  { who: 'a user install', actor: { isUserInstall: true, isModerator: true, roleIds: [places.roleId] }, is: 'outside' },
];

let app: TestApp;
let discord: DiscordStandIn;
let session: DiscordSession;
const ran: string[] = [];

/** The same command, which only writes down that it ran: who may use it is decided before. */
function watched(command: AnyCommand, group = ''): AnyCommand {
  if (isGroup(command)) {
    return { ...command, subcommands: command.subcommands.map((leaf) => watched(leaf, `${command.name} `) as Command) };
  }
  const note = (name: string) => {
    ran.push(name);
    return Promise.resolve({ text: [{ kind: 'lines', lines: [['Ran.']] }] } as const);
  };
  const presses = Object.entries(command.presses ?? {}).map(
    ([name, handler]) => [name, { ...handler, run: () => note(name) }] as const,
  );
  return { ...command, options: {}, run: () => note(`${group}${command.name}`), presses: Object.fromEntries(presses) };
}

beforeAll(async () => {
  app = testApp();
  await app.store.editGuildSettings(places.guildId, { moderatorRoleId: places.roleId }, { by: 'u1', at: noon });
  discord = await startStandIn();
  session = await connectDiscord({
    ...{ token: discord.token, apiUrl: discord.apiUrl, store: app.store, log: app.log },
    commands: commands.map((command) => watched(command)),
  });
  session.serve(app);
}, 30_000);

afterAll(async () => {
  await session.close();
  await discord.close();
});

const wordsOf = ({ body }: Answer) => JSON.stringify(body);
const uses = runnable(commands).flatMap(({ path, command }) => people.map((person) => ({ path, command, ...person })));
const presses = runnable(commands).flatMap(({ command }) =>
  Object.entries(command.presses ?? {}).flatMap(([name, handler]) =>
    people.map((person) => ({ name, handler, ...person })),
  ),
);

describe('every command, for everybody', () => {
  it.each(uses)('/$path is what it says it is for $who', async ({ path, command, actor, is }) => {
    ran.length = 0;
    const mayUse =
      (command.place === 'anywhere' || is !== 'outside') && (command.access === 'everyone' || is === 'moderator');

    const answer = await discord.use(path, {}, actor);

    expect(ran).toEqual(mayUse ? [path] : []);
    expect(answer.isEphemeral).toBe(true);
    if (!mayUse) expect(wordsOf(answer)).toMatch(/Only moderators may use|works only in a server/);
  });

  it.each(presses)('$name is what it says it is for $who', async ({ name, handler, actor, is }) => {
    ran.length = 0;
    const mayUse = handler.access === 'everyone' || is === 'moderator';
    const filled = handler.form ? { typed: 'words' } : {};

    const answer = await discord.press({ customId: `1|${name}|1`, isEphemeral: true, ...filled }, actor);

    expect(ran).toEqual(mayUse ? [name] : []);
    if (!mayUse) expect(wordsOf(answer)).toContain('Only moderators may do this.');
  });
});

describe('every command of moderators', () => {
  it('is declared to Discord for servers alone', () => {
    const forModerators = definitions(commands, messageCommands).filter(
      ({ default_member_permissions: rights }) => typeof rights === 'string',
    );

    expect(forModerators.map(({ name }) => name).toSorted()).toEqual(
      commands
        .filter(isForModerators)
        .map(({ name }) => name)
        .toSorted(),
    );
    for (const { contexts, integration_types } of forModerators) {
      expect({ contexts, integration_types }).toEqual({ contexts: [0], integration_types: [0] });
    }
  });
});

describe('somebody who is no moderator', () => {
  it('changes no row of any table by what moderators use', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'nutshell-')), 'test.sqlite');
    const own: TestApp = { ...testApp(), store: openSqliteStore(path) };
    const reader = new Sqlite(path, { readonly: true });
    const before = rowsOf(reader);

    for (const { path: words, command } of runnable(commands).filter((it) => it.command.access === 'moderator')) {
      for (const caller of [member, { ...moderator, guildId: null }]) {
        await runCommand(commands, { path: words, options: {}, caller }, own);
        for (const action of Object.keys(command.presses ?? {})) {
          for (const values of [[], ['1']]) await runPress(commands, { action, argument: '1', values, caller }, own);
        }
      }
    }

    expect(rowsOf(reader)).toEqual(before);
    reader.close();
    await own.store.close();
  });
});

function rowsOf(db: Database.Database): Readonly<Record<string, readonly unknown[]>> {
  const tables = db
    .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    .pluck()
    .all();
  return Object.fromEntries(tables.map((name) => [name, db.prepare<[], unknown>(`SELECT * FROM "${name}"`).all()]));
}

function isForModerators(command: AnyCommand): boolean {
  return (isGroup(command) ? command.subcommands : [command]).every(({ access }) => access === 'moderator');
}
