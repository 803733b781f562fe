import type { Entry, Line, Reply } from '../chat/reply.js';
import type { Article } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { articleEntry } from './articles.js';
import { pictureOf } from './picture.js';
import { livePostButtons } from './post-buttons.js';
import { ago } from './time.js';

const mostKickers = 2;

/** An article that is posted at once, as its channel gets it. */
export function livePostReply(phrases: Phrases, article: Article): Reply {
  return replyOf(phrases, article, postEntry(phrases, article));
}

/** The same post once its article has changed. */
export function editedPostReply(phrases: Phrases, article: Article): Reply {
  // What the kicker says its source line need not say again.
  const entry = postEntry(phrases, { ...article, updatedAt: null });
  return replyOf(phrases, article, {
    ...entry,
    kickers: [...updateKickers(phrases, article), ...entry.kickers].slice(0, mostKickers),
  });
}

function updateKickers(phrases: Phrases, { updatedAt }: Article): readonly Line[] {
  return updatedAt === null ? [] : [phrases.line('post.updated', { ago: ago(updatedAt) })];
}

function postEntry(phrases: Phrases, article: Article): Entry {
  const entry = articleEntry(phrases, article, { number: 1, size: 'story', length: 'entry', isAlone: true });
  const picture = pictureOf(phrases, [article], article.title);
  return picture === null ? entry : { ...entry, picture };
}

function replyOf(phrases: Phrases, { id }: Article, entry: Entry): Reply {
  return {
    cards: [{ accent: 'news', blocks: [{ kind: 'entry', entry }] }],
    actions: [livePostButtons(phrases, id)],
    listed: [id],
  };
}
