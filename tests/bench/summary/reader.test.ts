import { describe, expect, it } from 'vitest';
import { pairedInterval } from '../../../bench/summary/bootstrap.js';
import { cutLead, wholeLead } from '../../../bench/summary/lead.js';
import { notice } from '../../../bench/summary/reader.js';

const article = 'The gate is shut. It leaks. The crew went home. Orr paid.';

describe('notice', () => {
  it('sees an opener whose sentence before is not there', () => {
    expect(notice(article, 'It leaks.', 'english').isDangling).toBe(true);
    expect(notice(article, 'The gate is shut.\nIt leaks.', 'english').isDangling).toBe(false);
  });

  it('sees sentences without an end or a beginning, and those that are not in the article', () => {
    expect(notice(article, 'The gate is', 'english').isBroken).toBe(true);
    expect(notice(article, 'gate is shut.', 'english').isBroken).toBe(true);
    expect(notice(article, 'The gate was shut.\nOrr paid.', 'english').verbatim).toBe(0.5);
  });
});

describe('wholeLead', () => {
  it('passes over a sentence that does not fit', () => {
    expect(wholeLead(article, 'en', { words: 6 })).toBe('The gate is shut.\nIt leaks.');
    expect(wholeLead(article, 'en', { words: 5 })).toBe('The gate is shut.');
    expect(cutLead(article, 5)).toBe('The gate is shut. It');
  });
});

describe('pairedInterval', () => {
  it('holds the mean, and is the same at every run', () => {
    const interval = pairedInterval([1, 2, 3, 4, 5]);

    expect(interval.mean).toBe(3);
    expect(interval.low).toBeLessThan(3);
    expect(interval.high).toBeGreaterThan(3);
    expect(pairedInterval([1, 2, 3, 4, 5])).toEqual(interval);
  });
});
