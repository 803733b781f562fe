import type { Select } from '../chat/reply.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';

/** Chooses one of the links of a message. `listId` comes back with the choice. */
export function linkSelect(phrases: Phrases, links: readonly string[], listId: string, chosen: number): Select {
  return {
    kind: 'select',
    action: 'summary.link',
    argument: listId,
    placeholder: phrases.text('links.count', { count: links.length }),
    of: 'choices',
    options: links.map((link, place) => {
      const { host, pathname, search } = new URL(link);
      const path = `${pathname}${search}`;
      return {
        value: `l${listId}.${place}`,
        label: `${place + 1}. ${clip(host.replace(/^www\./, ''), 70)}`,
        ...(path === '/' ? {} : { description: clip(path, 80) }),
        isChosen: place === chosen,
      };
    }),
  };
}
