import type { App } from '../../src/chat/app.js';
import type { Caller } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { textCard } from './card.js';
import { onSubject, placeOf } from './subject.js';
import type { Wish } from './wish.js';

/** The card of the first of these links, and a select of all of them where there are several. */
export async function linkCard(app: App, caller: Caller, links: readonly string[], wish: Wish): Promise<Reply> {
  const listId = await app.store.saveLinks(
    { place: placeOf(caller), userId: caller.guildId === null ? caller.userId : null, links },
    app.clock.now(),
  );
  return onSubject(app, caller, `l${listId}.0`, (subject) => textCard(app, caller, subject, wish));
}
