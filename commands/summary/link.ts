import type { App } from '../../src/chat/app.js';
import type { Caller } from '../../src/chat/command.js';
import { spendAllowance } from '../../src/chat/costly.js';
import { type Reply, sayError } from '../../src/chat/reply.js';
import type { ParsedPage } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { noTextReply, type SummarisedText, summaryReply } from '../../src/view/summary-card.js';
import { troubleSentence } from '../../src/view/trouble.js';
import { articleCard, sayOf } from './card.js';
import type { Wish } from './wish.js';

/** The card of a kept article where the guild has this link, else of the page itself, read once and not kept. */
export async function linkCard(app: App, caller: Caller, url: string, wish: Wish): Promise<Reply> {
  const kept = caller.guildId === null ? null : await app.store.articleByUrl(caller.guildId, url);
  if (kept) return articleCard(app, caller, kept, wish);

  spendAllowance(app, caller);
  const answer = await app.net.get({ url, accept: 'page', isAwaited: true });
  if (answer.kind === 'failed') return sayError(troubleSentence(phrasesIn(caller.language), answer.problem));
  if (answer.kind !== 'ok') return sayError('The site asks for patience. → Try again in a few minutes.');
  const reading = await app.reader.readPage(answer);
  if (reading.kind === 'problem') return sayError(troubleSentence(phrasesIn(caller.language), reading.problem));
  return pageCard(app, caller, { url: answer.url, page: reading.page }, wish);
}

async function pageCard(
  app: App,
  caller: Caller,
  { url, page }: { readonly url: string; readonly page: ParsedPage },
  wish: Wish,
): Promise<Reply> {
  const { host } = new URL(url);
  const title = page.title || host;
  const shortfall = page.shortfall ?? 'thin';
  if (page.text.trim() === '') return noTextReply({ title, url, shortfall }, { isKept: false });

  const language = page.language ?? 'und';
  const said = await sayOf(app, { text: page.text, title, language }, wish);
  const card: SummarisedText = {
    ...{ ...page, title, url, language },
    feedTitle: page.siteName ?? host,
    textSource: 'page',
    standfirst: null,
    seenAt: null,
    updatedAt: null,
  };
  return summaryReply(phrasesIn(caller.language), card, said, []);
}
