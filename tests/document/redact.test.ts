import { describe, expect, it } from 'vitest';
import { hiding, redacting } from '../../src/document/redact.js';

describe('redacting', () => {
  it('hides secrets, also as an address spells them, and masks addresses', () => {
    const redact = redacting(['a secret/of mine']);

    expect(redact('a secret/of mine, a%20secret%2Fof%20mine, https://a.example/?key=x')).toBe(
      '[secret], [secret], https://a.example/?key=***',
    );
  });

  it('leaves words that stand where a secret should', () => {
    expect(redacting(['token'])('DISCORD_TOKEN holds no token.')).toBe('DISCORD_TOKEN holds no token.');
  });
});

describe('hiding', () => {
  it('leaves addresses as they are', () => {
    expect(hiding(['12345678'])('https://a.example/?key=x of 12345678')).toBe('https://a.example/?key=x of [secret]');
  });
});
