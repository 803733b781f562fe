import type { CommandGroup } from '../../src/chat/command.js';
import show from './show.js';
import split from './split.js';

const story: CommandGroup = {
  name: 'story',
  description: 'command.story',
  subcommands: [show, split],
};

export default story;
