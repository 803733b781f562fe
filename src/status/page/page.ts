import { createHash } from 'node:crypto';
import type { Verdict } from '../pulse.js';
import type { RecentEvent } from '../recent.js';
import type { Answer } from '../server.js';
import { backupsOf, type Survey } from '../survey.js';
import { dayChart } from './chart.js';
import { comingSection } from './coming.js';
import { deliverySection } from './deliveries.js';
import { eventSection } from './events.js';
import { feedSection } from './feeds.js';
import { figures } from './figures.js';
import { Html, html } from './html.js';
import { type Overall, overall } from './overall.js';
import { style } from './style.js';
import { moment } from './times.js';
import { type ProcessFacts, upkeepSection } from './upkeep.js';

export interface PageFacts {
  readonly survey: Survey;
  /** How many backups the operator wants kept. */
  readonly backupsKept: number;
  readonly readiness: Verdict;
  readonly events: readonly RecentEvent[];
  readonly process: ProcessFacts;
}

const styleHash = createHash('sha256').update(style).digest('base64');
// The one style that stands here; nothing else is drawn, fetched, run or sent.
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The status page: HTML and one style, without scripts and without anything to fetch. */
export function page(facts: PageFacts): Answer {
  const { survey, readiness, backupsKept } = facts;
  const { markup } = document(facts, overall(survey, readiness, backupsOf(survey, backupsKept)));
  return { status: 200, type: 'text/html', body: markup, headers: { 'Content-Security-Policy': policy } };
}

function document({ survey, backupsKept, events, process }: PageFacts, state: Overall): Html {
  return html`${Html.of('<!doctype html>\n')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${marks[state.state]} Nutshell status</title>
        <link rel="icon" href="data:," />
        ${Html.of(`<style>${style}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the status</a>
        ${header(state, survey)}
        <main id="main" tabindex="-1">
          ${feedSection(survey)}
          <section aria-labelledby="day" class="wide">
            <h2 id="day">The last day</h2>
            <div class="charts">
              ${dayChart('articles-day', 'New articles', 'new article', survey.articles.seen)}
              ${dayChart('messages-day', 'Messages sent', 'message', survey.settled.sent)}
            </div>
          </section>
          ${comingSection(survey)} ${deliverySection(survey)} ${eventSection(events, survey.at)}
          ${upkeepSection(survey, backupsKept, process)}
        </main>
        <footer>
          <p>
            Read-only, and only what Nutshell itself knows. For programs: <a href="/metrics">metrics</a>,
            <a href="/healthz">health</a>, <a href="/readyz">readiness</a>.
          </p>
        </footer>
      </body>
    </html> `;
}

const marks = { well: '✓', attention: '!', broken: '×' } as const;

function header({ state, sentence, more }: Overall, survey: Survey): Html {
  return html`<header class="${state}">
    <p class="name">Nutshell</p>
    <h1><span class="badge" aria-hidden="true">${marks[state]}</span> <span>${sentence}</span></h1>
    ${
      more.length === 0
        ? null
        : html`<ul>
            ${more.map((line) => html`<li>${line}</li>`)}
          </ul>`
    }
    <p class="quiet">As of ${moment(survey.at)}. <a href="/">Refresh</a></p>
    ${figures(survey)}
  </header>`;
}
