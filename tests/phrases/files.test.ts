import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../src/phrases/', import.meta.url);
const languages = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** The keys of each message file of a language, by file. */
async function keysIn(language: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const files = readdirSync(new URL(`${language}/`, folder)).filter((name) => name !== 'index.ts');
  const keys = files.map(async (name) => {
    const parts = (await import(new URL(`${language}/${name}`, folder).href)) as Readonly<Record<string, object>>;
    return [name, Object.values(parts).flatMap((phrases) => Object.keys(phrases))] as const;
  });
  return Object.fromEntries(await Promise.all(keys));
}

describe.each(languages)('the message files of %s', (language) => {
  it('are those of English, with the same keys in each', async () => {
    expect(await keysIn(language)).toEqual(await keysIn('en'));
  });

  it('have each key once', async () => {
    const keys = Object.values(await keysIn(language)).flat();

    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
