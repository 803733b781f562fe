import { actorOf, defineCommand, guildOf } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { settingsChangedReply, settingsReply, takenAwayOf } from '../../src/view/settings.js';

export default defineCommand({
  name: 'show',
  description: 'command.settings.show',
  access: 'moderator',
  place: 'guild',
  options: {},

  async run(_values, app, caller) {
    return settingsReply(phrasesIn(caller.language), await app.store.guildSettings(guildOf(caller)));
  },

  presses: {
    'settings.take-away': {
      access: 'moderator',
      run: async ({ values, caller }, app) => {
        const phrases = phrasesIn(caller.language);
        const field = takenAwayOf(values[0]);
        const change = field
          ? await app.store.editGuildSettings(guildOf(caller), { [field]: null }, actorOf(app, caller))
          : null;
        return change ? settingsChangedReply(phrases, change) : say(phrases.text('settings.same'));
      },
    },
  },
});
