import type { Action, Block, Button, Line, Reply } from '../chat/reply.js';
import { shareButton } from '../chat/share.js';
import type { Article } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';
import { ageOf, kickersOf, newestAge } from './articles.js';
import { dotted } from './line.js';
import type { ShownStory } from './story-entry.js';
import { markAfter, markBefore, saidBy, sourceCount } from './story-sources.js';
import { saveButton } from './summary-controls.js';

// What a message holds beside the summary, links and all.
const mostListed = 10;
const mostInSelect = 25;

/** The card of a story: its headline, what its articles say, and its sources. `argument` comes back with its buttons. */
export function storyCardReply(
  phrases: Phrases,
  story: ShownStory,
  { argument, isModerator }: { readonly argument: string; readonly isModerator: boolean },
): Reply {
  const { lead, articles } = story;
  const kickers = kickersOf(phrases, lead);
  const buttons = cardButtons(phrases, lead, argument);
  return {
    text: [
      ...(kickers.length === 0 ? [] : [{ kind: 'note', line: dotted(...kickers) } as const]),
      { kind: 'heading', level: 2, line: [{ kind: 'link', text: lead.title, url: lead.url }] },
      { kind: 'note', line: headLine(phrases, story) },
      { kind: 'divider' },
      ...saidBlocks(phrases, story),
      { kind: 'divider' },
      { kind: 'list', items: sourceItems(phrases, story) },
    ],
    actions: isModerator && articles.length > 1 ? [[splitSelect(phrases, articles, argument)], buttons] : [buttons],
    publicActions: [publicButtons(phrases, lead, argument)],
    replaces: true,
  };
}

function cardButtons(phrases: Phrases, lead: Article, argument: string): readonly Button[] {
  return [
    { kind: 'button', action: 'story.time-line', argument, label: phrases.text('story.time-line') },
    sourcesButton(phrases, argument),
    saveButton(phrases, lead.id),
    shareButton(phrases, 'story.share', argument),
  ];
}

/** What everybody can press under a copy of the card. */
function publicButtons(phrases: Phrases, lead: Article, argument: string): readonly Button[] {
  return [
    { kind: 'button', action: 'story.show', argument, label: phrases.text('card.more') },
    sourcesButton(phrases, argument),
    saveButton(phrases, lead.id),
  ];
}

function sourcesButton(phrases: Phrases, argument: string): Button {
  return { kind: 'button', action: 'story.sources', argument, label: phrases.text('card.sources') };
}

function headLine(phrases: Phrases, { articles, lead }: ShownStory): Line {
  const count = sourceCount(phrases, articles);
  return dotted(
    count === null ? clip(lead.feedTitle, 40) : { kind: 'strong', text: count },
    articles.length === 1 ? null : phrases.text('articles.count', { count: articles.length }),
    newestAge(articles),
  );
}

function saidBlocks(phrases: Phrases, { articles, sentences }: ShownStory): readonly Block[] {
  if (sentences.length === 0) {
    const isBlank = articles.every(({ text }) => text.trim() === '');
    return [{ kind: 'note', line: [phrases.text(isBlank ? 'story.only-headlines' : 'story.none-stands-alone')] }];
  }
  const cited = citedIn(articles, sentences);
  const items = saidBy(articles, sentences).map(({ article, text }) => markAfter(text, cited.indexOf(article) + 1));
  return [
    { kind: 'list', items },
    { kind: 'note', line: [phrases.text('story.word-for-word')] },
  ];
}

/** Who says the sentences, oldest first: the order of their marks. */
function citedIn(articles: readonly Article[], sentences: ShownStory['sentences']): readonly Article[] {
  return articles.filter(({ id }) => sentences.some(({ articleId }) => articleId === id));
}

/** Oldest first; of very many those that are cited, and the oldest. */
function sourceItems(phrases: Phrases, { articles, sentences }: ShownStory): readonly Line[] {
  const cited = citedIn(articles, sentences);
  const others = articles.filter((article) => !cited.includes(article));
  const listed = new Set([...cited, ...others.slice(0, Math.max(0, mostListed - cited.length))]);
  const items = articles
    .filter((article) => listed.has(article))
    .map((article) => sourceItem(article, cited.indexOf(article) + 1));
  const more = articles.length - listed.size;
  return more === 0 ? items : [...items, phrases.line('story.more-on-time-line', { count: more })];
}

function sourceItem(article: Article, mark: number): Line {
  const { feedTitle, url } = article;
  return markBefore(mark, dotted({ kind: 'link', text: clip(feedTitle, 40), url }, ageOf(article)));
}

/** The newest first: who looks for what does not belong saw it come. */
function splitSelect(phrases: Phrases, articles: readonly Article[], argument: string): Action {
  const newestFirst = articles.slice(-mostInSelect).toReversed();
  return {
    kind: 'select',
    action: 'story.split',
    argument,
    placeholder: phrases.text('story.not-the-same'),
    of: 'choices',
    options: newestFirst.map(({ id, title, feedTitle }) => ({
      value: String(id),
      label: shortenHeadline(title, 80) || clip(feedTitle, 80),
      description: clip(feedTitle, 80),
    })),
  };
}
