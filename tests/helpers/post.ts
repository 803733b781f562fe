import type { Manner, ThreadPlan } from '../../src/model.js';

/** How a message is posted of which nothing else is said: into a channel, aloud, to nobody in particular, and in no thread. */
export const plainly: {
  readonly userId: null;
  readonly manner: Manner;
  readonly thread: ThreadPlan;
  readonly threadId: null;
} = {
  userId: null,
  manner: { isSilent: false, pingRoleId: null },
  thread: { title: null, tags: [], isWanted: false },
  threadId: null,
};
