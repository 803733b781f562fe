import type { Outbox } from '../chat/app.js';

/** Where nothing is to leave: whatever is to be posted is a fault of the sub-command. */
export const noOutbox: Outbox = {
  post: () => Promise.reject(new Error('The command line posts nothing.')),
  find: async () => ({ kind: 'not-found' }),
  runErrand: () => Promise.reject(new Error('The command line runs no errands.')),
  canFindIn: async () => false,
  fits: () => true,
};
