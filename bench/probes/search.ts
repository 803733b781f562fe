import type { Reader } from '../../src/chat/app.js';
import { questionFrom } from '../../commands/ask/answer.js';
import { answerQuestion } from '../../src/answer/answer.js';
import { systemClock } from '../../src/clock.js';
import { indexNew } from '../../src/ingest/index-articles.js';
import { indexTerms } from '../../src/search/index-terms.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { bringArticles, followFeed } from '../search/bring.js';
import { readStoryLine } from './story-line.js';

const guildId = 'probe';

/**
 * The probe `search`: takes articles into a store in memory, where one guild follows a feed for each source, and answers
 * questions with what that guild finds. "Now" is when the newest article was published.
 */
export function openSearch(): (input: unknown) => Promise<unknown> {
  const store = openSqliteStore(':memory:');
  const reader: Pick<Reader, 'indexTerms'> = { indexTerms: async (articles) => articles.map(indexTerms) };
  const feeds = new Map<string, number>();
  const ids = new Map<number, unknown>();
  let now = new Date(0);

  async function take(line: unknown): Promise<void> {
    const { id, item, source, published } = await readStoryLine(line, ids.size);
    const feedId = feeds.get(source) ?? (await followFeed(store, guildId, source, feeds.size));
    feeds.set(source, feedId);
    const publishedAt = new Date(published ?? 0);
    if (publishedAt > now) now = publishedAt;
    const { title, text, language } = item;
    const brought = { key: String(ids.size), title, text, language, publishedAt };
    for (const articleId of await bringArticles(store, feedId, [brought], publishedAt)) ids.set(articleId, id);
  }

  async function answer(id: unknown, question: string): Promise<unknown> {
    await indexNew({ store, reader, clock: systemClock });
    const findings = await store.searchArticles(guildId, { text: question, now });
    const answered = answerQuestion(await questionFrom(store, guildId, question, findings));
    return { id, docs: findings.hits.map((hit) => ids.get(hit.id)), abstain: answered.kind === 'nothing' };
  }

  return async (input) => {
    if (typeof input !== 'object' || input === null) throw new TypeError('a line of the probe must be an object');
    const { article, id, question } = Object.fromEntries(Object.entries(input)) as Record<string, unknown>;
    if (article === undefined) return answer(id ?? null, typeof question === 'string' ? question : '');
    await take(article);
    return {};
  };
}
