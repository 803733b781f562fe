import { accessSync, constants, statSync } from 'node:fs';

/**
 * Where SQLite puts temporary files: the first of these folders that this user can write into, as "Temporary File Storage Locations" of
 * https://www.sqlite.org/tempfiles.html has them.
 */
export function temporaryFolder(environment: NodeJS.ProcessEnv): string {
  const { SQLITE_TMPDIR, TMPDIR } = environment;
  const named = [SQLITE_TMPDIR, TMPDIR].filter((folder) => folder !== undefined);
  return [...named, '/var/tmp', '/usr/tmp', '/tmp'].find(canHoldFiles) ?? '.';
}

function canHoldFiles(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
