import type { OutlinedFeed } from '../../src/feed/opml.js';
import type { Subscription } from '../../src/model.js';

/** A feed that goes to several channels stands once in the folder of each of its labels, and alone only where it has none. */
export function outlinesOf(subscriptions: readonly Subscription[]): readonly OutlinedFeed[] {
  const feeds = new Map<string, { readonly title: string; readonly labels: Set<string> }>();
  for (const { feed, label } of subscriptions) {
    const { title, labels } = feeds.get(feed.url) ?? { title: feed.title, labels: new Set() };
    feeds.set(feed.url, { title, labels: label === null ? labels : labels.add(label) });
  }
  return [...feeds].flatMap(([url, { title, labels }]) =>
    labels.size === 0 ? [{ url, title, labels: [] }] : [...labels].map((label) => ({ url, title, labels: [label] })),
  );
}
