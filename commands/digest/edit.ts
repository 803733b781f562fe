import { actorOf, defineCommand, guildOf } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { editDigest, undoEdit } from '../../src/digest/edit.js';
import { nextRuns, parseSchedule } from '../../src/digest/schedule.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { digestEditedReply, editedSinceLine, editUndoneLine } from '../../src/view/digest-settings.js';
import { completeDigest, feedsOfDigest, findDigest } from '../options/digest.js';
import { orNull, withoutMissing } from '../options/given.js';
import { completeLabel } from '../options/label.js';
import { pingOption, readPing } from '../options/ping.js';
import { completeTimezone, completeWhen, readTimezone } from '../options/schedule.js';
import { readWords } from '../options/words.js';

export default defineCommand({
  name: 'edit',
  description: 'command.digest.edit',
  access: 'moderator',
  place: 'guild',
  options: {
    digest: { kind: 'text', description: 'option.digest', isRequired: true, maxLength: 100, complete: completeDigest },
    when: {
      kind: 'text',
      description: 'option.when',
      maxLength: 100,
      complete: completeWhen,
    },
    timezone: { kind: 'text', description: 'option.timezone', maxLength: 60, complete: completeTimezone },
    channel: {
      kind: 'channel',
      description: 'option.digest.edit.channel',
      isHereByDefault: false,
      isForPosts: true,
    },
    style: { kind: 'choice', description: 'option.style', choices: ['brief', 'standard', 'full'] },
    entries: { kind: 'integer', description: 'option.entries', min: 1, max: 15 },
    label: {
      kind: 'text',
      description: 'option.digest.edit.label',
      maxLength: 40,
      complete: completeLabel,
    },
    name: { kind: 'text', description: 'option.digest.edit.name', maxLength: 60 },
    missed: { kind: 'choice', description: 'option.digest.edit.missed', choices: ['catch-up', 'skip'] },
    empty: { kind: 'choice', description: 'option.digest.edit.empty', choices: ['skip', 'say'] },
    words: { kind: 'text', description: 'option.digest.edit.words', maxLength: 400 },
    ping: pingOption,
    silent: { kind: 'flag', description: 'option.digest.edit.silent' },
    thread: { kind: 'flag', description: 'option.digest.edit.thread' },
  },

  async run(
    { digest: text, when, timezone, channel, words, label, name, ping, silent, thread, ...given },
    app,
    caller,
  ) {
    const guildId = guildOf(caller);
    const phrases = phrasesIn(caller.language);
    const before = await findDigest(app, caller, text);
    const change = withoutMissing({
      ...given,
      cron: when && parseSchedule(when),
      timezone: timezone && readTimezone(timezone),
      channelId: channel,
      label: orNull(label),
      name: orNull(name),
      words: orNone(words),
      pingRoleId: readPing(ping, caller),
      isSilent: silent,
      inThread: thread,
    });
    if (Object.keys(change).length === 0) throw new Mistake('mistake.nothing-to-change');
    const edited = await editDigest(app, { guildId, digestId: before.id, change }, actorOf(app, caller));
    if (edited === null) return say(phrases.text('digest.removed-before'));
    const { digest, editId } = edited;
    const after = new Date(Math.max(digest.dueAt.getTime() - 1, app.clock.now().getTime()));
    const runs = nextRuns(digest.cron, digest.timezone, after, 3);
    const movedFrom = before.channelId === digest.channelId ? null : before.channelId;
    const set = { digest, runs, feeds: await feedsOfDigest(app, digest) };
    return digestEditedReply(phrases, set, { editId, movedFrom });
  },

  presses: {
    'digest.undo-edit': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => {
        const phrases = phrasesIn(caller.language);
        const end = await undoEdit(app, { guildId: guildOf(caller), editId: Number(argument) }, actorOf(app, caller));
        switch (end.kind) {
          case 'undone':
            return say(editUndoneLine(phrases, end.digest));
          case 'changed-since':
            return say(editedSinceLine(phrases, end.digest, end.at));
          case 'nothing':
            return say(phrases.text('undo.nothing'));
        }
      },
    },
  },
});

function orNone(text: string | undefined): readonly string[] | undefined {
  const words = orNull(text);
  if (words === null) return [];
  return words === undefined ? undefined : readWords(words);
}
