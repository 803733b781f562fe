import type { App } from '../../src/chat/app.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { mostRuleChanges } from '../../src/rule/limits.js';

const hourMs = 3_600_000;

/** Throws a `Mistake` where the rules of a guild have changed as often within an hour as they may. */
export async function checkOften({ store, clock }: App, guildId: string): Promise<void> {
  const since = new Date(clock.now().getTime() - hourMs);
  const changes = await store.changes(guildId, { of: { noun: 'rule' }, since, limit: mostRuleChanges });
  if (changes.length >= mostRuleChanges) throw new Mistake('mistake.rules-too-often', { most: mostRuleChanges });
}
