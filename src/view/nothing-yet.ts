import type { Caller } from '../chat/command.js';
import { type Reply, say } from '../chat/reply.js';
import { phrasesIn } from '../phrases/phrases.js';

/** For a server that follows no feed. */
export function nothingYetReply({ isModerator, language }: Caller): Reply {
  const phrases = phrasesIn(language);
  if (!isModerator) return say(phrases.text('nothing-yet'));
  return say(phrases.line('nothing-yet.moderator', { command: { kind: 'command', name: 'feed add' } }));
}
