import { type Reply, say } from '../chat/reply.js';
import type { Article } from '../model.js';

/** After a moderator has taken an article off a story; `argument` names what is left of the story. */
export function splitOffReply({ id, title }: Pick<Article, 'id' | 'title'>, argument: string): Reply {
  return {
    ...say(['✓ ', { kind: 'strong', text: title }, ' stands alone now, on this server.']),
    actions: [
      [
        { kind: 'button', action: 'story.undo-split', argument: String(id), label: 'Undo' },
        { kind: 'button', action: 'story.show', argument, label: 'Back' },
      ],
    ],
    replaces: true,
  };
}

/** After that was taken back. */
export function backInStoryReply({ title }: Pick<Article, 'title'>): Reply {
  return { ...say(['✓ ', { kind: 'strong', text: title }, ' is back in its story.']), replaces: true };
}
