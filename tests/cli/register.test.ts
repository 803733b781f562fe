import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commands, messageCommands } from '../../commands/index.js';
import { definitions } from '../../src/discord/definition.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { type DiscordStandIn, startStandIn } from '../helpers/discord/server.js';
import { newFolder, run } from './captured.js';

const servers: DiscordStandIn[] = [];
const declared = definitions(commands, messageCommands);
// As Discord gives them back: with what it adds, and without what goes without saying.
const kept = declared.map((command, index) => ({
  ...structuredClone(command),
  id: String(index),
  version: '1',
  name_localizations: null,
  nsfw: false,
}));

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function onDiscord(known: readonly object[]) {
  const discord = await startStandIn({ profile: { commands: known } });
  servers.push(discord);
  return { discord, settings: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl } };
}

describe('nutshell register', () => {
  it('shows what would change, and changes nothing with --dry-run', async () => {
    const [first, second, ...others] = kept;
    const { discord, settings } = await onDiscord([
      { ...second, description: 'Old words.' },
      ...others,
      { ...first, name: 'juggle' },
    ]);

    const { code, stdout } = await run('register --dry-run', { settings });

    expect(code).toBe(0);
    expect(stdout).toBe(
      `+ new      /${first?.name}\n~ changed  /${second?.name}\n- gone     /juggle\n${others.length} commands are as Discord has them.\n`,
    );
    expect(discord.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('finds nothing changed in what Discord gives back', async () => {
    const { settings } = await onDiscord(kept);

    const { stdout } = await run('register --dry-run --json', { settings });

    expect(JSON.parse(stdout)).toMatchObject({ added: [], changed: [], removed: [] });
  });

  it('registers, and writes down the ids for the bot', async () => {
    const { discord, settings } = await onDiscord([]);
    const folder = newFolder();

    const { code, stdout } = await run('register', { settings, folder });

    const store = openSqliteStore(join(folder, 'data', 'nutshell.sqlite'));
    const note = await store.recall('discord.commands').finally(() => store.close());
    expect(code).toBe(0);
    expect(stdout).toContain(`✓ Discord has all ${declared.length} commands.`);
    expect(discord.requests.some(({ method }) => method === 'PUT')).toBe(true);
    expect(Object.keys((JSON.parse(note ?? '{}') as { ids: object }).ids)).toHaveLength(declared.length);
  });

  it('says so beside a bot that does not know the new ids', async () => {
    const { settings } = await onDiscord([]);
    const folder = newFolder();
    const bot = openSqliteStore(join(folder, 'data', 'nutshell.sqlite'));

    const { code, stderr } = await run('register', { settings, folder }).finally(() => bot.close());

    expect(code).toBe(1);
    expect(stderr).toContain('The running bot does not know the new commands’ ids');
  });

  it('needs a token, and one that Discord takes', async () => {
    const { settings } = await onDiscord([]);

    expect((await run('register')).stderr).toMatch(/^DISCORD_TOKEN is not set/);
    expect((await run('register', { settings: { ...settings, DISCORD_TOKEN: 'wrong-one' } })).stderr).toBe(
      'Discord does not accept this token. Copy a new one from the Developer Portal into DISCORD_TOKEN. [TOKEN_INVALID]\n',
    );
  });
});
