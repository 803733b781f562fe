import { type Reply, say } from '../chat/reply.js';
import type { Article } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';

/** After a moderator has taken an article off a story; `argument` names what is left of the story. */
export function splitOffReply(phrases: Phrases, { id, title }: Pick<Article, 'id' | 'title'>, argument: string): Reply {
  return {
    ...say(phrases.line('story.split-off', { title })),
    actions: [
      [
        { kind: 'button', action: 'story.undo-split', argument: String(id), label: phrases.text('button.undo') },
        { kind: 'button', action: 'story.show', argument, label: phrases.text('button.back') },
      ],
    ],
    replaces: true,
  };
}

/** After that was taken back. */
export function backInStoryReply(phrases: Phrases, { title }: Pick<Article, 'title'>): Reply {
  return { ...say(phrases.line('story.back', { title })), replaces: true };
}
