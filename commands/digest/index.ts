import type { CommandGroup } from '../../src/chat/command.js';
import add from './add.js';
import edit from './edit.js';
import list from './list.js';
import now from './now.js';
import remove from './remove.js';

const digest: CommandGroup = {
  name: 'digest',
  description: 'command.digest',
  subcommands: [add, edit, list, now, remove],
};

export default digest;
