import type { FeedMode } from '../../src/model.js';

/** What somebody wants to follow, and where. */
export interface Wish extends Place {
  readonly url: string;
}

/** Where a feed is to go, and how. */
export interface Place {
  readonly channelId: string;
  readonly mode: FeedMode;
  readonly label: string | null;
}

/** What comes back with the choice of a feed. */
export function writePlace({ channelId, mode, label }: Place): string {
  return [channelId, mode, ...(label === null ? [] : [label])].join(' ');
}

export function readPlace(argument: string): Place {
  const [channelId = '', mode, ...label] = argument.split(' ');
  return { channelId, mode: mode === 'live' ? 'live' : 'digest', label: label.join(' ') || null };
}

/** People write `harbourpost.example` and mean the site. */
export function withScheme(url: string): string {
  return /^[a-z][\w+.-]*:\/\//i.test(url) ? url : `https://${url}`;
}
