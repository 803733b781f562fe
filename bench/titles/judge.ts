import type { Reply } from '../../src/chat/reply.js';
import type { Article } from '../../src/model.js';
import { drawChoice } from '../../src/discord/choice.js';
import { render } from '../../src/discord/render.js';
import { titleOf } from '../../src/discord/threads.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { articleChoice, articleEntry, articleSelect } from '../../src/view/articles.js';
import { problemsOf } from '../../tests/helpers/discord/rules.js';

/** A message about one article whose words are all this title. */
export function replyOf(title: string): Reply {
  const article = articleOf(title);
  const entry = articleEntry(phrasesIn('en'), article, { number: 1, size: 'story', length: null });
  return {
    cards: [
      { accent: 'news', blocks: [{ kind: 'entry', entry: { ...entry, sentences: [[title]], kickers: [[title]] } }] },
    ],
    actions: [[articleSelect('Choose a story', [article])]],
  };
}

/** The same, as a channel gets it. */
export function bodyOf(title: string): object {
  return render(replyOf(title));
}

/** What Discord would refuse in the message of this title or its suggestion, and what would come to life in it. */
export function troublesOf(title: string): readonly string[] {
  const body = bodyOf(title);
  return [...problemsOf(body), ...choiceTroubles(title), ...threadTroubles(title), ...liveTokens(body), ...pings(body)];
}

function choiceTroubles(title: string): readonly string[] {
  const article = articleOf(title);
  const [choice] = drawChoice(articleChoice(phrasesIn('en'), article, article.seenAt));
  const isFine = choice !== undefined && choice.name.length >= 1 && choice.name.length <= 100;
  return isFine ? [] : ['a suggestion over its limits'];
}

function threadTroubles(title: string): readonly string[] {
  const { length } = titleOf({ reply: replyOf(title), thread: { title: null, tags: [], isWanted: false } });
  return length >= 1 && length <= 100 ? [] : ['a thread name over its limits'];
}

/** Mentions and the like that no backslash makes inert; the only time that is ours is not at 0. */
function liveTokens(body: object): readonly string[] {
  const shown = markdownIn(body)
    .join('\n')
    .replace(/\\[\s\S]/g, '');
  const live = shown.match(/<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|\/[^:>]+:\d+|id:\w+|t:0:\w)>|@everyone|@here/g) ?? [];
  return live.map((token) => `live: ${token}`);
}

/** What Discord reads as markdown; the words of buttons and selects it does not. */
function markdownIn(component: unknown): readonly string[] {
  if (Array.isArray(component)) return component.flatMap(markdownIn);
  if (typeof component !== 'object' || component === null) return [];
  const own = 'content' in component && typeof component.content === 'string' ? [component.content] : [];
  return 'components' in component ? [...own, ...markdownIn(component.components)] : own;
}

function pings(body: object): readonly string[] {
  const { allowed_mentions: allowed } = body as { allowed_mentions?: { parse?: readonly unknown[] } };
  return allowed?.parse?.length === 0 && Object.keys(allowed).length === 1 ? [] : ['it may ping'];
}

function articleOf(title: string): Article {
  const seenAt = new Date('2026-03-01T12:00:00Z');
  return {
    id: 1,
    feedId: 1,
    feedTitle: title,
    url: 'https://herald.example/a',
    canonicalUrl: null,
    title,
    author: title,
    publishedAt: new Date('2026-03-01T09:00:00Z'),
    modifiedAt: null,
    seenAt,
    updatedAt: null,
    language: 'en',
    text: title,
    textSource: 'page',
    shortfall: null,
    standfirst: null,
    image: null,
    imageAlt: null,
    categories: [],
    labels: [],
    summary: null,
  };
}
