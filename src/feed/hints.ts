import type { FeedHints } from '../model.js';
import { childrenNamed, type Element } from './elements.js';
import { textOf } from './fields.js';

export const noHints: FeedHints = { ttlMs: null, skipHours: [], skipDays: [] };

const minuteMs = 60 * 1000;
const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** What a feed says about when it wants to be asked (RSS; `ttl` is in minutes). Nonsense counts as silence. */
export function hintsOf(about: Element): FeedHints {
  const ttl = Number(textOf(about, 'ttl') ?? NaN);
  return {
    ttlMs: Number.isFinite(ttl) && ttl > 0 ? ttl * minuteMs : null,
    skipHours: listed(about, 'skiphours', 'hour', hourNumber),
    skipDays: listed(about, 'skipdays', 'day', dayNumber),
  };
}

function listed(about: Element, list: string, name: string, read: (text: string) => number | null): readonly number[] {
  const texts = childrenNamed(about, list)
    .flatMap((element) => childrenNamed(element, name))
    .map(({ text }) => text.trim());
  return [...new Set(texts.map(read).filter((number) => number !== null))];
}

/** RSS 0.91 counted the hours from 1 to 24. */
function hourNumber(text: string): number | null {
  return /^\d+$/.test(text) && Number(text) <= 24 ? Number(text) % 24 : null;
}

function dayNumber(text: string): number | null {
  const number = dayNames.indexOf(text.toLowerCase());
  return number === -1 ? null : number;
}
