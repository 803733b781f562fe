import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import type { Choice } from '../../src/chat/options.js';
import { frequentNames } from '../../src/story/rising.js';
import { beginningOf } from '../../src/text/mention.js';
import { completeLabel } from './label.js';
import { findTitles } from './titles.js';

// What is read while somebody types.
const mostTitles = 3_000;
const mostNamed = 100;
const longestName = 40;

/** The feeds of the guild that bear this label, in any case; none where it is no label. */
export async function feedsLabelled(app: App, caller: Caller, label: string): Promise<readonly number[]> {
  const wanted = label.toLowerCase();
  const subscriptions = await app.store.subscriptions(guildOf(caller));
  return subscriptions.filter((one) => one.label?.toLowerCase() === wanted).map(({ feed }) => feed.id);
}

/** Suggests labels of the guild's feeds, then names and words that recent headlines have most. */
export async function completeTopic(typed: string, app: App, caller: Caller): Promise<readonly Choice[]> {
  if (caller.guildId === null) return [];
  const begins = beginningOf(typed);
  const headlines = await findTitles(app, caller.guildId, {
    fits: ({ title }) => begins(title),
    ...{ enough: mostNamed, most: mostTitles },
  });
  const titles = headlines.map(({ title, feedId, language }) => ({ title, source: String(feedId), language }));
  const names = frequentNames(titles).filter((name) => name.length <= longestName && begins(name));
  const labels = await completeLabel(typed, app, caller);
  const taken = new Set(labels.map(({ value }) => value.toLowerCase()));
  const others = names.filter((name) => !taken.has(name.toLowerCase()));
  return [...labels, ...others.map((name) => ({ label: name, value: name }))];
}
