import type { CommandGroup } from '../../src/chat/command.js';
import edit from './edit.js';
import exportAll from './export.js';
import importAll from './import.js';
import show from './show.js';

const settings: CommandGroup = {
  name: 'settings',
  description: 'command.settings',
  subcommands: [show, edit, exportAll, importAll],
};

export default settings;
