import type { HourlyCounts } from '../../store/status.js';
import { Html, html } from './html.js';
import { hourOf, several } from './times.js';

const hourMs = 3_600_000;
const size = { width: 360, height: 132, left: 30, right: 344, base: 108, top: 12 } as const;

/** A day in columns, an hour each, and the same as a table for whoever does not see it. `noun` is a singular. */
export function dayChart(id: string, title: string, noun: string, { from, counts }: HourlyCounts): Html {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hours = counts.map((count, hour) => ({ count, at: new Date(from.getTime() + hour * hourMs) }));
  return html`<figure>
    <figcaption id="${id}"><strong>${title}</strong> <span class="quiet">${total} in 24 hours</span></figcaption>
    <svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${id}-title ${id}-desc">
      <title id="${id}-title">${title} in each of the last 24 hours</title>
      <desc id="${id}-desc">${describe(hours, total, noun)}</desc>
      ${scale(Math.max(...counts))}${columns(hours)}
    </svg>
    <details>
      <summary>${title} as a table</summary>
      <table>
        <caption>
          ${title} an hour, times in UTC
        </caption>
        <thead>
          <tr>
            <th scope="col">Hour from</th>
            <th scope="col">${title}</th>
          </tr>
        </thead>
        <tbody>
          ${hours.map(
            ({ at, count }) =>
              html`<tr>
                <th scope="row">${hourOf(at)}</th>
                <td>${count}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </figure>`;
}

interface Hour {
  readonly at: Date;
  readonly count: number;
}

function describe(hours: readonly Hour[], total: number, noun: string): string {
  if (total === 0) return `No ${noun}s in the last 24 hours.`;
  const most = hours.reduce((best, hour) => (hour.count > best.count ? hour : best));
  return `${several(total, noun)} in all, the most in the hour from ${hourOf(most.at)} UTC: ${most.count}. The last hour is not over yet.`;
}

/** A line at the largest number, and one at nothing. */
function scale(most: number): Html {
  const { right, left, base, top, width } = size;
  const axis = html`<line class="axis" x1="${left}" x2="${right}" y1="${base}" y2="${base}" />`;
  if (most === 0) {
    return html`${axis}<text x="${width / 2}" y="${(base + top) / 2}" text-anchor="middle">Nothing yet</text>`;
  }
  return html`<line class="grid" x1="${left}" x2="${right}" y1="${top}" y2="${top}" />
    ${axis}
    <text x="${left - 6}" y="${top + 4}" text-anchor="end">${most}</text>
    <text x="${left - 6}" y="${base + 4}" text-anchor="end">0</text>`;
}

function columns(hours: readonly Hour[]): readonly Html[] {
  const { right, height, left, base, top } = size;
  const most = Math.max(1, ...hours.map(({ count }) => count));
  const step = (right - left) / hours.length;
  return hours.map(({ at, count }, index) => {
    const high = count === 0 ? 0 : Math.max(2, ((base - top) * count) / most);
    const x = left + index * step;
    const isOver = index < hours.length - 1;
    const label =
      index % 6 === 5
        ? html`<text x="${point(x + step / 2)}" y="${height - 6}" text-anchor="middle">${hourOf(at)}</text>`
        : null;
    const column = html`<rect
      class="${isOver ? 'column' : 'column running'}"
      x="${point(x + 1.5)}"
      y="${point(base - high)}"
      width="${point(step - 3)}"
      height="${point(high)}"
      rx="1.5"
    />`;
    return html`${column}${label}`;
  });
}

function point(value: number): string {
  return value.toFixed(1);
}
