import { describe, expect, it } from 'vitest';
import type { Label } from '../../src/model.js';
import { takeLabels } from '../../src/page/labels.js';
import { type LabelCase, lookAlikes, missedNotices, notices } from './label-cases.js';

const body = [
  'The lower gate stopped halfway at 05:40 and could not be closed by hand, the harbour office said.',
  'Eleven barges are waiting in the outer basin until a new motor has been fitted to the gate.',
].map((text) => ({ text, linkShare: 0, within: ' p' }));

function labelsOf({ line, within = ' p' }: LabelCase, place: 'top' | 'end'): readonly Label[] {
  const told = { text: line, linkShare: 0, within };
  return takeLabels(place === 'top' ? [told, ...body] : [...body, told]).labels;
}

describe('a notice of the set', () => {
  it.each(notices)('is found: $kind, "$line"', (notice) => {
    const [label] = [...labelsOf(notice, 'top'), ...labelsOf(notice, 'end')];

    expect(label?.kind).toBe(notice.kind);
    expect(notice.line).toContain(label?.evidence);
  });

  it.each(missedNotices)('is a known miss: $kind, "$line"', (notice) => {
    expect(labelsOf(notice, 'top')).toEqual([]);
  });

  it.each(lookAlikes)('is none: "$line"', (lookAlike) => {
    expect([...labelsOf(lookAlike, 'top'), ...labelsOf(lookAlike, 'end')]).toEqual([]);
  });
});

describe('the set of notices', () => {
  it('is found to seven eighths; the rest is written down, and no look-alike is dropped', () => {
    expect({ found: notices.length, missed: missedNotices.length, lookAlikes: lookAlikes.length }).toEqual({
      found: 104,
      missed: 17,
      lookAlikes: 107,
    });
  });
});
