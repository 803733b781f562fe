import type { Store } from '../../src/store/store.js';
import { now, shares } from './filling.js';
import { madeUpQuestion } from './made-up-words.js';
import { type Watched, watch } from './watch.js';

/** Asks questions in each guild, one after the other, and prints how long they took. */
export async function askAll(store: Store, questions: number): Promise<void> {
  for (const [guildId] of shares) {
    await store.searchArticles(guildId, { text: madeUpQuestion(0), now });
    const watched: Watched[] = [];
    let hits = 0;
    for (let number = 1; number <= questions; number += 1) {
      watched.push(
        await watch(async () => {
          hits += (await store.searchArticles(guildId, { text: madeUpQuestion(number), now })).hits.length;
        }),
      );
    }
    console.log(`${guildId}: ${describe(watched)}, ${Math.round(hits / questions)} found`);
  }
}

function describe(watched: readonly Watched[]): string {
  const wall = watched.map(({ wallMs }) => wallMs);
  const core = watched.map(({ coreMs }) => coreMs);
  const turn = Math.max(...watched.map(({ longestTurnMs }) => longestTurnMs));
  return (
    `p50 ${share(wall, 0.5)} ms, p99 ${share(wall, 0.99)} ms; of the cores p50 ${share(core, 0.5)} ms, ` +
    `p99 ${share(core, 0.99)} ms; longest turn ${turn.toFixed(0)} ms`
  );
}

function share(times: readonly number[], part: number): string {
  const sorted = times.toSorted((one, other) => one - other);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0);
}
