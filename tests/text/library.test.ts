import { createRequire } from 'node:module';
import { describe, expect, it, vi } from 'vitest';

const drivers = ['mongoose', 'mongodb', 'redis', 'pg', 'memjs', 'dotenv'];

describe('the text room', () => {
  it('loads no database driver and prints nothing', async () => {
    const output = vi.spyOn(process.stdout, 'write');

    const { stemmerFor } = await import('../../src/text/stems.js');
    const { stopWordsOf } = await import('../../src/text/stop-words.js');
    for (const language of ['de', 'en', 'es', 'fr', 'it', 'nl', 'no', 'pl', 'pt', 'ru', 'sv', 'uk']) {
      stemmerFor(language)('word');
      stopWordsOf(language);
    }

    const loaded = Object.keys(createRequire(import.meta.url).cache);
    expect(loaded.some((path) => path.includes('/natural/lib/natural/stemmers/'))).toBe(true);
    expect(loaded.filter((path) => drivers.some((driver) => path.includes(`/node_modules/${driver}/`)))).toEqual([]);
    expect(loaded.filter((path) => path.endsWith('/natural/lib/natural/index.js'))).toEqual([]);
    expect(output).not.toHaveBeenCalled();
  });
});
