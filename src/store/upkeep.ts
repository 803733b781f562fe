/** What keeps the database well: back it up, forget what is old, give back room, foresee how it grows. */
export interface UpkeepStore {
  /**
   * Copies the whole database beside it, as it is at this moment, while everything goes on; then checks the copy and forgets
   * the oldest ones. Never on the event loop's time. Null where there is no file. Throws a sentence for the operator where
   * the copy cannot be made or is damaged; then all that there was is still there.
   */
  backUp(request: BackupRequest): Promise<BackupReport | null>;
  /**
   * Deletes the files beside the database that restores left: what stood there before, 30 days after the restore, and what one
   * had half ready that was killed. Gives their paths.
   */
  forgetLeftovers(now: Date): Promise<readonly string[]>;
  /**
   * One short turn of forgetting what is kept no longer; many of them make a night's work. Nothing is forgotten that somebody
   * saved, follows or is still owed, and no item's name that its feed may list: it never comes again as new.
   */
  forgetSome(turn: ForgetTurn): Promise<Forgotten>;
  /** Gives some of the freed room back to the disk, where the file can shrink; a little stays for what comes next. */
  reclaimSome(withinMs: number): Promise<Reclaimed>;
  /** What the file takes now, and is foreseen to take where as much comes as in the last 14 days. Reads for some milliseconds. */
  growth(query: GrowthQuery): Promise<Growth>;

  /**
   * False from the moment on when a write finds no room on the disk, until there is some again, which it looks for itself.
   * Meanwhile everything can be read. The operator is told of both, once.
   */
  hasRoom(): Promise<boolean>;
}

export interface BackupRequest {
  /** The time that its name says. */
  readonly at: Date;
  /** How many of the newest are kept, this one among them: 1 or more. Copies from before a migration do not count. */
  readonly keep: number;
  /** Breaks the copy off and rejects at once; of it nothing stays, and none is made any more. */
  readonly stop?: AbortSignal;
}

export interface BackupReport {
  readonly path: string;
  readonly bytes: number;
  readonly tookMs: number;
}

export interface RestoreReport {
  /** The database, as it is now. */
  readonly path: string;
  readonly bytes: number;
  readonly tookMs: number;
  /** Where what stood there before is kept; null where nothing did. */
  readonly setAside: string | null;
}

/** A backup that was found to be whole. */
export interface GoodBackup {
  readonly path: string;
  readonly madeAt: Date;
}

/** What a look at a database file finds. */
export type DatabaseCheck =
  /** Whole. `version`: as many migrations as it has had; a program that knows more will add them. */
  | { readonly kind: 'ok'; readonly version: number }
  | { readonly kind: 'missing' }
  /** Nothing was ever written into it. */
  | { readonly kind: 'empty' }
  /** `finding`: the first that SQLite has to say. */
  | { readonly kind: 'damaged'; readonly finding: string }
  /** A newer program wrote it. */
  | { readonly kind: 'too-new'; readonly version: number }
  | { readonly kind: 'of-another-program' }
  | { readonly kind: 'not-a-database' }
  /** The system does not let this user read it, or somebody holds it. `reason`: a sentence. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Kinds of what is forgotten, in the order in which that is to be done: some hang on others. */
export const forgettable = ['articles', 'words', 'runs', 'records', 'stories', 'names', 'feeds', 'stems'] as const;

/**
 * Articles with all that hangs on them; the words of messages that have long arrived; runs of digests; what may be undone,
 * looked up or pressed for a while; stories without articles; the names of items; feeds that nobody follows; what search
 * knows of words.
 */
export type Forgettable = (typeof forgettable)[number];

export interface ForgetTurn {
  readonly what: Forgettable;
  readonly now: Date;
  /** For how many days articles are kept. */
  readonly keepDays: number;
  /** Where the turn before ended; null for the first. */
  readonly after: string | null;
  /** For how long it goes on. */
  readonly withinMs: number;
}

export interface Forgotten {
  readonly forgotten: number;
  /** Where the next turn goes on; null where all is done. */
  readonly next: string | null;
}

export interface Reclaimed {
  /** Of the file, afterwards. */
  readonly bytes: number;
  /** Whether there is nothing more to give back. */
  readonly isDone: boolean;
}

export interface GrowthQuery {
  readonly now: Date;
  /** For how many days articles are kept. */
  readonly keepDays: number;
}

export interface Growth {
  /** Of the file, as it stands. */
  readonly bytesNow: number;
  /** Of it what holds nothing and is used again. */
  readonly bytesFree: number;
  readonly articles: number;
  /** What one takes, with its summary, its place in the index and all else that hangs on it. */
  readonly bytesPerArticle: number;
  /** Of the feeds that are followed now. */
  readonly articlesPerDay: number;
  readonly bytesIn30Days: number;
  /** Once as much is forgotten every day as comes. */
  readonly bytesSteady: number;
  /** Whether the file can get smaller while it is in use; one that was made by an older version cannot. */
  readonly canShrink: boolean;
}

/**
 * What a write of the store throws where the disk has no room for it: nothing of it was done. The store has told the
 * operator.
 */
export class NoRoom extends Error {}
