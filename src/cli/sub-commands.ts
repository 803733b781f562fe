import { backup } from './backup.js';
import { digest } from './digest.js';
import { doctor } from './doctor.js';
import { exporting } from './export.js';
import { importing } from './import.js';
import { migrate } from './migrate.js';
import { poll } from './poll.js';
import { register } from './register.js';
import { restore } from './restore.js';
import type { SubCommand } from './sub-command.js';

/** Every sub-command, in the order in which they are listed. */
export const subCommands: readonly SubCommand[] = [
  doctor,
  backup,
  restore,
  migrate,
  exporting,
  importing,
  poll,
  digest,
  register,
];
