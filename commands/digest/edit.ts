import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, defineCommand, guildOf, type Press } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { editDigest } from '../../src/digest/edit.js';
import { parseSchedule } from '../../src/digest/schedule.js';
import type { Digest, DigestStyle } from '../../src/model.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import type { DigestSettings } from '../../src/store/store.js';
import { digestEditCard } from '../../src/view/digest-card.js';
import { digestEditedReply } from '../../src/view/digest-settings.js';
import { changeMade } from '../history/made.js';
import { checkRoom, completeDigest, findDigest, pressedDigest, setDigest } from '../options/digest.js';
import { orNull, withoutMissing } from '../options/given.js';
import { completeLabel } from '../options/label.js';
import { pingOption, readPing } from '../options/ping.js';
import { completeTimezone, completeWhen, readTimezone } from '../options/schedule.js';
import { readWords } from '../options/words.js';

const styles: readonly DigestStyle[] = ['brief', 'standard', 'full'];

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
    if (channel !== undefined && channel !== before.channelId) await checkRoom(app, guildId, channel);
    return edit(app, caller, before, change);
  },

  presses: {
    'digest.edit': { access: 'moderator', run: openEditCard },
    'digest.set-style': {
      access: 'moderator',
      run: (press, app) => editPressed(press, app, { style: styleNamed(press.values[0]) }),
    },
    'digest.set-entries': {
      access: 'moderator',
      run: (press, app) => editPressed(press, app, { entries: entriesNamed(press.values[0]) }),
    },
  },
});

async function openEditCard({ argument, caller }: Press, app: App): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const digest = await pressedDigest(app, caller, argument);
  if (digest === null) return say(phrases.text('digest.removed-before'));
  return digestEditCard(phrases, await setDigest(app, digest));
}

/** Changes what was chosen in the card of a digest. */
async function editPressed({ argument, caller }: Press, app: App, change: Partial<DigestSettings>): Promise<Reply> {
  const digest = await pressedDigest(app, caller, argument);
  if (digest === null) return say(phrasesIn(caller.language).text('digest.removed-before'));
  return edit(app, caller, digest, change);
}

async function edit(app: App, caller: Caller, before: Digest, change: Partial<DigestSettings>): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const { guildId, id } = before;
  const actor = actorOf(app, caller);
  const digest = await editDigest(app, { guildId, digestId: id, change }, actor);
  if (digest === null) return say(phrases.text('digest.removed-before'));
  const made = await changeMade(app, { guildId, noun: 'digest', nounId: id }, actor);
  const movedFrom = before.channelId === digest.channelId ? null : before.channelId;
  return digestEditedReply(phrases, await setDigest(app, digest), { change: made, movedFrom });
}

/** What came back is checked as if it had been typed. */
function styleNamed(value: string | undefined): DigestStyle {
  const style = styles.find((one) => one === value);
  if (style === undefined) throw new Mistake('mistake.one-of', { name: 'style', choices: styles.join(', ') });
  return style;
}

function entriesNamed(value: string | undefined): number {
  const entries = Number(value);
  if (Number.isInteger(entries) && entries >= 1 && entries <= 15) return entries;
  throw new Mistake('mistake.whole-number', { name: 'entries', min: 1, max: 15 });
}

function orNone(text: string | undefined): readonly string[] | undefined {
  const words = orNull(text);
  if (words === null) return [];
  return words === undefined ? undefined : readWords(words);
}
