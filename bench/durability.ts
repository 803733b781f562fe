import { parseArgs } from 'node:util';
import { measureBackup } from './durability/backup.js';
import { runOutOfRoom } from './durability/full.js';
import { killWriters } from './durability/kills.js';
import { everyVersion, killMigrations } from './durability/migrations.js';

/** What was seen, and whether it is what is promised. */
interface Outcome {
  readonly figures: object;
  readonly isFine: boolean;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    megabytes: { type: 'string', default: '300' },
    kills: { type: 'string' },
    versions: { type: 'string' },
    failures: { type: 'string', default: '200' },
    disk: { type: 'string' },
  },
});

const benches: Readonly<Record<string, () => Promise<Outcome>>> = {
  /** `--megabytes`: the event loop during an online backup, while polls are written. */
  async backup() {
    const figures = await measureBackup(Number(values.megabytes));
    return { figures, isFine: figures.longestOtherTurnMs <= 20 };
  },
  /** `--kills`: programs that write all kinds of things, killed at random. */
  async kills() {
    const figures = await killWriters(Number(values.kills ?? 500));
    return { figures, isFine: figures.lost === 0 && figures.damaged === 0 };
  },
  /** `--failures`: the room runs out in the middle of writes; `--disk`: a folder on a small disk of its own, which is filled. */
  async full() {
    const figures = await runOutOfRoom(Number(values.failures), values.disk ?? null);
    const { halfDone, unread, stuck, integrity } = figures;
    return { figures, isFine: halfDone + unread + stuck === 0 && integrity === 'ok' };
  },
  /**
   * `--kills`: so many at each step of the migrations, and a fifth of them more in the backup before it; `--versions 2-9`: only
   * at the steps that lead to these. Says after each step what was seen so far.
   */
  async migrations() {
    const [first = 0, last = Infinity] = (values.versions ?? '').split('-', 2).filter(Boolean).map(Number);
    const versions = everyVersion().filter((version) => version >= first && version <= last);
    const figures = await killMigrations(Number(values.kills ?? 50), versions, (version, sofar) =>
      console.error(JSON.stringify({ version, ...sofar })),
    );
    const { between, damaged, withoutBackup, badBackups, stuck } = figures;
    return { figures, isFine: between + damaged + withoutBackup + badBackups + stuck === 0 };
  },
};

const bench = benches[positionals[0] ?? ''];
if (bench === undefined) throw new Error(`Say which: ${Object.keys(benches).join(', ')}.`);
const beganMs = performance.now();
const { figures, isFine } = await bench();
console.log(JSON.stringify({ ...figures, seconds: Math.round((performance.now() - beganMs) / 1000) }));
process.exitCode = isFine ? 0 : 1;
