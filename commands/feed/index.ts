import type { CommandGroup } from '../../src/chat/command.js';
import add from './add.js';
import edit from './edit.js';
import exportFeeds from './export.js';
import importFeeds from './import.js';
import list from './list.js';
import pause from './pause.js';
import remove from './remove.js';
import resume from './resume.js';
import test from './test.js';
import why from './why.js';

const feed: CommandGroup = {
  name: 'feed',
  description: 'command.feed',
  subcommands: [add, list, edit, pause, resume, remove, test, why, importFeeds, exportFeeds],
};

export default feed;
