import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { runnable } from '../src/chat/command.js';

// Lower layers come first. A file may import from its own layer and from those before it in this list. The first layer
// that names a file's path is its own, so an interface stands before the edge that implements it.
const layers: readonly (readonly string[])[] = [
  ['src/model.ts', 'src/errors.ts'],
  [
    'src/text/',
    'src/summary/',
    'src/document/',
    'src/feed/',
    'src/page/',
    'src/story/',
    'src/search/',
    'src/answer/',
    'src/phrases/',
    'src/chart/',
    'src/rule/',
  ],
  [
    'src/store/store.ts',
    'src/store/people.ts',
    'src/store/cards.ts',
    'src/store/moderation.ts',
    'src/store/rules.ts',
    'src/store/trail.ts',
    'src/store/subscriptions.ts',
    'src/store/guilds.ts',
    'src/store/stats.ts',
    'src/store/upkeep.ts',
    'src/store/status.ts',
    'src/net/net.ts',
    'src/chat/',
    'src/view/',
  ],
  ['src/archive/', 'src/ingest/', 'src/digest/', 'src/guild/', 'src/upkeep/', 'commands/'],
  [
    'src/store/',
    'src/net/',
    'src/worker/',
    'src/discord/',
    'src/terminal/',
    'src/schedule/',
    'src/status/',
    'src/cli/',
  ],
  [
    'src/main.ts',
    'src/nutshell.ts',
    'src/rooms.ts',
    'src/setup.ts',
    'src/config.ts',
    'src/clock.ts',
    'src/log.ts',
    'bench/',
  ],
];

// Each library's one home; what checks shapes has one wherever something is read that people wrote by hand.
const homes: Readonly<Record<string, string | readonly string[]>> = {
  '@mozilla/readability': 'src/page/',
  '@resvg/resvg-js': 'src/worker/',
  'better-sqlite3': 'src/store/sqlite/',
  'better-sqlite3-napi': 'src/store/sqlite/',
  chardet: 'src/document/',
  croner: 'src/digest/',
  'dejavu-fonts-ttf': 'src/worker/',
  'discord.js': 'src/discord/',
  eld: 'src/text/',
  feedsmith: 'src/feed/',
  'http-cache-semantics': 'src/net/',
  htmlparser2: 'src/feed/',
  'iconv-lite': 'src/document/',
  'intl-messageformat': 'src/phrases/',
  'ipaddr.js': 'src/net/',
  linkedom: 'src/page/',
  natural: 'src/text/',
  'node-cron': 'src/schedule/',
  'p-queue': 'src/net/',
  pino: 'src/log.ts',
  'pino-pretty': 'src/log.ts',
  'prom-client': 'src/status/',
  re2js: 'src/rule/',
  'robots-parser': 'src/net/',
  undici: 'src/net/',
  valibot: ['src/config.ts', 'commands/settings/'],
};

const forbiddenNames = /(^|\/)(utils?|helpers?|common|managers?)(\/|\.ts$)/;
const insideRooms = layers.slice(0, 4).flat();
// What the outside world looks like from inside a file.
const outside = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.\w|from 'node:(?!buffer|crypto|module|url)/;

const files = ['src', 'commands', 'bench'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => {
      const path = join(root, name);
      const source = readFileSync(path, 'utf8');
      return { path, source, imports: importsOf(source) };
    }),
);
type File = (typeof files)[number];

const layerOf = (path: string) => layers.findIndex((prefixes) => prefixes.some((prefix) => path.startsWith(prefix)));
const isIn = (rooms: readonly string[], path: string) => rooms.some((room) => path.startsWith(room));
const libraryOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
const librariesOf = ({ imports }: File) => imports.filter((name) => !/^(?:\.|node:)/.test(name)).map(libraryOf);

// `require` by sub-path too, whose name may go on behind a `${`.
function importsOf(source: string): readonly string[] {
  const names = source.matchAll(/(?:\bfrom |\bimport\()'([^']+)'|\brequire(?:\.resolve)?\(['`]([^'`$]+)/g);
  return [...names].map(([, imported, required]) => imported ?? required ?? '');
}

function offenders(offends: (file: File) => boolean): readonly string[] {
  return files.filter(offends).map(({ path }) => path);
}

describe('every file', () => {
  it('belongs to a layer', () => {
    expect(offenders(({ path }) => layerOf(path) === -1)).toEqual([]);
  });

  it('imports only from its own layer or a lower one', () => {
    const reachesUp = ({ path, imports }: File) =>
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => normalize(join(dirname(path), name)).replace(/\.js$/, '.ts'))
        .some((target) => layerOf(target) > layerOf(path));

    expect(offenders(reachesUp)).toEqual([]);
  });

  it('uses each library only in its home, and none that has no home', () => {
    const strays = (file: File) =>
      librariesOf(file).some((library) => {
        const home = homes[library];
        return home === undefined || !isIn([home, 'bench/'].flat(), file.path);
      });

    expect(offenders(strays)).toEqual([]);
  });

  it('has a name that says what it holds', () => {
    expect(offenders(({ path }) => forbiddenNames.test(path))).toEqual([]);
  });

  it('touches a clock, chance, the process or a file only on an edge', () => {
    expect(offenders(({ path, source }) => isIn(insideRooms, path) && outside.test(source))).toEqual([]);
  });
});

describe('the command line', () => {
  it('loads nothing large before a sub-command is chosen', () => {
    expect(librariesAtStart('src/nutshell.ts')).toEqual(['ipaddr.js', 'valibot']);
  });
});

/** The libraries that are loaded before the first line of a file runs: those of all that it imports, at any depth. */
function librariesAtStart(root: string): readonly string[] {
  const paths = new Set([root]);
  const libraries = new Set<string>();
  for (const path of paths) {
    const imported = readFileSync(path, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)';$/gm);
    for (const [, name = ''] of imported) {
      if (name.startsWith('.')) paths.add(normalize(join(dirname(path), name)).replace(/\.js$/, '.ts'));
      else if (!name.startsWith('node:')) libraries.add(name);
    }
  }
  return [...libraries].toSorted();
}

describe('SQLite', () => {
  it('is loaded in one place, which knows the Node that it is for', () => {
    const roots = ['src', 'commands', 'bench', 'tests'];
    const paths = roots.flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
    );
    const sources = paths.filter((path) => path.endsWith('.ts')).map((path) => readFileSync(path, 'utf8'));
    const loading = sources.filter((source) => /^import (?!type ).*'better-sqlite3/m.test(source));

    expect(loading).toEqual([]);
  });
});

describe('every library', () => {
  it('is used in its home', () => {
    const used = new Set(files.filter(({ path }) => !path.startsWith('bench/')).flatMap(librariesOf));

    expect(Object.keys(homes).filter((library) => !used.has(library))).toEqual([]);
  });
});

describe('every button and select', () => {
  it('has a handler', () => {
    const drawn = files.flatMap(({ source }) =>
      [...source.matchAll(/action: '([a-z-]+\.[a-z-]+)'/g)].map((match) => match[1]),
    );
    const handled = runnable(commands).flatMap(({ command }) => Object.keys(command.presses ?? {}));

    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.filter((action) => !handled.includes(action ?? ''))).toEqual([]);
  });
});

describe('package.json', () => {
  interface Package {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly optionalDependencies: Readonly<Record<string, string>>;
  }
  const read = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
  const dependencies = { ...read.dependencies, ...read.optionalDependencies };

  it('names exactly the libraries that have a home', () => {
    expect(Object.keys(dependencies).toSorted()).toEqual(Object.keys(homes).toSorted());
  });

  it('pins every one of them', () => {
    expect(Object.values(dependencies).filter((version) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual(
      [],
    );
  });
});
