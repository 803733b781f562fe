import { type Reply, say } from '../chat/reply.js';

/** For a server that follows no feed. */
export function nothingYetReply({ isModerator }: { readonly isModerator: boolean }): Reply {
  if (!isModerator) return say('Nothing here yet. A moderator can add a feed.');
  return say(['Nothing here yet. Add a feed: ', { kind: 'command', name: 'feed add' }]);
}
