import type { FeedHints } from '../model.js';

export const noHints: FeedHints = { ttlMs: null, skipHours: [], skipDays: [] };

const minuteMs = 60 * 1000;
const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** What an RSS channel says about when it wants to be asked; `ttl` in minutes. Nonsense counts as silence. */
export function rssHints(ttl: number | undefined, xml: string): FeedHints {
  return {
    ttlMs: ttl !== undefined && Number.isFinite(ttl) && ttl > 0 ? ttl * minuteMs : null,
    // RSS 0.91 counted the hours from 1 to 24.
    skipHours: listed(xml, 'skipHours', 'hour', (text) =>
      /^\d+$/.test(text) && Number(text) <= 24 ? Number(text) % 24 : null,
    ),
    skipDays: listed(xml, 'skipDays', 'day', (text) => dayNumber(text)),
  };
}

function dayNumber(text: string): number | null {
  const number = dayNames.indexOf(text.toLowerCase());
  return number === -1 ? null : number;
}

/** From the text itself, because the parser drops a list of one. */
function listed(xml: string, list: string, element: string, read: (text: string) => number | null): readonly number[] {
  const block = new RegExp(`<${list}>([^]{0,4000}?)</${list}>`, 'i').exec(xml)?.[1] ?? '';
  const texts = [...block.matchAll(new RegExp(`<${element}>\\s*([^<]*?)\\s*</${element}>`, 'gi'))].map(
    (match) => match[1] ?? '',
  );
  return [...new Set(texts.map(read).filter((number) => number !== null))];
}
