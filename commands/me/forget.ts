import { defineCommand } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';

export default defineCommand({
  name: 'forget',
  description: 'command.me.forget',
  access: 'everyone',
  place: 'anywhere',
  options: {},

  async run(_values, app, { userId, language }) {
    const phrases = phrasesIn(language);
    const { follows, saved } = await app.store.countRecordsOf(userId);
    const button = { kind: 'button', argument: '' } as const;
    return {
      text: [
        { kind: 'lines', lines: [[phrases.text('me.erases', { follows, saved })]] },
        { kind: 'note', line: [phrases.text('me.stays')] },
      ],
      actions: [
        [
          { ...button, action: 'me.keep', label: phrases.text('me.keep') },
          { ...button, action: 'me.erase', label: phrases.text('me.erase'), style: 'danger' },
        ],
      ],
    };
  },

  presses: {
    'me.keep': {
      access: 'everyone',
      run: ({ caller }) => Promise.resolve({ ...say(phrasesIn(caller.language).text('me.kept')), replaces: true }),
    },
    'me.erase': {
      access: 'everyone',
      run: async ({ caller }, app) => {
        const { follows, saved } = await app.store.forget(caller.userId);
        return { ...say(phrasesIn(caller.language).text('me.erased', { follows, saved })), replaces: true };
      },
    },
  },
});
