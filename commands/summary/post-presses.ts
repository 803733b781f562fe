import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf, type Press, type PressHandler } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import type { Article, Subscription } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { sourcesReply } from '../../src/view/sources.js';
import { countSources } from '../../src/view/story-sources.js';
import { whenceReply } from '../../src/view/whence.js';
import { keptArticle } from '../options/article.js';
import { storyAround } from '../options/story.js';

/** What is pressed under an article that everybody sees, besides what opens or saves it. */
export const postPresses: Readonly<Record<string, PressHandler>> = {
  'article.sources': { access: 'everyone', run: showSources },
  'article.why': { access: 'everyone', run: showWhence },
};

/** Who tells of it, each by what it said first. */
async function showSources({ argument, caller }: Press, app: App): Promise<Reply> {
  const article = await keptArticle(app, caller, argument);
  const articles = await toldTogether(app, caller, article);
  return sourcesReply(phrasesIn(caller.language), article, articles, app.clock.now());
}

async function showWhence({ argument, caller }: Press, app: App): Promise<Reply> {
  const article = await keptArticle(app, caller, argument);
  const sources = countSources(await toldTogether(app, caller, article));
  const subscriptions = await app.store.subscriptions(guildOf(caller));
  const subscription = nearest(subscriptions, article, caller);
  return whenceReply(phrasesIn(caller.language), { article, subscription, sources });
}

/** The articles of its story, oldest first; of one that stands alone itself. */
async function toldTogether(app: App, caller: Caller, article: Article): Promise<readonly Article[]> {
  return (await storyAround(app, caller, article)).articles;
}

/** What brings a feed to this very channel, else to any. */
function nearest(all: readonly Subscription[], { feedId }: Article, { channelId }: Caller): Subscription | null {
  const ofFeed = all.filter(({ feed }) => feed.id === feedId);
  return ofFeed.find((subscription) => subscription.channelId === channelId) ?? ofFeed[0] ?? null;
}
