import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { attention, type Check, failed, ok } from './check.js';

/** Whether the file with the token is anybody's to read. */
export const envFileCheck: Check = {
  name: '.env',

  async find({ folder }) {
    const path = join(folder, '.env');
    const mode = await stat(path).then(
      (found) => found.mode,
      (error: NodeJS.ErrnoException) => error.code ?? 'unknown',
    );
    if (mode === 'ENOENT') return [ok('There is no file .env: settings come from the environment alone.')];
    if (typeof mode === 'string')
      return [failed('The file .env cannot be read.', 'Give this user the right to read it.')];
    // Windows has no such rights.
    if (process.platform === 'win32' || (mode & 0o077) === 0) return [ok('Only its owner reads .env.')];
    const who = (mode & 0o007) === 0 ? 'Its group' : 'Every user of this machine';
    return [attention(`${who} can read .env, and the token in it.`, 'Run: chmod 600 .env')];
  },
};
