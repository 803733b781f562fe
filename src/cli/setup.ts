import type { App, TracedLog } from '../chat/app.js';
import type { NetWatch } from '../net/watch.js';
import type { Store } from '../store/store.js';

/** What the root of the program gives the command line: what the operator chose, and the rooms over it. */
export interface Setup {
  readonly version: string;
  /** A range, as package.json has it. */
  readonly nodeRange: string;
  readonly now: () => Date;
  /** Where the program was started: `.env` is looked for here. */
  readonly folder: string;
  /** With what `.env` says. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The names of every setting that is read. */
  readonly settingNames: readonly string[];
  /** A sentence for each setting that is wrong. */
  readonly problems: readonly string[];
  /** What was chosen; of a setting that is wrong its default. */
  readonly chosen: Chosen;
  /** Opens the rooms that the bot has, over this store. */
  openRooms(store: Store, options?: RoomOptions): Promise<OpenRooms>;
}

/** What the sub-commands need to know of the settings. */
export interface Chosen {
  readonly token: string | null;
  /** Null for Discord's own. */
  readonly discordApiUrl: string | null;
  readonly databasePath: string;
  /** What that path was taken from: DATABASE_URL, what speaks for a bot here (its token or its file), or nothing. */
  readonly databaseFrom: 'setting' | 'bot' | 'nothing';
  /** Where the status page is; null while it is off. */
  readonly health: { readonly port: number; readonly host: string; readonly token: string | null } | null;
  /** For how many days articles are kept. */
  readonly keepDays: number;
  /** How many backups of nights are kept. */
  readonly backupsKept: number;
}

export interface RoomOptions {
  /** Is told what the network does, as it does it. */
  readonly watch?: NetWatch;
}

/** The rooms of the bot, without what one surface alone has. */
export interface OpenRooms extends Omit<App, 'outbox' | 'allowance'> {
  /** Closes every room, and the store. */
  close(): Promise<void>;
}

/** Where nothing is to be logged: the sub-commands say themselves what happens. */
export const silentLog: TracedLog = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  during: (work) => work(),
};
