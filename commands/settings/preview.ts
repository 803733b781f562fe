import type { ChangedFields } from '../../src/store/moderation.js';
import type { Phrases } from '../../src/phrases/phrases.js';
import type { Changed } from '../../src/view/changes.js';
import { ruleWords } from '../../src/view/rule-words.js';
import { digestName } from '../../src/view/schedules.js';
import type { ImportPreview } from '../../src/view/settings-import.js';
import type { GuildRecords } from './file.js';
import type { HomeFile } from './home.js';
import type { ImportPlan } from './plan.js';

/** A plan as people read it. */
export function previewOf(
  phrases: Phrases,
  { settings, feeds, digests, rules }: ImportPlan,
  { here, home, channelId }: { readonly here: GuildRecords; readonly home: HomeFile; readonly channelId: string },
): ImportPreview {
  const newDigests = digests.filter(({ now }) => now === null);
  const changed = [
    ...(Object.keys(settings).length === 0 ? [] : [changing('settings', '', here.settings, settings)]),
    ...feeds.flatMap(({ now, chosen }) =>
      now === null ? [] : [changing('feed', now.feed.title, { ...now, isPaused: now.pause !== null }, chosen)],
    ),
    ...digests.flatMap(({ now, chosen }) => {
      const name = now && digestName(phrases, now);
      return now === null ? [] : [changing('digest', name ?? '', { ...now, isPaused: now.pause !== null }, chosen)];
    }),
  ];
  const added = [
    ...feeds.flatMap(({ entry, now }) => (now === null ? [entry.title || entry.url] : [])),
    ...newDigests.map(({ entry }) => digestName(phrases, { name: entry.name, cron: entry.when })),
    ...rules.map((rule) => ruleWords(phrases, rule)),
  ];
  return { added, changed, moved: home.moved, channelId, leavesRoles: home.leavesRoles };
}

function changing(noun: Changed['noun'], name: string, now: object, chosen: object): Changed {
  const was = new Map<string, unknown>(Object.entries(now));
  const after: ChangedFields = { ...chosen };
  return { noun, name, before: Object.fromEntries(Object.keys(after).map((field) => [field, was.get(field)])), after };
}
