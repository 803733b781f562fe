import type { App } from '../../src/chat/app.js';
import type { Caller } from '../../src/chat/command.js';
import type { Choice } from '../../src/chat/options.js';

/** Suggests the labels that this guild has given its feeds. */
export async function completeLabel(typed: string, app: App, caller: Caller): Promise<readonly Choice[]> {
  const subscriptions = caller.guildId === null ? [] : await app.store.subscriptions(caller.guildId);
  const labels = [...new Set(subscriptions.map(({ label }) => label))].filter((label) => label !== null);
  const fitting = labels.filter((label) => label.toLowerCase().includes(typed.toLowerCase()));
  return fitting.toSorted().map((label) => ({ label, value: label }));
}
