import { Allowance } from '../chat/allowance.js';
import type { App } from '../chat/app.js';
import { openSqliteStore } from '../store/sqlite/open.js';
import { shellWord } from '../store/sqlite/way-back.js';
import { noOutbox } from './no-outbox.js';
import { showExchange } from './poll/exchange.js';
import { Steps } from './poll/step.js';
import { pollOnce } from './poll/steps.js';
import { silentLog } from './setup.js';
import type { Run } from './sub-command.js';
import { keptDatabase } from './target.js';

export const runPoll: Run = async ({ words, options }, terminal, setup) => {
  // A word that is needed is there.
  const url = words['url']!;
  const isKept = options['save'] === true;
  const steps = new Steps((text) => terminal.say(text));
  const { watch, host } = showExchange(steps);
  // The rooms want a store: where nothing is kept it is one in memory, which ends with this.
  const path = isKept ? keptDatabase(setup, `poll ${shellWord(url)} --save`) : ':memory:';
  const rooms = await setup.openRooms(openSqliteStore(path, silentLog), { watch });
  try {
    const app: App = { ...rooms, outbox: noOutbox, allowance: new Allowance(null) };
    const work = pollOnce(app, { url, isKept }, steps);
    const found = await terminal.during(work, () => `Reading ${host() ?? '…'} …`);
    return { code: steps.areWell ? 0 : 1, data: { steps: steps.taken, ...found } };
  } finally {
    await rooms.close();
  }
};
