import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import type { Choice } from '../../src/chat/options.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { clip } from '../../src/text/clip.js';
import { feedsFullReply } from '../../src/view/feed-add.js';
import { changedSinceReply, changeLabel, takenBackReply } from '../../src/view/history.js';
import { idOf } from '../options/id.js';
import { withNames } from './named.js';
import { takeBack } from './take-back.js';

const longestLabel = 100;

export default defineCommand({
  name: 'undo',
  description: 'command.history.undo',
  access: 'moderator',
  place: 'guild',
  options: {
    change: {
      kind: 'text',
      description: 'option.history.change',
      isRequired: true,
      maxLength: 100,
      complete: completeChange,
    },
  },

  async run({ change: text }, app, caller) {
    const change = await app.store.change(guildOf(caller), idOf(text));
    if (change === null) throw new Mistake('history.unknown');
    return undo(app, caller, change.id);
  },

  presses: {
    'history.undo': {
      access: 'moderator',
      run: ({ argument, values, caller }, app) => undo(app, caller, idOf(values[0] ?? argument)),
    },
  },
});

async function undo(app: App, caller: Caller, changeId: number): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const end = await takeBack(app, caller, changeId);
  if (end.kind === 'nothing') return say(phrases.text('undo.nothing'));
  if (end.kind === 'feeds-full') return feedsFullReply(phrases, app.settings.feedsPerGuild);
  const since = end.kind === 'changed-since' ? end.by : null;
  const [change = end.change, by = null] = await withNames(app, phrases, since ? [end.change, since] : [end.change]);
  return end.kind === 'done' ? takenBackReply(phrases, change) : changedSinceReply(phrases, change, by);
}

/** The newest changes that can be taken back and have the words in their line. */
async function completeChange(typed: string, app: App, caller: Caller): Promise<readonly Choice[]> {
  const phrases = phrasesIn(caller.language);
  const changes = await withNames(app, phrases, await app.store.changes(guildOf(caller), { limit: 200 }));
  const channelName = (id: string) => caller.channels?.find(id)?.name;
  return changes
    .filter(({ undoneIn }) => undoneIn === null)
    .map((change) => ({ label: changeLabel(phrases, change, channelName), value: String(change.id) }))
    .filter(({ label, value }) => value === typed || label.toLowerCase().includes(typed.toLowerCase()))
    .map(({ label, value }) => ({ label: clip(label, longestLabel), value }));
}
