import { maskedUrl } from '../../document/masked-url.js';
import type { Survey } from '../survey.js';
import { type Html, html, strange } from './html.js';
import { duration, several, when } from './times.js';

/** What is polled and posted next. */
export function comingSection({ at, polls, runs }: Survey): Html {
  const lag =
    polls.due === 0 ? 'No poll is due.' : `${several(polls.due, 'poll')} due, the first ${lateness(polls.lagMs)}.`;
  const going = runs.digests === 0 ? 'No digest is set up' : several(runs.digests, 'digest');
  const digests = `${going}${runs.paused === 0 ? '' : `, and ${several(runs.paused, 'paused digest')}`}.`;
  return html`<section aria-labelledby="coming">
    <h2 id="coming">Coming up</h2>
    <h3 id="next-digests">Digests</h3>
    <p class="quiet">${digests}</p>
    ${
      runs.next.length === 0
        ? null
        : table(
            'next-digests',
            ['Digest', 'Comes'],
            runs.next.map(({ id, name, dueAt }) => [name === null ? `Digest ${id}` : strange(name), when(dueAt, at)]),
          )
    }
    <h3 id="next-polls">Polls</h3>
    <p class="quiet">${lag}</p>
    ${
      polls.next.length === 0
        ? null
        : table(
            'next-polls',
            ['Feed', 'Polled'],
            polls.next.map(({ title, url, dueAt }) => [
              html`${strange(title)}<br /><small class="address">${hostOf(url)}</small>`,
              when(dueAt, at),
            ]),
          )
    }
  </section>`;
}

function lateness(ms: number): string {
  return ms < 60_000 ? 'since just now' : `for ${duration(ms)}`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : maskedUrl(url);
}

type Row = readonly [name: Html | string, value: Html];

function table(labelledBy: string, [first, second]: readonly [string, string], rows: readonly Row[]): Html {
  return html`<table aria-labelledby="${labelledBy}">
    <thead>
      <tr>
        <th scope="col">${first}</th>
        <th scope="col">${second}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
