import type { Action, Block, Line, Reply } from '../chat/reply.js';
import type { Article } from '../model.js';
import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';
import { ageOf, kickersOf, newestAge } from './articles.js';
import { counted, dotted } from './line.js';
import type { ShownStory } from './story-entry.js';
import { markAfter, markBefore, saidBy, sourceCount } from './story-sources.js';

// What a message holds beside the summary, links and all.
const mostListed = 10;
const mostInSelect = 25;

/** The card of a story: its headline, what its articles say, and its sources. `argument` comes back with its buttons. */
export function storyCardReply(
  story: ShownStory,
  { argument, isModerator }: { readonly argument: string; readonly isModerator: boolean },
): Reply {
  const { lead, articles } = story;
  const kickers = kickersOf(lead);
  const buttons: Action[] = [{ kind: 'button', action: 'story.time-line', argument, label: 'Time line' }];
  return {
    text: [
      ...(kickers.length === 0 ? [] : [{ kind: 'note', line: dotted(...kickers) } as const]),
      { kind: 'heading', level: 2, line: [{ kind: 'link', text: lead.title, url: lead.url }] },
      { kind: 'note', line: headLine(story) },
      { kind: 'divider' },
      ...saidBlocks(story),
      { kind: 'divider' },
      { kind: 'list', items: sourceItems(story) },
    ],
    actions: isModerator && articles.length > 1 ? [[splitSelect(articles, argument)], buttons] : [buttons],
    replaces: true,
  };
}

function headLine({ articles, lead }: ShownStory): Line {
  const count = sourceCount(articles);
  return dotted(
    count === null ? clip(lead.feedTitle, 40) : { kind: 'strong', text: count },
    articles.length === 1 ? null : counted(articles.length, 'article'),
    newestAge(articles),
  );
}

function saidBlocks({ articles, sentences }: ShownStory): readonly Block[] {
  if (sentences.length === 0) {
    const isBlank = articles.every(({ text }) => text.trim() === '');
    const why = isBlank ? 'only its headlines are known' : 'none of its sentences stands alone';
    return [{ kind: 'note', line: [`Not summarised: ${why}. → Open it by its headline.`] }];
  }
  const cited = citedIn(articles, sentences);
  const items = saidBy(articles, sentences).map(({ article, text }) => markAfter(text, cited.indexOf(article) + 1));
  return [
    { kind: 'list', items },
    { kind: 'note', line: ['Every sentence is the publisher’s own, word for word.'] },
  ];
}

/** Who says the sentences, oldest first: the order of their marks. */
function citedIn(articles: readonly Article[], sentences: ShownStory['sentences']): readonly Article[] {
  return articles.filter(({ id }) => sentences.some(({ articleId }) => articleId === id));
}

/** Oldest first; of very many those that are cited, and the oldest. */
function sourceItems({ articles, sentences }: ShownStory): readonly Line[] {
  const cited = citedIn(articles, sentences);
  const others = articles.filter((article) => !cited.includes(article));
  const listed = new Set([...cited, ...others.slice(0, Math.max(0, mostListed - cited.length))]);
  const items = articles
    .filter((article) => listed.has(article))
    .map((article) => sourceItem(article, cited.indexOf(article) + 1));
  const more = articles.length - listed.size;
  return more === 0 ? items : [...items, [`${counted(more, 'more article')} on the time line`]];
}

function sourceItem(article: Article, mark: number): Line {
  const { feedTitle, url } = article;
  return markBefore(mark, dotted({ kind: 'link', text: clip(feedTitle, 40), url }, ageOf(article)));
}

/** The newest first: who looks for what does not belong saw it come. */
function splitSelect(articles: readonly Article[], argument: string): Action {
  const newestFirst = articles.slice(-mostInSelect).toReversed();
  return {
    kind: 'select',
    action: 'story.split',
    argument,
    placeholder: 'Not the same story',
    of: 'choices',
    options: newestFirst.map(({ id, title, feedTitle }) => ({
      value: String(id),
      label: shortenHeadline(title, 80) || clip(feedTitle, 80),
      description: clip(feedTitle, 80),
    })),
  };
}
