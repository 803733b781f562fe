import { parseArgs } from 'node:util';
import { measureBackup } from './durability/backup.js';

/** What was seen, and whether it is what is promised. */
interface Outcome {
  readonly figures: object;
  readonly isFine: boolean;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { megabytes: { type: 'string', default: '300' } },
});

const benches: Readonly<Record<string, () => Promise<Outcome>>> = {
  /** `--megabytes`: the event loop during an online backup, while polls are written. */
  async backup() {
    const figures = await measureBackup(Number(values.megabytes));
    return { figures, isFine: figures.longestOtherTurnMs <= 20 };
  },
};

const bench = benches[positionals[0] ?? ''];
if (bench === undefined) throw new Error(`Say which: ${Object.keys(benches).join(', ')}.`);
const beganMs = performance.now();
const { figures, isFine } = await bench();
console.log(JSON.stringify({ ...figures, seconds: Math.round((performance.now() - beganMs) / 1000) }));
process.exitCode = isFine ? 0 : 1;
