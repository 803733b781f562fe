import type { Reply } from '../chat/reply.js';
import type { Article } from '../model.js';
import { articleEntry } from './articles.js';
import { pictureOf } from './picture.js';

/** An article that is posted at once, as its channel gets it. */
export function livePostReply(article: Article): Reply {
  const entry = articleEntry(article, { number: 1, size: 'story', length: 'entry', isAlone: true });
  const picture = pictureOf([article], article.title);
  return {
    cards: [{ accent: 'news', blocks: [{ kind: 'entry', entry: picture === null ? entry : { ...entry, picture } }] }],
    actions: [[{ kind: 'button', action: 'summary.open', argument: String(article.id), label: 'More' }]],
    listed: [article.id],
  };
}
