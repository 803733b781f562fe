import type { CommandGroup } from '../../src/chat/command.js';
import data from './data.js';
import forget from './forget.js';
import language from './language.js';
import quiet from './quiet.js';
import timezone from './timezone.js';

const me: CommandGroup = {
  name: 'me',
  description: 'command.me',
  subcommands: [timezone, language, quiet, data, forget],
};

export default me;
