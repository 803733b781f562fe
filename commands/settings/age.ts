import type { App } from '../../src/chat/app.js';
import { isOpenToEveryAge } from '../../src/chat/channel.js';
import type { Caller } from '../../src/chat/command.js';
import { maskedUrl } from '../../src/document/masked-url.js';
import { withoutFragment } from '../../src/document/url.js';
import type { ImportPlan } from './plan.js';

export interface MisplacedFeed {
  readonly title: string;
  /** `#name` of the channel. */
  readonly channel: string;
}

/** The first new feed of a plan that is for adults alone and would go into a channel that is open to every age; null where none is. */
export async function misplacedFeed(
  { store }: App,
  caller: Caller,
  { feeds }: ImportPlan,
): Promise<MisplacedFeed | null> {
  const added = feeds.filter(({ entry, now }) => now === null && isOpenToEveryAge(caller, entry.channel));
  const explicit = await store.explicitFeeds(added.map(({ entry }) => withoutFragment(entry.url)));
  const misplaced = added.find(({ entry }) => explicit.has(withoutFragment(entry.url)))?.entry;
  if (misplaced === undefined) return null;
  const channel = `#${caller.channels?.find(misplaced.channel)?.name ?? ''}`;
  return { title: misplaced.title || maskedUrl(misplaced.url), channel };
}
