import { openSqliteStore } from '../store/sqlite/open.js';
import { showExchange } from './poll/exchange.js';
import { pollOnce } from './poll/steps.js';
import { Steps } from './poll/step.js';
import type { SubCommand } from './sub-command.js';

export const poll: SubCommand = {
  name: 'poll',
  summary: 'Fetches one feed and shows, step by step, what happens: guard, request, encoding, items, page, summary.',
  usage: 'poll <url>',
  says: ['Nothing is kept. It works beside a running bot, and asks as the bot does.'],
  options: {},

  async run({ words }, terminal, { openRooms }) {
    const steps = new Steps((text) => terminal.say(text));
    const { watch, host } = showExchange(steps);
    // The rooms want a store, and nothing is kept: one in memory, which ends with this.
    const rooms = await openRooms(openSqliteStore(':memory:'), { watch });
    try {
      // A word that is needed is there.
      const found = await terminal.during(pollOnce(rooms, words['url']!, steps), () => `Reading ${host() ?? '…'} …`);
      return { code: steps.areWell ? 0 : 1, data: { steps: steps.taken, ...found } };
    } finally {
      await rooms.close();
    }
  },
};
