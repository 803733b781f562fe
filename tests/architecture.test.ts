import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

// Lower layers come first. A file may import from its own layer and from those before it in this list. The first layer
// that names a file's path is its own, so an interface stands before the edge that implements it.
const layers: readonly (readonly string[])[] = [
  ['src/model.ts', 'src/errors.ts'],
  ['src/text/', 'src/summary/', 'src/story/', 'src/feed/', 'src/page/'],
  ['src/store/store.ts', 'src/net/net.ts', 'src/chat/', 'src/view/'],
  ['src/ingest/', 'src/digest/', 'commands/'],
  ['src/store/', 'src/net/', 'src/worker/', 'src/discord/', 'src/terminal/', 'src/schedule/'],
  ['src/main.ts', 'src/config.ts', 'src/clock.ts', 'src/log.ts', 'bench/'],
];

// Each library's one home.
const homes: Readonly<Record<string, string>> = {
  '@mozilla/readability': 'src/page/',
  'better-sqlite3': 'src/store/sqlite/',
  chardet: 'src/feed/',
  croner: 'src/digest/',
  'discord.js': 'src/discord/',
  eld: 'src/text/',
  feedsmith: 'src/feed/',
  'iconv-lite': 'src/feed/',
  'ipaddr.js': 'src/net/',
  linkedom: 'src/page/',
  natural: 'src/text/',
  'node-cron': 'src/schedule/',
  'p-queue': 'src/net/',
  pino: 'src/log.ts',
  'pino-pretty': 'src/log.ts',
  tinypool: 'src/worker/',
  undici: 'src/net/',
  valibot: 'src/config.ts',
};

const forbiddenNames = /(^|\/)(utils?|helpers?|common|managers?)(\/|\.ts$)/;
const pureRooms = layers.slice(0, 2).flat();
// What the outside world looks like from inside a file.
const outside = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|from 'node:(?!crypto|module|url)/;

const files = ['src', 'commands', 'bench'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(root, name)),
);
const layerOf = (path: string) => layers.findIndex((prefixes) => prefixes.some((prefix) => path.startsWith(prefix)));
const importsOf = (source: string) =>
  [...source.matchAll(/(?:from |import\()'([^']+)'/g)].map((match) => match[1] ?? '');
const libraryOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

describe.each(files)('%s', (file) => {
  const source = readFileSync(file, 'utf8');
  const imports = importsOf(source);

  it('belongs to a layer', () => {
    expect(layerOf(file)).toBeGreaterThanOrEqual(0);
  });

  it('imports only from its own layer or a lower one', () => {
    const local = imports
      .filter((name) => name.startsWith('.'))
      .map((name) => normalize(join(dirname(file), name)).replace(/\.js$/, '.ts'));

    expect(local.filter((target) => layerOf(target) > layerOf(file))).toEqual([]);
  });

  it('uses each library only in its home', () => {
    const strayed = imports.filter((name) => {
      const home = homes[libraryOf(name)];
      return home !== undefined && !file.startsWith(home) && !file.startsWith('bench/');
    });

    expect(strayed).toEqual([]);
  });

  it('uses no library without a home', () => {
    const homeless = imports.filter((name) => !name.startsWith('.') && !name.startsWith('node:'));

    expect(homeless.filter((name) => homes[libraryOf(name)] === undefined)).toEqual([]);
  });

  it('has a name that says what it holds', () => {
    expect(file).not.toMatch(forbiddenNames);
  });
});

describe.each(files.filter((file) => pureRooms.some((room) => file.startsWith(room))))('%s', (file) => {
  it('touches no clock, chance, process or file', () => {
    expect(readFileSync(file, 'utf8')).not.toMatch(outside);
  });
});

describe('package.json', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

  it('names exactly the libraries that have a home', () => {
    expect(Object.keys(dependencies).toSorted()).toEqual(Object.keys(homes).toSorted());
  });

  it('pins every one of them', () => {
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
