import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { termReader } from '../../src/summary/terms.js';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

describe('termReader', () => {
  it.each(['en', 'pl'])('does not keep the texts that remembered words were cut out of (%s)', (language) => {
    const read = termReader(language);
    const before = heapMegabytes();

    for (let index = 0; index < 2_000; index += 1) {
      const text = `${'gate '.repeat(4_000)} harbourmastership${index} `;
      read(/harbour\w+/.exec(text)?.[0] ?? '');
    }

    expect(heapMegabytes() - before).toBeLessThan(15);
  });
});

function heapMegabytes(): number {
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed / 1_000_000;
}
