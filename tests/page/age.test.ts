import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ageLabel } from '../../src/page/age.js';
import { freshTexts, missedOlderTexts, olderTexts } from './age-cases.js';

const news = 'Eleven barges are waiting in the outer basin until a new motor has been fitted to the gate.';

describe('ageLabel', () => {
  it.each(olderTexts)('finds older than $date: "$text"', ({ text, date }) => {
    expect(ageLabel(`${text}\n${news}`, new Date(date))).toEqual({ kind: 'older-than-date', evidence: text });
  });

  it.each(missedOlderTexts)('knowingly misses "$text"', ({ text, date }) => {
    expect(ageLabel(`${text}\n${news}`, new Date(date))).toBeNull();
  });

  it.each(freshTexts)('says nothing of $date: "$text"', ({ text, date }) => {
    expect(ageLabel(`${text}\n${news}`, new Date(date))).toBeNull();
  });

  it('keeps the one sentence that says so', () => {
    const sentence = 'The ferry line will stop burning coal by the end of 2021.';

    expect(ageLabel(`${news} ${sentence} ${news}`, new Date('2025-10-02'))?.evidence).toBe(sentence);
  });

  it('does not take what an article says far below for its news', () => {
    const text = [...Array.from({ length: 12 }, () => news), 'The bridge will open in March 2019.', news].join('\n');

    expect(ageLabel(text, new Date('2025-10-02'))).toBeNull();
  });

  it('says nothing of an article without a date', () => {
    expect(ageLabel('The bridge will open in March 2019.', null)).toBeNull();
  });

  it('reads a long text of dates in a moment', () => {
    const text = Array.from({ length: 400 }, (_, day) => `It is to be said that on ${day} May 2019 it will rain.`).join(
      ' ',
    );
    ageLabel(text, new Date('2025-10-02'));
    const from = performance.now();

    ageLabel(text, new Date('2025-10-02'));

    expect(performance.now() - from).toBeLessThan(200);
  });
});

describe('the set of older texts', () => {
  it('is found to three quarters; the rest is written down, and no fresh text is dropped', () => {
    expect({ found: olderTexts.length, missed: missedOlderTexts.length, fresh: freshTexts.length }).toEqual({
      found: 25,
      missed: 6,
      fresh: 80,
    });
  });
});

const seeds = new URL('../../../shared/seed/', import.meta.url);
const seed = existsSync(seeds) ? readdirSync(seeds).find((name) => name.endsWith('.txt')) : undefined;

describe.skipIf(seed === undefined)('the seed text (skipped where ../shared/seed is absent)', () => {
  it('is older than its date of October 2025, as its first sentence says', () => {
    const text = readFileSync(new URL(seed ?? '', seeds), 'utf8')
      .split('\n')
      .filter((line) => line.length > 70 && !line.includes('Disclaimer'))
      .join('\n');

    expect(ageLabel(text, new Date('2025-10-02'))?.evidence).toMatch(/^The United States .* by the close of 2021\.$/);
    expect(ageLabel(text, new Date('2021-07-27'))).toBeNull();
  });
});
