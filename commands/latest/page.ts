import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import type { LatestPage } from '../../src/store/store.js';
import { mentionOf } from '../../src/text/mention.js';
import { feedsLabelled } from '../options/topic.js';
import { findTitles } from '../options/titles.js';
import { wholeArticles } from '../../src/archive/headlines.js';
import type { Cursor, LatestList } from './list.js';

// About a month of twenty busy feeds; what is older is not found by a word of its title.
const mostTitles = 20_000;

/** A page of a list. */
export async function readPage(app: App, caller: Caller, list: LatestList, cursor: Cursor): Promise<LatestPage> {
  const { size, feedId, since, topic } = list;
  const labelled = topic === null ? null : await feedsLabelled(app, caller, topic);
  if (topic !== null && labelled?.length === 0) return pageAbout(app, caller, { ...list, topic }, cursor);
  const feedIds = feedId === null ? labelled : (labelled ?? [feedId]).filter((id) => id === feedId);
  return app.store.latestArticles(guildOf(caller), { limit: size, feedIds, since, ...cursor });
}

/** A page of those that have the topic, as whole words, in the title. */
async function pageAbout(
  app: App,
  caller: Caller,
  { size, feedId, since, topic }: LatestList & { readonly topic: string },
  cursor: Cursor,
): Promise<LatestPage> {
  const isAbout = mentionOf([topic]);
  const headlines = await findTitles(app, guildOf(caller), {
    fits: (headline) => (feedId === null || headline.feedId === feedId) && isAbout(headline.title),
    ...{ enough: Infinity, most: mostTitles, since },
  });
  const skipped = firstOfPage(
    headlines.map(({ id }) => id),
    cursor,
    size,
  );
  const articles = await wholeArticles(app, guildOf(caller), headlines.slice(skipped, skipped + size));
  return { articles: articles.toReversed(), total: headlines.length, skipped };
}

/** Where an article is no longer there, the list begins anew. */
function firstOfPage(ids: readonly number[], { after, before }: Cursor, size: number): number {
  if (after !== undefined) return ids.indexOf(after) + 1;
  return before === undefined ? 0 : Math.max(0, ids.indexOf(before) - size);
}
