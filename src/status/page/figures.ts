import type { Survey } from '../survey.js';
import { type Html, html } from './html.js';

/** The few numbers that one looks for first. */
export function figures({ feeds: { counts }, articles, settled, deliveries }: Survey): Html {
  const followed = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rows: readonly (readonly [name: string, figure: number, of: string])[] = [
    ['feeds healthy', counts.healthy, `of ${followed.toLocaleString('en')}`],
    ['new articles in 24 hours', total(articles.seen.counts), ''],
    ['messages sent in 24 hours', total(settled.sent.counts), ''],
    ['messages to send', deliveries.owed, ''],
  ];
  return html`<dl class="figures">
    ${rows.map(
      ([name, figure, of]) =>
        html`<div>
          <dt>${name}</dt>
          <dd><strong>${figure}</strong> <span class="quiet">${of}</span></dd>
        </div>`,
    )}
  </dl>`;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
