import { doctor } from './doctor.js';
import type { SubCommand } from './sub-command.js';

/** Every sub-command, in the order in which they are listed. */
export const subCommands: readonly SubCommand[] = [doctor];
