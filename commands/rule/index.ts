import type { CommandGroup } from '../../src/chat/command.js';
import add from './add.js';
import list from './list.js';
import remove from './remove.js';

const rule: CommandGroup = {
  name: 'rule',
  description: 'command.rule',
  subcommands: [add, list, remove],
};

export default rule;
