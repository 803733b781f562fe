import { defineCommand, guildOf } from '../../src/chat/command.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { settingsExportedReply } from '../../src/view/settings.js';
import { writeGuildFile } from './file.js';
import { guildRecords } from './records.js';

export default defineCommand({
  name: 'export',
  description: 'command.settings.export',
  access: 'moderator',
  place: 'guild',
  options: {},

  async run(_values, { store }, caller) {
    const records = await guildRecords(store, guildOf(caller));
    const { subscriptions, digests, rules } = records;
    const counts = { feeds: subscriptions.length, digests: digests.length, rules: rules.length };
    return settingsExportedReply(phrasesIn(caller.language), writeGuildFile(records), counts);
  },
});
