import { judgeLiterals } from './guard/judge.js';

/** Usage: node dist/bench/guard.js [COUNT] [SEED]. Exits with 1 where the guard and the registries differ. */
const [count = '1000000', seed = '20260301'] = process.argv.slice(2);
const startMs = performance.now();
const { publicCount, mismatches } = judgeLiterals(Number(count), Number(seed));
for (const mismatch of mismatches.slice(0, 20)) console.log(mismatch);
const seconds = Math.round((performance.now() - startMs) / 1000);
console.log(JSON.stringify({ count: Number(count), public: publicCount, mismatches: mismatches.length, seconds }));
if (mismatches.length > 0) process.exitCode = 1;
