import type { App } from '../../src/chat/app.js';
import type { Press } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { goneReply } from '../../src/view/saved.js';
import { noTextReply, summaryReply } from '../../src/view/summary-card.js';
import { idOf } from '../options/id.js';
import { articleCard, sayOf } from '../summary/card.js';

const wish = { length: 'medium', focus: '' } as const;

/**
 * The summary card of an article on the person's list. The buttons of a card look the article up in the guild where they
 * are pressed: elsewhere it has none.
 */
export async function openSaved({ values, argument, caller }: Press, app: App): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const saved = await app.store.savedArticle(caller.userId, idOf(values[0] ?? argument));
  if (saved === null) return say(phrases.text('saved.not-there'));
  const article = await app.store.article(saved.guildId, saved.articleId);
  if (article === null) return goneReply(phrases, saved);
  if (saved.guildId === caller.guildId) return { ...(await articleCard(app, caller, article, wish)), replaces: false };
  if (article.text.trim() === '') return noTextReply(phrases, article, { isKept: true });
  return { ...summaryReply(phrases, article, await sayOf(app, article, wish), []), replaces: false };
}
