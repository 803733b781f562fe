import type { Bars } from '../chat/reply.js';
import { clean } from './clean.js';
import { draw, piece, type Style } from './line.js';

const heights = '▁▂▃▄▅▆▇█';

/** Rows of bars that share one scale, for a surface that shows no pictures; plainly their numbers. */
export function drawBars(rows: readonly Bars[], style: Style, margin: string): readonly string[] {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  return rows.flatMap(({ label, values }) => {
    if (style.isPlain) return [`${clean(label)}. ${values.join(' ')}`];
    const bars = values.map((value) => barOf(value, most)).join('');
    return draw(piece(`${clean(label)} ${bars}`), style, { first: margin, others: margin });
  });
}

function barOf(value: number, most: number): string {
  return value === 0 ? '·' : heights.charAt(Math.ceil((value / most) * heights.length) - 1);
}
