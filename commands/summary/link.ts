import type { App } from '../../src/chat/app.js';
import type { Caller } from '../../src/chat/command.js';
import { spendAllowance } from '../../src/chat/costly.js';
import type { Reply } from '../../src/chat/reply.js';
import { textCard } from './card.js';
import { onLinks, placeOf, type Subject } from './subject.js';
import type { Wish } from './wish.js';

/** The card of the first of these links, and a select of all of them where there are several. */
export async function linkCard(app: App, caller: Caller, links: readonly string[], wish: Wish): Promise<Reply> {
  // Before the list is kept: lists that cost nothing could be kept without end.
  if (!(await isOneArticle(app, caller, links))) await spendAllowance(app, caller);
  const listId = await app.store.saveLinks(
    { place: placeOf(caller), userId: caller.guildId === null ? caller.userId : null, links },
    app.clock.now(),
  );
  const draw = (subject: Subject) => textCard(app, caller, subject, wish);
  return onLinks(app, caller, { links, listId, place: 0, isPaid: true, draw });
}

/** There are no more lists of one article than articles. */
async function isOneArticle(app: App, { guildId }: Caller, [link, ...others]: readonly string[]): Promise<boolean> {
  if (guildId === null || link === undefined || others.length > 0) return false;
  return (await app.store.articleByUrl(guildId, link)) !== null;
}
