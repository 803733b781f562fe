import { actorOf, defineCommand, guildOf } from '../../src/chat/command.js';
import { nextRun, nextRuns, parseSchedule } from '../../src/digest/schedule.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { newDigestButtons } from '../../src/view/digest-card.js';
import { digestAddedReply } from '../../src/view/digest-settings.js';
import { changeMade } from '../history/made.js';
import { checkRoom, feedsOfDigest } from '../options/digest.js';
import { completeLabel } from '../options/label.js';
import { completeTimezone, completeWhen, readTimezone } from '../options/schedule.js';

export default defineCommand({
  name: 'add',
  description: 'command.digest.add',
  access: 'moderator',
  place: 'guild',
  options: {
    when: {
      kind: 'text',
      description: 'option.when',
      isRequired: true,
      maxLength: 100,
      complete: completeWhen,
    },
    timezone: { kind: 'text', description: 'option.timezone', maxLength: 60, complete: completeTimezone },
    channel: { kind: 'channel', description: 'option.channel', isHereByDefault: true, isForPosts: true },
    style: {
      kind: 'choice',
      description: 'option.style',
      choices: ['brief', 'standard', 'full'],
    },
    entries: { kind: 'integer', description: 'option.entries', min: 1, max: 15, fallback: 5 },
    label: { kind: 'text', description: 'option.digest.add.label', maxLength: 40, complete: completeLabel },
    name: { kind: 'text', description: 'option.digest.add.name', maxLength: 60 },
  },

  async run({ when, timezone, channel, style, entries, label, name }, app, caller) {
    const guildId = guildOf(caller);
    const cron = parseSchedule(when);
    const { timezone: known, digestStyle } = await app.store.guildSettings(guildId);
    const zone = chooseTimezone(timezone, known, when);
    await checkRoom(app, guildId, channel);
    const actor = actorOf(app, caller);
    const { at } = actor;
    const digest = await app.store.addDigest({
      guildId,
      channelId: channel,
      name: name ?? null,
      cron,
      timezone: zone,
      style: style ?? digestStyle,
      entries,
      label: label ?? null,
      dueAt: nextRun(cron, zone, at),
      addedBy: actor.by,
      at,
    });
    if (known === null) await app.store.editGuildSettings(guildId, { timezone: zone }, actor);
    const feeds = await feedsOfDigest(app, digest);
    const phrases = phrasesIn(caller.language);
    const change = await changeMade(app, { guildId, noun: 'digest', nounId: digest.id }, actor);
    return digestAddedReply(
      phrases,
      { digest, runs: nextRuns(cron, zone, at, 3), feeds },
      { isFirstTimezone: known === null, buttons: newDigestButtons(phrases, digest), change },
    );
  },
});

function chooseTimezone(given: string | undefined, known: string | null, when: string): string {
  const zone = given ?? known;
  if (zone !== null) return readTimezone(zone);
  throw new Mistake('mistake.timezone-missing', { when });
}
