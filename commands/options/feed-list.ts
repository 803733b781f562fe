import { withoutFragment } from '../../src/document/url.js';
import { canonicalUrl } from '../../src/feed/canonical-url.js';
import type { OpmlReading, OutlinedFeed } from '../../src/feed/opml.js';
import type { RefusalRule, Subscription } from '../../src/model.js';
import { clip } from '../../src/text/clip.js';
import type { FeedPlan } from '../../src/view/feed-import.js';

/** As `/feed add label:` allows. */
const maxLabelLength = 40;

/** A feed of a list, and what is to become of it. */
export interface PlannedFeed {
  readonly url: string;
  readonly title: string;
  readonly label: string | null;
  readonly plan: FeedPlan;
}

/**
 * What importing a list would do. A feed that goes to any channel of the guild is there already, however its address is
 * spelled. `refusalOf`: which rule of the guard turns an address down.
 */
export function planImport(
  { feeds, refused }: Extract<OpmlReading, { readonly kind: 'list' }>,
  subscriptions: readonly Subscription[],
  refusalOf: (url: string) => RefusalRule | null,
): readonly PlannedFeed[] {
  const there = new Set(subscriptions.map(({ feed }) => canonicalUrl(feed.url)));
  const planned = feeds.map((feed): PlannedFeed => {
    const url = withoutFragment(feed.url);
    const rule = refusalOf(url);
    const isThere = there.has(canonicalUrl(url));
    there.add(canonicalUrl(url));
    const plan: FeedPlan = rule !== null ? { kind: 'refused', rule } : { kind: isThere ? 'there' : 'add' };
    return { url, title: clip(feed.title, 200), label: labelOf(feed), plan };
  });
  const misshapen = refused.map((written): PlannedFeed => {
    const plan = { kind: 'refused', rule: refusalOf(written) ?? 'not-http' } as const;
    return { url: written, title: '', label: null, plan };
  });
  return [...planned, ...misshapen];
}

/** The same without those for adults alone, where they would go into a channel, `#name`, that is open to every age. */
export function withinAge(
  feeds: readonly PlannedFeed[],
  explicit: ReadonlySet<string>,
  channel: string,
): readonly PlannedFeed[] {
  return feeds.map((feed) =>
    feed.plan.kind === 'add' && explicit.has(feed.url) ? { ...feed, plan: { kind: 'explicit', channel } } : feed,
  );
}

/** The same with no more to add than there is room for. */
export function withinRoom(feeds: readonly PlannedFeed[], room: number): readonly PlannedFeed[] {
  let left = room;
  return feeds.map((feed) => {
    if (feed.plan.kind !== 'add') return feed;
    left -= 1;
    return left < 0 ? { ...feed, plan: { kind: 'full' } } : feed;
  });
}

/** The folders around a feed as one label: "News / Harbour"; the innermost alone where that is too long. */
function labelOf({ labels }: OutlinedFeed): string | null {
  const folders = [...new Set(labels)];
  const all = folders.join(' / ');
  return clip(all.length > maxLabelLength ? (folders.at(-1) ?? '') : all, maxLabelLength) || null;
}
