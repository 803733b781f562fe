import { NoRoom } from '../upkeep.js';

export type StoreErrorCode =
  | 'LOCKED'
  | 'CORRUPT'
  | 'NOT_A_DATABASE'
  | 'OF_ANOTHER_PROGRAM'
  | 'TOO_NEW'
  | 'UNWRITABLE'
  | 'FULL'
  | 'DATABASE_MISSING'
  | 'BACKUP_MISSING'
  | 'EXISTS';

/** Those that SQLite or the system give the reason for. */
type SystemCode = Exclude<StoreErrorCode, 'DATABASE_MISSING' | 'BACKUP_MISSING' | 'EXISTS'>;

/** For the operator: why the database cannot be used, in one sentence that says what to do. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}

/** What the operator can put right becomes a `StoreError` about the file at `path`; anything else is given back as it is. */
export function explain(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  return code ? new StoreError(code, sentence(code, path), { cause: error }) : error;
}

/** The same for what SQLite throws while it is in use: a disk that is full, a file that was damaged. */
export function explainFault(error: unknown, path: string): unknown {
  if (error instanceof NoRoom) return new StoreError('FULL', sentence('FULL', path), { cause: error });
  return error instanceof Error && error.name === 'SqliteError' ? explain(error, path) : error;
}

/** The sentence for each code. */
export function sentence(code: SystemCode, path: string): string {
  switch (code) {
    case 'LOCKED':
      return `Another program is using the database ${path}: stop it first, or set DATABASE_URL to another file.`;
    case 'CORRUPT':
      return `The database ${path} is damaged: put a backup in its place, or set DATABASE_URL to another file.`;
    case 'NOT_A_DATABASE':
      return `${path} is not a database: move it away, or set DATABASE_URL to another file.`;
    case 'OF_ANOTHER_PROGRAM':
      return `${path} is the database of another program: set DATABASE_URL to another file.`;
    case 'TOO_NEW':
      return `The database ${path} was written by a newer Nutshell: install that version or a later one.`;
    case 'UNWRITABLE':
      return `The database ${path} cannot be written: give this user the right to write the file and its folder, or set DATABASE_URL to another file.`;
    case 'FULL':
      return `There is no room left on the disk of the database ${path}: free some and start again.`;
  }
}

/** SQLite's extended codes share a stem (`SQLITE_IOERR_WRITE`); a folder that cannot be made answers with the system's code. */
const codes: readonly (readonly [RegExp, SystemCode])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'LOCKED'],
  [/^SQLITE_CORRUPT/, 'CORRUPT'],
  [/^SQLITE_NOTADB/, 'NOT_A_DATABASE'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'FULL'],
  [
    /^(SQLITE_(CANTOPEN|READONLY|PERM|IOERR)|EACCES|EPERM|EROFS|EISDIR|ENOTDIR|EEXIST|ENOENT|ENAMETOOLONG)/,
    'UNWRITABLE',
  ],
];

function codeOf(error: unknown): SystemCode | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const given = String(error.code);
  return codes.find(([pattern]) => pattern.test(given))?.[1];
}
