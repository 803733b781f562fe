import { type Reply, say } from '../chat/reply.js';
import type { Article } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import type { Change } from '../store/moderation.js';
import { undoRows } from './history.js';

export interface SplitOff {
  readonly article: Pick<Article, 'title'>;
  readonly change: Change | null;
}

/** After a moderator has taken an article off a story; `argument` names what is left of the story. */
export function splitOffReply(phrases: Phrases, { article: { title }, change }: SplitOff, argument: string): Reply {
  const back = { kind: 'button', action: 'story.show', argument, label: phrases.text('button.back') } as const;
  const actions = [[...undoRows(phrases, change).flat(), back]];
  return { ...say(phrases.line('story.split-off', { title })), actions, replaces: true };
}
