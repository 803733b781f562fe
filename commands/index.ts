import type { AnyCommand } from '../src/chat/command.js';
import type { MessageCommand } from '../src/chat/message-command.js';
import ask from './ask/index.js';
import digest from './digest/index.js';
import feed from './feed/index.js';
import follow from './follow/index.js';
import { helpOver } from './help.js';
import history from './history/index.js';
import latest from './latest/index.js';
import me from './me/index.js';
import rule from './rule/index.js';
import saved from './saved/index.js';
import search from './search.js';
import settings from './settings/index.js';
import stories from './stories.js';
import stats from './stats.js';
import story from './story/index.js';
import summary from './summary/index.js';
import { summariseLinks } from './summary/summarise-links.js';
import trending from './trending.js';

/** Every command, in the order that help lists them. Listed by hand: a file that is not here is not live. */
export const commands: readonly AnyCommand[] = [
  latest,
  summary,
  search,
  ask,
  stories,
  story,
  trending,
  follow,
  saved,
  me,
  helpOver(() => commands),
  feed,
  rule,
  digest,
  settings,
  history,
  stats,
];

/** Every command on a message. Their buttons are those of the commands above. */
export const messageCommands: readonly MessageCommand[] = [summariseLinks];
