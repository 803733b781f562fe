import type { CommandGroup } from '../../src/chat/command.js';
import add from './add.js';
import exportFeeds from './export.js';
import importFeeds from './import.js';
import list from './list.js';
import remove from './remove.js';

const feed: CommandGroup = {
  name: 'feed',
  description: 'command.feed',
  subcommands: [add, list, remove, importFeeds, exportFeeds],
};

export default feed;
