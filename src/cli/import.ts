import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { commands } from '../../commands/index.js';
import { readGuildFile } from '../../commands/settings/read-file.js';
import { Allowance } from '../chat/allowance.js';
import type { App } from '../chat/app.js';
import { type Caller, runCommand, runPress } from '../chat/command.js';
import type { Reply } from '../chat/reply.js';
import { UserError } from '../errors.js';
import { nobody } from '../model.js';
import { openSqliteStore } from '../store/sqlite/open.js';
import { shellWord } from '../store/sqlite/way-back.js';
import { fileAt } from '../terminal/file.js';
import { renderReply } from '../terminal/render.js';
import { noOutbox } from './no-outbox.js';
import { silentLog } from './setup.js';
import type { Outcome, Run } from './sub-command.js';
import { keptDatabase } from './target.js';
import type { Terminal } from './terminal.js';

const longestFile = 1024 * 1024;

export const runImport: Run = async ({ words, options }, terminal, setup) => {
  const { folder, openRooms } = setup;
  // Words that are needed are there.
  const guildId = words['guild']!;
  if (!/^[\w-]{1,32}$/.test(guildId)) throw new UserError('GUILD_UNKNOWN', `${guildId} is no id of a server.`);
  const path = resolve(folder, words['file']!);
  const channelId = typeof options['channel'] === 'string' ? options['channel'] : null;
  const command = await commandFor(path, guildId, channelId);
  const place = channelId === null ? '' : ` --channel ${shellWord(channelId)}`;
  const databasePath = keptDatabase(setup, `import ${guildId} ${shellWord(path)}${place}`);
  const rooms = await openRooms(openSqliteStore(databasePath, silentLog));
  try {
    const app: App = { ...rooms, outbox: noOutbox, allowance: new Allowance(null) };
    const caller = callerIn(guildId, channelId ?? '');
    const reply = await runCommand(commands, { path: command, options: { file: fileAt(path) }, caller }, app);
    show(terminal, reply, caller);
    return await finish({ reply, caller, app, terminal, isSure: options['yes'] === true });
  } finally {
    await rooms.close();
  }
};

/** Whoever runs the bot may do what moderators may; no history names them. */
function callerIn(guildId: string, channelId: string): Caller {
  return { guildId, channelId, userId: nobody, isModerator: true, mayWrite: true, language: 'en' };
}

/** Which command reads the file; a `UserError` where it needs a channel that was not named. */
async function commandFor(path: string, guildId: string, channelId: string | null): Promise<string> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) throw new UserError('FILE_UNKNOWN', `There is no file ${path} that may be read.`);
  if (bytes.length > longestFile) throw new UserError('FILE_LARGE', `${path} is larger than 1 MB: it is no such file.`);
  const reading = readGuildFile(bytes);
  const isList = reading.kind === 'unreadable' && /^\s*(?:\ufeff)?\s*</.test(new TextDecoder().decode(bytes));
  const server = reading.kind === 'file' ? reading.file.server : guildId;
  if ((isList || server !== guildId) && channelId === null) {
    const whose = isList ? 'A list of feeds names no channels' : `The file is of another server (${server})`;
    throw new UserError('CHANNEL_NEEDED', `${whose}: name one for what it brings with --channel <id>.`);
  }
  return isList ? 'feed import' : 'settings import';
}

interface Proposal {
  readonly reply: Reply;
  readonly caller: Caller;
  readonly app: App;
  readonly terminal: Terminal;
  readonly isSure: boolean;
}

/** Does what a plan says, once somebody is sure. */
async function finish({ reply, caller, app, terminal, isSure }: Proposal): Promise<Outcome> {
  const plan = textOf(reply, caller, terminal);
  if (reply.tone === 'error') return { code: 1, data: { imported: false, reason: plan } };
  // Nothing to do: the reply says so.
  if (!reply.unattended) return { code: 0, data: { imported: false, plan } };
  const isWanted = isSure || (await terminal.ask('Do this?'));
  if (isWanted === null) {
    terminal.complain('Nobody is here to be asked. Add --yes to do this.');
    return { code: 2, data: { imported: false, plan } };
  }
  if (!isWanted) {
    terminal.say('– Nothing was changed.');
    return { code: 1, data: { imported: false, plan } };
  }
  const done = await runPress(commands, { ...reply.unattended, values: [], caller }, app);
  show(terminal, done, caller);
  const isDone = done.tone !== 'error';
  return { code: isDone ? 0 : 1, data: { imported: isDone, plan, result: textOf(done, caller, terminal) } };
}

function show(terminal: Terminal, reply: Reply, caller: Caller): void {
  terminal.say(textOf(reply, caller, terminal));
}

/** Without the buttons, which nobody can press here. */
function textOf({ actions: _actions, ...reply }: Reply, { channelId }: Caller, terminal: Terminal): string {
  const channelNames = new Map([[channelId, channelId]]);
  return renderReply(reply, { ...terminal.style(), channelNames });
}
