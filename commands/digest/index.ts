import type { CommandGroup } from '../../src/chat/command.js';
import add from './add.js';
import edit from './edit.js';
import list from './list.js';
import now from './now.js';
import pause from './pause.js';
import preview from './preview.js';
import remove from './remove.js';
import resume from './resume.js';

const digest: CommandGroup = {
  name: 'digest',
  description: 'command.digest',
  subcommands: [add, edit, list, preview, now, pause, resume, remove],
};

export default digest;
