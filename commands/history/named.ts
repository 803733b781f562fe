import type { App } from '../../src/chat/app.js';
import type { Phrases } from '../../src/phrases/phrases.js';
import type { Change } from '../../src/store/moderation.js';
import { digestName } from '../../src/view/schedules.js';

/** The same changes; a digest without a name of its own is called after the schedule that it has now. */
export async function withNames(
  { store }: App,
  phrases: Phrases,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const [first] = changes;
  if (!first) return changes;
  const digests = new Map((await store.digests(first.guildId)).map((digest) => [digest.id, digest]));
  return changes.map((change) => {
    const digest = change.noun === 'digest' && change.name === '' ? digests.get(change.nounId ?? 0) : undefined;
    return digest === undefined ? change : { ...change, name: digestName(phrases, digest) };
  });
}
