import type { App } from '../../chat/app.js';
import { nameItems } from '../../feed/identity.js';
import { isLinked, isThin, type LinkedItem, makeArticle } from '../../ingest/article.js';
import type { FeedRead } from '../../ingest/fetch.js';
import { fetchItemPage } from '../../ingest/item-page.js';
import type { FeedItem, ItemText, Summary } from '../../model.js';
import { phrasesIn } from '../../phrases/phrases.js';
import type { NewArticle } from '../../store/store.js';
import { sentencesOf } from '../../view/articles.js';
import { ownWordsInEntry } from '../../view/own-words.js';
import type { Steps } from './step.js';

const longestPageMs = 15_000;

/** Tells of a feed's items, then of the newest as the article that it would become. */
export async function showItems(app: App, { feed, leftOut }: FeedRead, steps: Steps): Promise<object> {
  const items = feed.items.length + leftOut;
  const linked = feed.items.filter(isLinked);
  const newest = linked.toSorted((one, other) => ageRank(other) - ageRank(one) || 0)[0];
  if (newest === undefined) {
    steps.take('items', items === 0 ? 'It has no items.' : `None of its ${items} items names a page.`, 'attention');
    return { items };
  }
  steps.take('items', `${items}; the newest is ${dateOf(newest)}.`);
  const identity = identityOf(newest, feed.items);
  steps.take('identity', `Items are known by ${identity}.`);

  const { texts, language } = await app.reader.readItems({ items: linked, language: feed.language });
  const thin = texts.filter(isThin).length;
  steps.take(
    'texts',
    thin === 0
      ? 'The feed gives each item’s whole text.'
      : `The feed gives little of ${thin} of ${linked.length} items: their pages are read.`,
  );
  const text = texts[linked.indexOf(newest)] ?? { content: '', description: '', labels: [] };
  const article = await readArticle(app, { item: newest, text, language }, steps);
  return { items, thin, identity, article: await showSummary(app, article, steps) };
}

/** Feeds begin with what is new, so an undated item counts as newest; the sort is stable. */
function ageRank({ publishedAt }: LinkedItem): number {
  return publishedAt?.getTime() ?? Infinity;
}

function dateOf({ publishedAt }: FeedItem): string {
  return publishedAt === null ? 'undated' : `of ${publishedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

const kinds: Readonly<Record<string, string>> = {
  guid: 'their own ids (guid)',
  url: 'their addresses',
  title: 'their titles with their dates',
  text: 'their texts, since they have nothing better',
};

function identityOf(item: FeedItem, items: readonly FeedItem[]): string {
  const key = nameItems(items)[items.indexOf(item)]?.keys[0] ?? '';
  return kinds[key.split(':', 1)[0] ?? ''] ?? 'their texts';
}

interface ReadItem {
  readonly item: LinkedItem;
  readonly text: ItemText;
  readonly language: string | null;
}

async function readArticle(app: App, { item, text, language }: ReadItem, steps: Steps): Promise<NewArticle> {
  const wantsPage = isThin(text);
  // On its own, as a poll does it: robots.txt is asked.
  const page = wantsPage ? await fetchItemPage(app, item, { withinMs: longestPageMs }) : null;
  const article = makeArticle({ item, text, keys: [], page, feedLanguage: language, seenAt: app.clock.now() });
  if (!wantsPage) steps.take('page', 'The newest item’s page need not be read.', 'skipped');
  else if (page === null)
    steps.take('page', 'The newest item’s page gave nothing: the feed’s own text is used.', 'attention');
  else
    steps.take(
      'page',
      `The newest item’s page gave ${page.text.length} characters${article.textSource === 'page' ? '' : ', and the feed’s own text is used all the same'}.`,
    );
  return article;
}

async function showSummary(app: App, article: NewArticle, steps: Steps): Promise<object> {
  const { title, url, language, text, publishedAt } = article;
  const summary = await app.reader.summarise({ text, title, language });
  const { state, lines } = wordsOf(article, summary);
  steps.take(
    'article',
    `${title}\n${url}\nlanguage: ${language}; ${text.length} characters, from the ${article.textSource}`,
  );
  steps.take('summary', lines.join('\n'), state);
  return { title, url, language, publishedAt, characters: text.length, textSource: article.textSource, summary: lines };
}

/** As an entry of a digest has it: chosen sentences, or the publisher's own and why. */
function wordsOf(
  article: NewArticle,
  summary: Summary,
): { readonly state: 'ok' | 'attention'; readonly lines: readonly string[] } {
  const telling = summary.lengths.short;
  if (telling.kind === 'told') return { state: 'ok', lines: sentencesOf(article.text, telling.sentences) };
  const { lines, mark } = ownWordsInEntry(phrasesIn('en'), article, telling.refusal);
  return { state: 'attention', lines: [...lines, `(${mark})`] };
}
