import type { CommandGroup } from '../../src/chat/command.js';
import feed from './feed.js';
import list from './list.js';
import remove from './remove.js';
import story from './story.js';
import topic from './topic.js';

const follow: CommandGroup = {
  name: 'follow',
  description: 'command.follow',
  subcommands: [topic, feed, story, list, remove],
};

export default follow;
