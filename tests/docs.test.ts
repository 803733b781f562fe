import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { runnable } from '../src/chat/command.js';
import { settingNames } from '../src/config.js';

const read = (path: string) => readFileSync(path, 'utf8');

// What is wrong with a line or a file of the try-out is answered there, without a code.
const answeredInTerminal = ['src/terminal/parse.ts', 'src/terminal/value.ts', 'src/terminal/file.ts'];

/** Every code that a start or the command line can end with. */
function printedCodes(): readonly string[] {
  const sources = ['src', 'commands'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => `${root}/${name}`)
      .filter((path) => path.endsWith('.ts') && !answeredInTerminal.includes(path))
      .map(read),
  );
  const ofUsers = sources.flatMap((source) => [...source.matchAll(/new UserError\(\s*('[A-Z_]+'|.)/g)]);
  const ofStore = read('src/store/sqlite/error.ts').matchAll(/^ {2}\| ('[A-Z_]+')/gm);
  const ofLine = read('src/cli/run.ts').matchAll(/^const \w+ = ('[A-Z_]+');$/gm);
  return [...new Set([...ofUsers, ...ofStore, ...ofLine].map(([, code = '']) => code.replaceAll("'", '')))].toSorted();
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

  it('explain each code with which a start or the command line ends, once, and no other', () => {
    const section = read('docs/operations.md').split('## Troubleshooting')[1]?.split('\n## ')[0] ?? '';
    const explained = [...section.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map((match) => match[1]);

    expect(explained).toContain('LOCKED');
    expect(explained.toSorted()).toEqual(printedCodes());
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
