import type { App } from '../chat/app.js';
import type { Article } from '../model.js';
import { isLinked, isThin, type LinkedItem, makeArticle } from './article.js';
import type { FeedRead } from './fetch.js';
import { fetchItemPage } from './item-page.js';

// Somebody waits.
const longestPageMs = 8_000;

/** What a fetch of a feed that nobody follows yet found there. */
export interface FeedPreview {
  readonly articles: number;
  /** When its newest dated item was published. */
  readonly newestAt: Date | null;
  /** Its newest item as the article that it would become, summarised; null where it has none. Nothing is kept. */
  readonly article: Article | null;
}

/** Looks at what following a feed would bring. */
export async function previewFeed(app: App, { feed }: FeedRead, feedTitle: string): Promise<FeedPreview> {
  const items = feed.items.filter(isLinked);
  const newest = items.toSorted((a, b) => ageRank(b) - ageRank(a) || 0)[0];
  const article = newest === undefined ? null : await articleOf(app, newest, { feedTitle, language: feed.language });
  const times = items.flatMap(({ publishedAt }) => publishedAt ?? []).map((date) => date.getTime());
  const now = app.clock.now().getTime();
  const newestAt = times.length === 0 ? null : new Date(Math.min(now, Math.max(...times)));
  return { articles: items.length, newestAt, article };
}

/** Feeds begin with what is new, so an undated item counts as newest; the sort is stable. */
function ageRank({ publishedAt }: LinkedItem): number {
  return publishedAt?.getTime() ?? Infinity;
}

interface Source {
  readonly feedTitle: string;
  readonly language: string | null;
}

async function articleOf(app: App, item: LinkedItem, { feedTitle, language: declared }: Source): Promise<Article> {
  const { texts, language } = await app.reader.readItems({ items: [item], language: declared });
  const text = texts[0] ?? { content: '', description: '', labels: [] };
  const page = isThin(text) ? await fetchItemPage(app, item, { withinMs: longestPageMs, isAwaited: true }) : null;
  const seenAt = app.clock.now();
  const { keys, fingerprint, ...made } = makeArticle({ item, text, keys: [], page, feedLanguage: language, seenAt });
  const summary = await app.reader.summarise({ text: made.text, title: made.title, language: made.language });
  const publishedAt = made.publishedAt ?? seenAt;
  return { ...made, id: 0, feedId: 0, feedTitle, publishedAt, seenAt, updatedAt: null, summary };
}
