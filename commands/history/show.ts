import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import type { Change } from '../../src/store/moderation.js';
import { historyReply } from '../../src/view/history.js';
import { withNames } from './named.js';
import { idOf } from '../options/id.js';
import { completeSince, readSince } from '../options/since.js';

const pageSize = 10;

// What is older is forgotten, if not at once.
const keptDays = 90;

export default defineCommand({
  name: 'show',
  description: 'command.history.show',
  access: 'moderator',
  place: 'guild',
  options: {
    by: { kind: 'person', description: 'option.history.by' },
    since: { kind: 'text', description: 'option.since', maxLength: 20, complete: completeSince },
  },

  run({ by, since }, app, caller) {
    const now = app.clock.now();
    const keptSinceMs = now.getTime() - keptDays * 24 * 3_600_000;
    const sinceMs = Math.max(keptSinceMs, since === undefined ? 0 : readSince(since, now).getTime());
    return showPage(app, caller, { by: by ?? '', sinceMs, beforeId: 0, afterId: 0 });
  },

  presses: {
    'history.page': { access: 'moderator', run: ({ argument, caller }, app) => showPage(app, caller, read(argument)) },
  },
});

/** Which part of the history: empty and 0 for what is not asked for. */
interface Wanted {
  readonly by: string;
  readonly sinceMs: number;
  readonly beforeId: number;
  readonly afterId: number;
}

async function showPage(app: App, caller: Caller, wanted: Wanted): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const changes = await changesOf(app, caller, wanted, pageSize);
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return say(phrases.text('history.none'));
  const isMore = async (cursor: Partial<Wanted>) =>
    (await changesOf(app, caller, { ...wanted, beforeId: 0, afterId: 0, ...cursor }, 1)).length > 0;
  const hasNewer = await isMore({ afterId: first.id });
  const hasOlder = await isMore({ beforeId: last.id });
  return historyReply(phrases, {
    changes: await withNames(app, phrases, changes),
    newer: hasNewer ? write({ ...wanted, beforeId: 0, afterId: first.id }) : null,
    older: hasOlder ? write({ ...wanted, beforeId: last.id, afterId: 0 }) : null,
    channelName: (id) => caller.channels?.find(id)?.name,
  });
}

function changesOf(app: App, caller: Caller, wanted: Wanted, limit: number): Promise<readonly Change[]> {
  const { by, sinceMs, beforeId, afterId } = wanted;
  return app.store.changes(guildOf(caller), {
    by: by === '' ? null : by,
    since: new Date(sinceMs),
    beforeId: beforeId === 0 ? null : beforeId,
    afterId: afterId === 0 ? null : afterId,
    limit,
  });
}

function write({ by, sinceMs, beforeId, afterId }: Wanted): string {
  return [beforeId, afterId, sinceMs, by].join(' ');
}

function read(argument: string): Wanted {
  const [beforeId, afterId, sinceMs, by = ''] = argument.split(' ');
  return { beforeId: idOf(beforeId), afterId: idOf(afterId), sinceMs: idOf(sinceMs), by };
}
