import { drawableText, escapeXml, fitText } from './letters.js';

/** A row of columns, one for each stretch of time, oldest first. */
export interface ColumnRow {
  readonly number: number;
  /** What it shows; its number alone stands there where the font lacks a letter of it. */
  readonly title: string;
  /** Below the title. */
  readonly note: string;
  readonly values: readonly number[];
}

export interface ColumnChart {
  readonly title: string;
  readonly rows: readonly ColumnRow[];
  /** Below the columns, at their beginning and at their end. */
  readonly from: string;
  readonly to: string;
}

// docs/replies.md: at 800 pixels no type is below 24.
const width = 800;
const margin = 32;
const inner = width - 2 * margin;
const size = { title: 32, row: 28, note: 24 } as const;
const heights = { head: 84, row: 196, columns: 88, foot: 56 } as const;
const colours = { ground: '#1E1F22', text: '#F2F3F5', quiet: '#B5BAC1', column: '#4A82C3', base: '#4E5058' } as const;

/** Whether the font has all letters of the chart's own words. Titles of rows are others' words, and have their numbers. */
export function isDrawable({ title, rows, from, to }: ColumnChart): boolean {
  return [title, from, to, ...rows.map(({ note }) => note)].every((words) => drawableText(words) !== null);
}

/**
 * A chart of small multiples as SVG, 800 pixels wide, on an opaque dark ground: all rows share one scale and one time. Text
 * is in `DejaVu Sans`.
 */
export function drawColumns({ title, rows, from, to }: ColumnChart): string {
  const height = heights.head + rows.length * heights.row + heights.foot;
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans">`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    text(title, { x: margin, y: 56, size: size.title, fill: colours.text }),
    ...rows.map((row, at) => drawRow(row, heights.head + at * heights.row, most)),
    text(from, { x: margin, y: height - 20, size: size.note, fill: colours.quiet }),
    text(to, { x: width - margin, y: height - 20, size: size.note, fill: colours.quiet, anchor: 'end' }),
    '</svg>',
  ].join('');
}

function drawRow({ number, title, note, values }: ColumnRow, top: number, most: number): string {
  const label = drawableText(title);
  const base = top + heights.row - 24;
  const step = inner / values.length;
  const columns = values.flatMap((value, at) => {
    if (value === 0) return [];
    const high = Math.max(4, Math.round((heights.columns * value) / most));
    const wide = Math.max(2, Math.min(step - 4, 72));
    const left = margin + at * step + (step - wide) / 2;
    return [
      `<rect x="${left.toFixed(1)}" y="${base - high}" width="${wide.toFixed(1)}" height="${high}" fill="${colours.column}"/>`,
    ];
  });
  return [
    text(label === null ? String(number) : `${number}  ${label}`, {
      x: margin,
      y: top + 30,
      size: size.row,
      fill: colours.text,
    }),
    text(note, { x: margin, y: top + 64, size: size.note, fill: colours.quiet }),
    ...columns,
    `<rect x="${margin}" y="${base}" width="${inner}" height="2" fill="${colours.base}"/>`,
  ].join('');
}

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'end';
}

function text(words: string, { x, y, size, fill, anchor = 'start' }: TextStyle): string {
  const drawn = fitText(drawableText(words) ?? '', inner, size);
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${escapeXml(drawn)}</text>`;
}
