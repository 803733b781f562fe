import type { Block, Entry, Line, Reply } from '../chat/reply.js';
import type { Article } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import type { PostLook } from '../store/store.js';
import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';
import { articleEntry } from './articles.js';
import { pictureOf } from './picture.js';
import { livePostButtons } from './post-buttons.js';
import { fillTemplate } from './template.js';
import { ago, dayAndTime } from './time.js';

const mostKickers = 2;
const usualLook: PostLook = { template: null, label: null };

/** An article that is posted at once, as its channel gets it. */
export function livePostReply(phrases: Phrases, article: Article, look: PostLook = usualLook): Reply {
  return replyOf(phrases, article, postEntry(phrases, article), look);
}

/** The same post once its article has changed. */
export function editedPostReply(phrases: Phrases, article: Article, look: PostLook = usualLook): Reply {
  // What the kicker says its source line need not say again.
  const entry = postEntry(phrases, { ...article, updatedAt: null });
  const kickers = [...updateKickers(phrases, article), ...entry.kickers].slice(0, mostKickers);
  return replyOf(phrases, article, { ...entry, kickers }, look);
}

function updateKickers(phrases: Phrases, { updatedAt }: Article): readonly Line[] {
  return updatedAt === null ? [] : [phrases.line('post.updated', { ago: ago(updatedAt) })];
}

function postEntry(phrases: Phrases, article: Article): Entry {
  const entry = articleEntry(phrases, article, { number: 1, size: 'story', length: 'entry', isAlone: true });
  const picture = pictureOf(phrases, [article], article.title);
  return picture === null ? entry : { ...entry, picture };
}

function replyOf(phrases: Phrases, article: Article, entry: Entry, look: PostLook): Reply {
  return {
    cards: [{ accent: 'news', blocks: templateBlocks(article, entry, look) ?? [{ kind: 'entry', entry }] }],
    actions: [livePostButtons(phrases, article.id)],
    listed: [article.id],
  };
}

/** In a moderator's words, under what the publisher says of the article; null where there are none, or none come of them. */
function templateBlocks(article: Article, entry: Entry, { template, label }: PostLook): readonly Block[] | null {
  if (template === null) return null;
  const { title, url, author, publishedAt, feedTitle } = article;
  const lines = fillTemplate(template, {
    title: [{ kind: 'link', text: shortenHeadline(title, 120), url }],
    source: [clip(feedTitle, 40)],
    summary: entry.sentences.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence])),
    link: [{ kind: 'link', text: url, url }],
    author: author === null ? [] : [clip(author, 60)],
    date: [dayAndTime(publishedAt)],
    label: label === null ? [] : [label],
  });
  if (lines.length === 0) return null;
  return [...entry.kickers.map((line): Block => ({ kind: 'note', line })), { kind: 'lines', lines }];
}
