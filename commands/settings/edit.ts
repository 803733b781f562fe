import { actorOf, type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { isEveryone } from '../../src/chat/role.js';
import { languages } from '../../src/phrases/language.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { settingsChangedReply } from '../../src/view/settings.js';
import { withoutMissing } from '../options/given.js';
import { readQuietHours } from '../options/quiet-hours.js';
import { completeTimezone, readTimezone } from '../options/schedule.js';
import { lengths } from '../summary/wish.js';

export default defineCommand({
  name: 'edit',
  description: 'command.settings.edit',
  access: 'moderator',
  place: 'guild',
  options: {
    language: { kind: 'choice', description: 'option.settings.language', choices: languages },
    timezone: { kind: 'text', description: 'option.timezone', maxLength: 60, complete: completeTimezone },
    length: { kind: 'choice', description: 'option.settings.length', choices: lengths },
    style: { kind: 'choice', description: 'option.settings.style', choices: ['brief', 'standard', 'full'] },
    moderators: { kind: 'role', description: 'option.settings.moderators', isForMention: false },
    alerts: { kind: 'channel', description: 'option.settings.alerts', isHereByDefault: false, isForPosts: true },
    quiet: { kind: 'text', description: 'option.settings.quiet', maxLength: 20 },
    cap: { kind: 'integer', description: 'option.settings.cap', min: 1, max: 60 },
    costly: { kind: 'choice', description: 'option.settings.costly', choices: ['everyone', 'moderators'] },
  },

  async run({ language, timezone, length, style, moderators, alerts, quiet, cap, costly }, app, caller) {
    const phrases = phrasesIn(caller.language);
    const chosen = withoutMissing({
      language,
      timezone: timezone && readTimezone(timezone),
      summaryLength: length,
      digestStyle: style,
      moderatorRoleId: roleOrNone(moderators, caller),
      alertChannelId: alerts,
      quietHours: quiet && readQuietHours(quiet, caller.language),
      hourlyCap: cap,
      costlyFor: costly,
    });
    if (Object.keys(chosen).length === 0) throw new Mistake('mistake.nothing-to-set');
    const change = await app.store.editGuildSettings(guildOf(caller), chosen, actorOf(app, caller));
    return change ? settingsChangedReply(phrases, change) : say(phrases.text('settings.same'));
  },
});

/** The role that everybody has stands for none. */
function roleOrNone(roleId: string | undefined, { guildId }: Caller): string | null | undefined {
  return roleId !== undefined && isEveryone(roleId, guildId) ? null : roleId;
}
