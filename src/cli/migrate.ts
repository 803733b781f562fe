import type { TracedLog } from '../chat/app.js';
import { compactFile } from '../store/sqlite/compact-file.js';
import { openSqliteStore } from '../store/sqlite/open.js';
import { newestVersion, versionOfFile } from '../store/sqlite/read.js';
import { bytesInWords } from './bytes.js';
import { silentLog } from './setup.js';
import type { Run } from './sub-command.js';
import { targetDatabase } from './target.js';
import type { Terminal } from './terminal.js';

export const runMigrate: Run = async ({ options }, terminal, setup) => {
  const path = targetDatabase(setup, 'migrate');
  const from = versionOfFile(path);
  const isDryRun = options['dry-run'] === true;
  const migrated = await bringUp({ path, from, isDryRun }, terminal);
  const compacted = options['compact'] === true && !isDryRun ? writeAnew(path, terminal) : null;
  return { code: 0, data: { path, from, to: newestVersion, ...migrated, compacted } };
};

async function bringUp(
  { path, from, isDryRun }: { readonly path: string; readonly from: number; readonly isDryRun: boolean },
  terminal: Terminal,
): Promise<{ readonly migrated: boolean; readonly backup: string | null }> {
  if (from === newestVersion) {
    terminal.say(`✓ ${path} is of this version (${newestVersion}): there is nothing to migrate.`);
    return { migrated: false, backup: null };
  }
  if (isDryRun) {
    terminal.say(`${path} would be brought from version ${from} to ${newestVersion}.`);
    return { migrated: false, backup: null };
  }
  const backup = await terminal.during(openAndClose(path), () => 'Migrating …');
  terminal.say(`✓ ${path} was brought from version ${from} to ${newestVersion}.`);
  if (backup !== null) terminal.say(`  What it was before is kept as ${backup}.`);
  return { migrated: true, backup };
}

/** Gives where the database is kept as it was before; null where nothing was in it. */
async function openAndClose(path: string): Promise<string | null> {
  let backup: string | null = null;
  const log: TracedLog = {
    ...silentLog,
    info: (event, fields) => {
      if (event === 'store.backed-up') backup = String(fields?.['path']);
    },
  };
  await openSqliteStore(path, log).close();
  return backup;
}

function writeAnew(path: string, terminal: Terminal): { readonly before: number; readonly after: number } {
  const sizes = compactFile(path);
  terminal.say(`✓ ${path} was written anew: ${bytesInWords(sizes.before)} before, ${bytesInWords(sizes.after)} now.`);
  return sizes;
}
