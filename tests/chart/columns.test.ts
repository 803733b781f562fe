import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ColumnRow, drawColumns, isDrawable } from '../../src/chart/columns.js';
import { drawPng } from '../../src/worker/png.js';

const row: ColumnRow = { number: 1, title: 'Ferry aground', note: '3 articles', values: [0, 1, 2] };
const chart = (...rows: readonly ColumnRow[]) => drawColumns({ title: 'Articles a day', from: 'a', to: 'b', rows });
const bars = (svg: string) => [...svg.matchAll(/height="(\d+)" fill="#4A82C3"/g)].map(([, height]) => Number(height));

describe('a chart of columns', () => {
  it('draws all rows to one scale', () => {
    expect(bars(chart(row, { ...row, number: 2, values: [4, 0, 0] }))).toEqual([22, 44, 88]);
  });

  it('has no type below 24 pixels, and an opaque ground', () => {
    const svg = chart(row);

    const sizes = [...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    expect(svg).toContain('<rect width="800" height="336" fill="#1E1F22"/>');
  });

  it('shows a title that the font lacks by its number alone', () => {
    expect(chart({ ...row, title: '新しい電車' })).toContain('>1</text>');
  });

  it('says whether its own words can be drawn, whatever the titles of rows hold', () => {
    const rows = [{ ...row, title: '新しい電車' }];
    const words = { title: 'Artykuły na dzień', from: 'il y a 3 jours', to: 'jetzt', rows };

    expect(isDrawable(words)).toBe(true);
    expect(isDrawable({ ...words, title: '1日あたりの記事' })).toBe(false);
    expect(isDrawable({ ...words, rows: [{ ...row, note: '3件の記事' }] })).toBe(false);
  });

  it('is a picture whatever a title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect([...drawPng(chart({ ...row, title: `<b>&${title}` })).subarray(1, 4)]).toEqual([80, 78, 71]);
      }),
      { numRuns: 20 },
    );
  });
});
