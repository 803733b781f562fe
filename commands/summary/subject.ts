import type { App } from '../../src/chat/app.js';
import type { Caller } from '../../src/chat/command.js';
import type { Reply, Select } from '../../src/chat/reply.js';
import type { Article } from '../../src/model.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { linkSelect } from '../../src/view/link-select.js';
import type { SummarisedText } from '../../src/view/summary-card.js';
import { keptArticle } from '../options/article.js';
import { readPage } from './page.js';

/** What a card is of. */
export interface Subject {
  /** Names it for buttons: `120`, an article that is kept; `l5.2`, the third link of the list 5. */
  readonly ref: string;
  readonly text: SummarisedText & Partial<Pick<Article, 'summary'>>;
  /** Null for a page that is not kept. */
  readonly article: Article | null;
}

/** A kept article as the subject of a card. */
export function subjectOf(article: Article): Subject {
  return { ref: String(article.id), text: article, article };
}

/** Opens what buttons name, and draws a card of it; where it cannot be read, says why. */
export async function onSubject(
  app: App,
  caller: Caller,
  ref: string | undefined,
  draw: (subject: Subject) => Promise<Reply>,
): Promise<Reply> {
  const [, listId, place] = /^l(\d{1,15})\.(\d{1,2})$/.exec(ref ?? '') ?? [];
  if (listId === undefined) return draw(subjectOf(await keptArticle(app, caller, ref)));
  const links = await app.store.links(placeOf(caller), Number(listId));
  return onLinks(app, caller, { links, listId: Number(listId), place: Number(place), isPaid: false, draw });
}

interface ListedLink {
  readonly links: readonly string[];
  readonly listId: number;
  /** Which of the links is read. */
  readonly place: number;
  /** Whether its reading was counted already. */
  readonly isPaid: boolean;
  draw(subject: Subject): Promise<Reply>;
}

/** The card of one link of a list; where there are several, with the select of all of them above its own controls. */
export async function onLinks(app: App, caller: Caller, listed: ListedLink): Promise<Reply> {
  const { links, listId, place, isPaid, draw } = listed;
  const url = links[place];
  if (url === undefined) throw new Mistake('links.gone');
  const isAlone = links.length === 1;
  const reply = await onLink(app, caller, url, { ref: `l${listId}.${place}`, isAlone, isPaid, draw });
  return isAlone ? reply : beneath(linkSelect(phrasesIn(caller.language), links, String(listId), place), reply);
}

/** Where a list of links is known: in the guild, or in the one direct message. */
export function placeOf({ guildId, channelId }: Caller): string {
  return guildId ?? channelId;
}

interface LinkOptions {
  readonly ref: string;
  readonly isAlone: boolean;
  readonly isPaid: boolean;
  draw(subject: Subject): Promise<Reply>;
}

/** The kept article where the guild has this link, else the page itself, read at once and not kept. */
async function onLink(
  app: App,
  caller: Caller,
  url: string,
  { ref, isAlone, isPaid, draw }: LinkOptions,
): Promise<Reply> {
  const article = caller.guildId === null ? null : await app.store.articleByUrl(caller.guildId, url);
  if (article) return draw(isAlone ? subjectOf(article) : { ...subjectOf(article), ref });
  const reading = await readPage(app, caller, url, isPaid);
  return reading.kind === 'said'
    ? { ...reading.reply, replaces: true }
    : draw({ ref, text: reading.text, article: null });
}

function beneath(select: Select, reply: Reply): Reply {
  return { ...reply, actions: [[select], ...(reply.actions ?? [])] };
}
