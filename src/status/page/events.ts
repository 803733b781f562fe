import type { RecentEvent } from '../recent.js';
import { type Html, html, strange } from './html.js';
import { when } from './times.js';

/** What went wrong lately, the newest first. */
export function eventSection(events: readonly RecentEvent[], now: Date): Html {
  return html`<section aria-labelledby="events">
    <h2 id="events">Errors of late</h2>
    ${
      events.length === 0
        ? html`<p>Nothing has gone wrong since the start.</p>`
        : html`<ol class="events">
            ${events.map((event) => item(event, now))}
          </ol>`
    }
  </section>`;
}

function item({ at, level, words, detail, times }: RecentEvent, now: Date): Html {
  return html`<li>
    <p>
      <span class="mark" aria-hidden="true">${level === 'error' ? '×' : '!'}</span>
      ${words}${times === 1 ? null : html` <strong>${times} times</strong>.`}
    </p>
    <p class="quiet">
      ${when(at, now)}${detail === '' ? null : html` · <span class="address">${strange(detail)}</span>`}
    </p>
  </li>`;
}
