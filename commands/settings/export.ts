import { defineCommand, guildOf } from '../../src/chat/command.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { settingsExportedReply } from '../../src/view/settings.js';
import { writeGuildFile } from './file.js';

export default defineCommand({
  name: 'export',
  description: 'command.settings.export',
  access: 'moderator',
  place: 'guild',
  options: {},

  async run(_values, { store }, caller) {
    const guildId = guildOf(caller);
    const [settings, subscriptions, digests] = await Promise.all([
      store.guildSettings(guildId),
      store.subscriptions(guildId),
      store.digests(guildId),
    ]);
    const file = writeGuildFile({ guildId, settings, subscriptions, digests });
    const counts = { feeds: subscriptions.length, digests: digests.length };
    return settingsExportedReply(phrasesIn(caller.language), { ...counts, file });
  },
});
