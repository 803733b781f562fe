import { maskedUrl } from '../../document/masked-url.js';
import { phrasesIn } from '../../phrases/phrases.js';
import type { TroubledFeed } from '../../store/status.js';
import { troubleOf } from '../../view/trouble.js';
import type { Survey } from '../survey.js';
import { type Html, html, strange } from './html.js';
import { tally } from './tally.js';
import { since, when } from './times.js';

const english = phrasesIn('en');

/** The feeds that need somebody, with what is wrong and what to do; then how many there are of each kind. */
export function feedSection({ at, feeds }: Survey): Html {
  const urgent = feeds.worst.filter(({ state }) => state !== 'struggling');
  const passing = feeds.worst.filter(({ state }) => state === 'struggling');
  const { failing, stopped, struggling } = feeds.counts;
  return html`<section aria-labelledby="feeds" class="wide">
    <h2 id="feeds">Feeds</h2>
    ${
      urgent.length === 0
        ? html`<p>No feed needs attention.</p>`
        : html`<ul class="troubles">
            ${urgent.map((feed) => item(feed, at))}
          </ul>`
    }
    ${more(failing + stopped - urgent.length)}
    ${
      passing.length === 0
        ? null
        : html`<details>
            <summary>Failing for less than a day (${struggling}), which most get over</summary>
            <ul class="troubles">
              ${passing.map((feed) => item(feed, at))}
            </ul>
            ${more(struggling - passing.length)}
          </details>`
    }
    ${counted(feeds.counts)}
  </section>`;
}

function more(count: number): Html | null {
  return count <= 0 ? null : html`<p class="quiet">And ${count} more.</p>`;
}

function item(feed: TroubledFeed, now: Date): Html {
  const { title, url, state, reason, dueAt } = feed;
  const trouble = reason === null ? null : troubleOf(english, reason);
  const step = trouble?.step ?? (state === 'stopped' ? null : 'There is nothing to do but wait.');
  const next = dueAt === null ? 'It is not polled any more. Whoever adds it again with /feed add takes it up.' : null;
  return html`<li>
    <h3>${strange(title)}</h3>
    <p>
      <span class="mark" aria-hidden="true">${state === 'stopped' ? '×' : '!'}</span>
      ${state === 'stopped' ? 'Given up' : 'Failing'} ${since(feed.since, now)}. ${trouble?.what ?? null}
    </p>
    <p class="step">
      <span aria-hidden="true">→ </span
      >${step === null ? null : `${step} `}${next}${dueAt === null ? null : html`Next try ${when(dueAt, now)}.`}
    </p>
    <p class="address"><bdi>${maskedUrl(url)}</bdi></p>
  </li>`;
}

function counted({ healthy, unread, struggling, failing, stopped, paused }: Survey['feeds']['counts']): Html {
  const rows = [
    ['Healthy', healthy],
    ['Not read yet', unread],
    ['Failing for less than a day', struggling],
    ['Failing for longer', failing],
    ['Given up', stopped],
    ['Paused by moderators', paused],
  ] as const;
  return tally(rows, 1);
}
