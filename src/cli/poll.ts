import { Allowance } from '../chat/allowance.js';
import type { App } from '../chat/app.js';
import { openSqliteStore } from '../store/sqlite/open.js';
import { noOutbox } from './no-outbox.js';
import { showExchange } from './poll/exchange.js';
import { Steps } from './poll/step.js';
import { pollOnce } from './poll/steps.js';
import { silentLog } from './setup.js';
import type { Run } from './sub-command.js';

export const runPoll: Run = async ({ words, options }, terminal, { openRooms, chosen }) => {
  const isKept = options['save'] === true;
  const steps = new Steps((text) => terminal.say(text));
  const { watch, host } = showExchange(steps);
  // The rooms want a store: where nothing is kept it is one in memory, which ends with this.
  const store = isKept ? openSqliteStore(chosen.databasePath, silentLog) : openSqliteStore(':memory:');
  const rooms = await openRooms(store, { watch });
  try {
    const app: App = { ...rooms, outbox: noOutbox, allowance: new Allowance(null) };
    // A word that is needed is there.
    const work = pollOnce(app, { url: words['url']!, isKept }, steps);
    const found = await terminal.during(work, () => `Reading ${host() ?? '…'} …`);
    return { code: steps.areWell ? 0 : 1, data: { steps: steps.taken, ...found } };
  } finally {
    await rooms.close();
  }
};
