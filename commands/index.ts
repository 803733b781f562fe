import type { AnyCommand } from '../src/chat/command.js';
import digest from './digest/index.js';
import feed from './feed/index.js';
import { helpOver } from './help.js';
import latest from './latest/index.js';
import saved from './saved/index.js';
import stories from './stories.js';
import story from './story/index.js';
import summary from './summary/index.js';
import trending from './trending.js';

/** Every command, in the order that help lists them. Listed by hand: a file that is not here is not live. */
export const commands: readonly AnyCommand[] = [
  latest,
  summary,
  stories,
  story,
  trending,
  saved,
  helpOver(() => commands),
  feed,
  digest,
];
