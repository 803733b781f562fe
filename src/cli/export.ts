import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { outlinesOf } from '../../commands/feed/outlines.js';
import { writeGuildFile } from '../../commands/settings/file.js';
import { guildRecords } from '../../commands/settings/records.js';
import { UserError } from '../errors.js';
import { writeOpml } from '../feed/opml.js';
import { phrasesIn } from '../phrases/phrases.js';
import { readSqliteStore } from '../store/sqlite/read.js';
import { checkGuild } from './guild.js';
import type { Run } from './sub-command.js';

export const runExport: Run = async ({ words, options }, terminal, { chosen, folder }) => {
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
};

/** For its owner's eyes: addresses of private feeds are as good as passwords. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (isThere)
      throw new UserError('FILE_THERE', `There is a file ${path} already: move it away, or name another one.`);
    const folder = dirname(path);
    if (!existsSync(folder))
      throw new UserError('FILE_UNWRITABLE', `There is no folder ${folder}: make it, or name a file elsewhere.`);
    throw new UserError(
      'FILE_UNWRITABLE',
      `${path} cannot be written: give this user the right to write into its folder.`,
    );
  }
}
