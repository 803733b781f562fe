import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/status/event-words.js';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src', name), 'utf8'));
const events = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/log\??\.(?:warn|error)\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
  ),
);

describe('an event that warns or tells of a failure', () => {
  it.each([...events])('has words for whoever runs the bot: %s', (event) => {
    expect(wordsOf(event)).toMatch(/^[A-Z].*\.$/);
  });
});
