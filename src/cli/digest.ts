import { dirname, join } from 'node:path';
import { Allowance } from '../chat/allowance.js';
import type { App } from '../chat/app.js';
import type { Reply } from '../chat/reply.js';
import { draftRun } from '../digest/draft.js';
import { UserError } from '../errors.js';
import type { Digest } from '../model.js';
import { phrasesIn } from '../phrases/phrases.js';
import { backUpFile } from '../store/sqlite/backups.js';
import { openSqliteStore } from '../store/sqlite/open.js';
import { readSqliteStore } from '../store/sqlite/read.js';
import { renderPost } from '../terminal/render.js';
import { digestName, scheduleWords } from '../view/schedules.js';
import { currentGuilds } from './guild.js';
import { noOutbox } from './no-outbox.js';
import { type Setup, silentLog } from './setup.js';
import type { Outcome, Run } from './sub-command.js';
import { inTemporaryFolder } from './temporary-folder.js';
import type { Terminal } from './terminal.js';

export const runDigest: Run = async ({ words: { id }, options }, terminal, setup) => {
  const digests = await readDigests(setup.chosen.databasePath);
  if (options['preview'] !== true) return list(id === undefined ? digests : [pick(digests, id)], terminal);
  if (id === undefined) throw new UserError('DIGEST_NEEDED', `Name a digest by its id. ${idsOf(digests)}`);
  return preview(pick(digests, id), terminal, setup);
};

async function readDigests(path: string): Promise<readonly Digest[]> {
  const store = readSqliteStore(path);
  try {
    const all = await Promise.all((await currentGuilds(store)).map((guildId) => store.digests(guildId)));
    return all.flat().toSorted((one, other) => one.id - other.id);
  } finally {
    await store.close();
  }
}

function pick(digests: readonly Digest[], text: string): Digest {
  const found = digests.find(({ id }) => String(id) === text.replace(/^#/, ''));
  if (found) return found;
  throw new UserError('DIGEST_UNKNOWN', `There is no digest ${text}. ${idsOf(digests)}`);
}

function idsOf(digests: readonly Digest[]): string {
  if (digests.length === 0) return 'There is none yet: /digest add makes one.';
  return `There is: ${digests
    .map(({ id }) => id)
    .slice(0, 50)
    .join(', ')}.`;
}

function list(digests: readonly Digest[], terminal: Terminal): Outcome {
  if (digests.length === 0) terminal.say('– There is no digest yet: /digest add makes one.');
  for (const it of digests) terminal.say(lineOf(it));
  return { code: 0, data: { digests: digests.map(dataOf) } };
}

function lineOf(digest: Digest): string {
  const phrases = phrasesIn('en');
  const { id, guildId, channelId, dueAt, pause, trouble } = digest;
  const mark = trouble !== null ? '! in trouble' : pause !== null ? '– paused    ' : '✓ well      ';
  const next = pause === null ? `next ${dueAt.toISOString().slice(0, 16).replace('T', ' ')} UTC` : null;
  const parts = [
    digestName(phrases, digest),
    `channel ${channelId}`,
    `server ${guildId}`,
    scheduleWords(phrases, digest),
    next,
    trouble,
  ];
  return `${String(id).padStart(5)}  ${mark}  ${parts.filter((part) => part !== null).join(' · ')}`;
}

function dataOf(digest: Digest) {
  const { id, guildId, channelId, cron, timezone, style, entries, label, dueAt, trouble, pause } = digest;
  const name = digestName(phrasesIn('en'), digest);
  return {
    id,
    name,
    guildId,
    channelId,
    cron,
    timezone,
    style,
    entries,
    label,
    dueAt,
    trouble,
    isPaused: pause !== null,
  };
}

/** Draws a run in a copy, since even a preview places and summarises what is new. */
async function preview(digest: Digest, terminal: Terminal, setup: Setup): Promise<Outcome> {
  // Beside the database, where there is room for another: the system's temporary folder may be memory.
  const start = join(dirname(setup.chosen.databasePath), '.nutshell-preview-');
  const parts = await inTemporaryFolder(start, async (folder) => {
    const copy = join(folder, 'copy.sqlite');
    let share = 0;
    const copying = backUpFile(setup.chosen.databasePath, copy, (done) => (share = done));
    await terminal.during(copying, () => `Copying the database: ${Math.floor(share * 100)}%`);
    return terminal.during(draft(digest, copy, setup), () => 'Putting the digest together …');
  });
  const style = { ...terminal.style(), channelNames: new Map([[digest.channelId, digest.channelId]]) };
  const texts = parts.map((part) => renderPost(`#${digest.channelId}`, part, style));
  terminal.say(parts.length === 0 ? '– Nothing is new: nothing would be posted.' : texts.join('\n\n'));
  return { code: 0, data: { digest: dataOf(digest), parts: texts, messages: parts } };
}

async function draft(digest: Digest, path: string, { openRooms }: Setup): Promise<readonly Reply[]> {
  // Its limits are those of the messages that the bot sends.
  const { fits } = await import('../discord/render.js');
  const rooms = await openRooms(openSqliteStore(path, silentLog));
  try {
    const outbox = { ...noOutbox, fits: (reply: Reply) => fits(reply, new Map()) };
    const app: App = { ...rooms, outbox, allowance: new Allowance(null) };
    return (await draftRun(app, digest, app.clock.now())).parts;
  } finally {
    await rooms.close();
  }
}
