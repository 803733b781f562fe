import type { GivenMessage, MessageCommand } from '../../src/chat/message-command.js';
import { say } from '../../src/chat/reply.js';
import { canonicalUrl } from '../../src/feed/canonical-url.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { linksIn } from '../../src/text/links.js';
import { linkCard } from './link.js';
import { usualWish } from './wish.js';

// What a select holds.
const mostLinks = 25;

/** The card of the first link of a message, with a select of the others. */
export const summariseLinks: MessageCommand = {
  name: 'Summarise links',
  access: 'everyone',
  place: 'anywhere',

  async run(message, app, caller) {
    const links = linksOf(message);
    if (links.length === 0) return say(phrasesIn(caller.language).text('links.none'));
    return linkCard(app, caller, links, await usualWish(app, caller));
  },
};

/** Each page once, in the order in which the message names them. */
function linksOf({ text, embedded }: GivenMessage): readonly string[] {
  const links = [...linksIn(text), ...embedded.flatMap(linksIn)].filter(isPage);
  const keys = links.map(canonicalUrl);
  return links.filter((_, index) => keys.indexOf(keys[index] ?? '') === index).slice(0, mostLinks);
}

/** A link to another message is none to a page. */
function isPage(link: string): boolean {
  return !/^https?:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\//i.test(link);
}
