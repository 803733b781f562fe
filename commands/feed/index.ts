import type { CommandGroup } from '../../src/chat/command.js';
import add from './add.js';
import list from './list.js';
import remove from './remove.js';

const feed: CommandGroup = {
  name: 'feed',
  description: 'Which feeds go to which channels.',
  subcommands: [add, list, remove],
};

export default feed;
