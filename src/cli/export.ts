import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { outlinesOf } from '../../commands/feed/outlines.js';
import { writeGuildFile } from '../../commands/settings/file.js';
import { guildRecords } from '../../commands/settings/records.js';
import { UserError } from '../errors.js';
import { writeOpml } from '../feed/opml.js';
import { phrasesIn } from '../phrases/phrases.js';
import { readSqliteStore } from '../store/sqlite/read.js';
import { checkGuild } from './guild.js';
import type { SubCommand } from './sub-command.js';

export const exporting: SubCommand = {
  name: 'export',
  summary: 'Writes what a server has set up: the file of /settings export, or its feeds as OPML.',
  usage: 'export <guild>',
  says: [
    'The server is named by its id. The file goes to standard output, unless another place is named.',
    'Addresses keep the keys that private feeds carry: keep the file to yourself. It works beside a running bot.',
  ],
  options: {
    opml: { says: 'Only the feeds, as a list that feed readers know.' },
    out: { value: 'file', says: 'Where to write it; a file that is there is not written over.' },
  },

  async run({ words, options }, terminal, { chosen, folder }) {
    // A word that is needed is there.
    const guildId = words['guild']!;
    const store = readSqliteStore(chosen.databasePath);
    try {
      await checkGuild(store, guildId);
      const records = await guildRecords(store, guildId);
      const settings = writeGuildFile(records);
      const opml = writeOpml(phrasesIn('en').text('feed-export.title'), outlinesOf(records.subscriptions));
      const file = options['opml'] === true ? opml : settings;
      const { out } = options;
      if (typeof out !== 'string') terminal.write(file);
      else {
        await writeNew(resolve(folder, out), file);
        terminal.say(`✓ Written to ${resolve(folder, out)}.`);
      }
      return { code: 0, data: { guild: guildId, settings: JSON.parse(settings) as unknown, opml }, isDocument: true };
    } finally {
      await store.close();
    }
  },
};

/** For its owner's eyes: addresses of private feeds are as good as passwords. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (isThere)
      throw new UserError('FILE_THERE', `There is a file ${path} already: move it away, or name another one.`);
    throw new UserError(
      'FILE_UNWRITABLE',
      `${path} cannot be written: give this user the right to write into its folder.`,
    );
  }
}
