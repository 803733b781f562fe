import { describe, expect, it } from 'vitest';
import { summariseLine } from '../../bench/probes/summarise.js';
import { portAnsel } from './articles.js';

describe('the probe "summarise"', () => {
  it('answers with sentences, their spans and the summary of both', () => {
    const text = 'The gate of Port Ansel is shut. Barge crews moored up the river.';

    expect(summariseLine({ id: 7, text, sentences: 2 })).toEqual({
      id: 7,
      summary: 'The gate of Port Ansel is shut.\nBarge crews moored up the river.',
      sentences: ['The gate of Port Ansel is shut.', 'Barge crews moored up the river.'],
      spans: [
        [0, 31],
        [32, 64],
      ],
    });
  });

  it('says as much as the budget allows', () => {
    expect(summariseLine({ id: 'a', ...portAnsel, sentences: 1 })).toMatchObject({ sentences: { length: 1 } });
    expect(summariseLine({ id: 'a', ...portAnsel, words: 40 })).toMatchObject({ sentences: { length: 2 } });
  });

  it('answers a line without a text', () => {
    expect(summariseLine({ id: 'a' })).toEqual({ id: 'a', summary: '', sentences: [], spans: [] });
  });

  it('refuses only where it is asked to judge', () => {
    const short = { id: 'a', text: 'The gate of Port Ansel is shut.' };

    expect(summariseLine(short)).not.toHaveProperty('refused');
    expect(summariseLine({ ...short, gate: true })).toEqual({
      id: 'a',
      summary: '',
      sentences: [],
      spans: [],
      refused: 'too-short',
    });
  });
});
