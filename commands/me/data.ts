import { defineCommand } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';

export default defineCommand({
  name: 'data',
  description: 'command.me.data',
  access: 'everyone',
  place: 'anywhere',
  options: {},

  async run(_values, app, { userId, language }) {
    const phrases = phrasesIn(language);
    const records = await app.store.recordsOf(userId);
    if (Object.keys(records).length === 0) return say(phrases.text('me.no-data'));
    const data = Buffer.from(`${JSON.stringify(records, null, 2)}\n`).toString('base64');
    return {
      ...say(phrases.text('me.data')),
      attachments: [{ name: 'nutshell-my-data.json', data, description: phrases.text('me.data-file') }],
    };
  },
});
