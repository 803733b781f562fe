import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { type OpenRooms, type Setup, silentLog } from './cli/setup.js';
import { systemClock } from './clock.js';
import { type Config, readConfig, settingNames, unreadableEnvFile } from './config.js';

// From dist/src/setup.js.
const packageFile = new URL(
  import.meta.url.endsWith('.ts') ? '../package.json' : '../../package.json',
  import.meta.url,
);

type Environment = Readonly<Record<string, string | undefined>>;

/** What the command line needs to know of settings and rooms: from the environment, and from `.env` in a folder. */
export function readSetup(given: Environment, folder: string): Setup {
  const { environment, problems: unreadable } = withFile(given, folder);
  const { config, problems } = readChosen(environment);
  const about = readPackage();
  return {
    version: about.version,
    nodeRange: about.engines.node,
    now: () => systemClock.now(),
    folder,
    environment,
    settingNames,
    problems: [...unreadable, ...problems],
    chosen: {
      token: config.token,
      discordApiUrl: config.discordApiUrl,
      ...chosenDatabase(config, folder),
      health: config.health,
      keepDays: config.keepDays,
      backupsKept: config.backupsKept,
    },
    async openRooms(store, { watch } = {}): Promise<OpenRooms> {
      // Most of the program, which neither help nor a wrong line waits for.
      const { closeRooms, openRooms } = await import('./rooms.js');
      const rooms = openRooms(config, silentLog, store, new AbortController().signal, { watch });
      return { ...rooms, close: () => closeRooms(rooms) };
    },
  };
}

/** The environment wins over the file, as at the bot's own start. */
function withFile(
  given: Environment,
  folder: string,
): { readonly environment: Environment; readonly problems: readonly string[] } {
  const path = join(folder, '.env');
  if (!existsSync(path)) return { environment: given, problems: [] };
  try {
    return { environment: { ...parseEnv(readFileSync(path, 'utf8')), ...given }, problems: [] };
  } catch {
    return { environment: given, problems: [unreadableEnvFile] };
  }
}

/** The settings without those that are wrong, which each problem names first. */
function readChosen(environment: Environment): { readonly config: Config; readonly problems: readonly string[] } {
  const reading = readConfig(environment);
  if (reading.kind === 'config') return { config: reading.config, problems: [] };
  const wrong = reading.problems.map((problem) => problem.split(' ', 1)[0] ?? '');
  const others = Object.entries(environment).filter(([name]) => !wrong.includes(name));
  if (!wrong.some((name) => name in environment))
    throw new Error('A problem with a setting does not begin with its name.');
  // What several settings are together is seen only once each of them is well.
  const { config, problems } = readChosen(Object.fromEntries(others));
  return { config, problems: [...reading.problems, ...problems] };
}

/** Where no setting says it, the bot's own file; that of the try-out only where nothing speaks for a bot. */
function chosenDatabase(
  { databasePath, token }: Config,
  folder: string,
): Pick<Setup['chosen'], 'databasePath' | 'databaseFrom'> {
  if (databasePath !== null) return { databasePath, databaseFrom: 'setting' };
  const usual = 'data/nutshell.sqlite';
  return token !== null || existsSync(join(folder, usual))
    ? { databasePath: usual, databaseFrom: 'bot' }
    : { databasePath: 'data/tryout.sqlite', databaseFrom: 'nothing' };
}

interface Package {
  readonly version: string;
  readonly engines: { readonly node: string };
}

function readPackage(): Package {
  return JSON.parse(readFileSync(packageFile, 'utf8')) as Package;
}
