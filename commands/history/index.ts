import type { CommandGroup } from '../../src/chat/command.js';
import show from './show.js';
import undo from './undo.js';

const history: CommandGroup = {
  name: 'history',
  description: 'command.history',
  subcommands: [show, undo],
};

export default history;
