import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { runnable } from '../src/chat/command.js';
import { settingNames } from '../src/config.js';

const read = (path: string) => readFileSync(path, 'utf8');

/** The files whose errors end a start, or a command that changes the database. */
function thrownAtStart(): readonly string[] {
  const status = readdirSync('src/status').filter((name) => name.endsWith('.ts'));
  return [
    ...['main', 'rooms', 'setup', 'config', 'cli/target', 'discord/client', 'store/sqlite/read', 'terminal/tryout'].map(
      (name) => `src/${name}.ts`,
    ),
    ...status.map((name) => `src/status/${name}`),
  ];
}

describe('the documents', () => {
  it.each(settingNames)('name the setting %s wherever settings are listed', (name) => {
    expect(read('.env.example')).toMatch(new RegExp(`^${name}=`, 'm'));
    const row = new RegExp(`^\\| \`${name}\` +\\|`, 'm');
    expect(read('docs/operations.md')).toMatch(row);
    expect(read('README.md')).toMatch(row);
  });

  it('name no setting that is not read', () => {
    const named = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);

    expect(named.toSorted()).toEqual([...settingNames].toSorted());
  });

  it.each(runnable(commands))('describe /$path with each of its options', ({ path, command }) => {
    const section = read('docs/commands.md')
      .split(/^### /m)
      .find((text) => text.startsWith(`\`/${path}\``));
    const described = [...(section ?? '').matchAll(/^\| (\w+)[\\*~]* +\|/gm)].map((match) => match[1]);

    expect(section).toBeDefined();
    expect(described.filter((name) => name !== 'option')).toEqual(Object.keys(command.options));
  });

  it('explain each code with which a start or the command line ends', () => {
    const section = read('docs/operations.md').split('## Troubleshooting')[1]?.split('\n## ')[0] ?? '';
    const explained = [...section.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map((match) => match[1]);
    const ofStore = [...read('src/store/sqlite/error.ts').matchAll(/^ {2}\| '([A-Z_]+)'/gm)].map((match) => match[1]);
    const thrown = thrownAtStart().flatMap((path) =>
      [...read(path).matchAll(/new UserError\(\s*'([A-Z_]+)'/g)].map((match) => match[1]),
    );

    expect(ofStore).toContain('LOCKED');
    expect(thrown).toContain('CONFIG_INVALID');
    expect([...new Set([...ofStore, ...thrown])].filter((code) => !explained.includes(code))).toEqual([]);
  });

  it('give the two commands that do everything', () => {
    expect(read('README.md')).toContain('npm ci && npm start');
    expect(read('README.md')).toContain('npm ci && npm test');
  });
});

describe('the invitation', () => {
  it('asks for what is needed, and neither to administrate nor to mention everyone', () => {
    const asked = /permissions=(\d+)/.exec(read('README.md'))?.[1] ?? '';
    // View Channel, Send Messages, Embed Links, Read Message History, Create Public Threads, Send Messages in Threads.
    const needed = [10n, 11n, 14n, 16n, 35n, 38n].reduce((bits, bit) => bits | (1n << bit), 0n);

    expect(BigInt(asked)).toBe(needed);
    expect(read('docs/operations.md')).toContain(`(${asked})`);
  });
});

describe('the settings with the token', () => {
  it('are kept out of the repository', () => {
    expect(read('.gitignore').split('\n')).toContain('.env');
    expect(read('.env.example')).toMatch(/^DISCORD_TOKEN=$/m);
  });
});

describe('the lock file', () => {
  it('names no download addresses', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": *"http/);
  });
});
