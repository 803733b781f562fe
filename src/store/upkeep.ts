/** What keeps the database well: back it up, forget what is old, give back room, foresee how it grows. */
export interface UpkeepStore {
  /**
   * Copies the whole database beside it, as it is at this moment, while everything goes on; then checks the copy and forgets
   * the oldest ones. Never on the event loop's time. Null where there is no file. Throws a sentence for the operator where
   * the copy cannot be made or is damaged; then all that there was is still there.
   */
  backUp(request: BackupRequest): Promise<BackupReport | null>;

  /** What the file takes now, and is foreseen to take where as much comes as in the last 14 days. Reads for some milliseconds. */
  growth(query: GrowthQuery): Promise<Growth>;
}

export interface BackupRequest {
  /** The time that its name says. */
  readonly at: Date;
  /** How many of the newest are kept, this one among them: 1 or more. Copies from before a migration do not count. */
  readonly keep: number;
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
