import { attention, type Check, ok } from './check.js';

/** Whom the status page is shown to. One that is anybody's to read is a wrong setting, with which the bot does not start. */
export const statusPageCheck: Check = {
  name: 'status page',

  async find({ problems, chosen: { health } }) {
    if (problems.some((problem) => problem.startsWith('HEALTH_')))
      return [attention('The status page does not start: one of its settings is wrong, as said above.')];
    if (health === null) return [ok('The status page is off: HEALTH_PORT is not set.')];
    const { port, token } = health;
    const forWhom = token === null ? 'for this machine alone' : 'for whoever has HEALTH_TOKEN';
    return [ok(`The status page is on port ${port}, ${forWhom}.`)];
  },
};
