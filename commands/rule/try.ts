import type { App } from '../../src/chat/app.js';
import type { Article } from '../../src/model.js';
import type { RuleTerms } from '../../src/rule/rule.js';
import type { RuledFeed } from '../../src/store/rules.js';
import type { TriedRule } from '../../src/view/rules.js';

const triedOn = 50;
// Nobody is to wait for the event loop.
const readAtOnce = 25;

/** Tries a rule on the newest articles of its feed, or of the whole server. */
export async function tryRule(
  app: App,
  guildId: string,
  { terms, of }: Pick<TriedRule, 'terms' | 'of'>,
): Promise<TriedRule> {
  const articles = await newest(app, guildId, of);
  const rules = [{ id: 1, ...terms }];
  const left = await app.reader.askRules(
    articles.map(({ title, standfirst, text, author, categories, language, labels }) => ({
      ...{ title, standfirst, text, author, categories, language, rules },
      labels: labels.map(({ kind }) => kind),
    })),
  );
  const fitting = articles.filter((_, index) => (left[index] === null) === terms.keeps);
  return { terms, of, tried: articles.length, fitting: fitting.map(({ title }) => title) };
}

async function newest({ store, clock }: App, guildId: string, of: RuledFeed | null): Promise<readonly Article[]> {
  const feedIds = of === null ? null : [await feedIdOf(store, guildId, of)];
  const articles: Article[] = [];
  while (articles.length < triedOn) {
    const query = { limit: readAtOnce, feedIds, after: articles.at(-1)?.id ?? null };
    const page = await store.latestArticles(guildId, query);
    articles.push(...page.articles);
    if (page.articles.length < readAtOnce) break;
    await clock.sleep(0);
  }
  return articles;
}

async function feedIdOf(store: App['store'], guildId: string, { subscriptionId }: RuledFeed): Promise<number> {
  const subscriptions = await store.subscriptions(guildId);
  return subscriptions.find(({ id }) => id === subscriptionId)?.feed.id ?? 0;
}

/** A rule as it is kept while somebody is asked. */
export interface RuleDraft {
  readonly kind: 'rule';
  readonly terms: RuleTerms;
  readonly of: RuledFeed | null;
}
