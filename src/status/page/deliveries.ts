import type { CountedReason } from '../../store/status.js';
import type { Survey } from '../survey.js';
import { type Html, html, strange } from './html.js';
import { tally } from './tally.js';
import { several, since } from './times.js';

/** What is owed, what keeps it back, and what was given up. */
export function deliverySection({ at, deliveries, settled }: Survey): Html {
  const { owed, sending, held, oldestOwedAt, closed, closedCount, reasons, errands } = deliveries;
  const sent = settled.sent.counts.reduce((sum, count) => sum + count, 0);
  const rows = [
    ['Sent in the last 24 hours', sent],
    ['To be sent', owed],
    ['Being sent now', sending],
    ['Held until their channel has room', held],
    ['Still to be published or edited', errands],
    ['Given up in the last 24 hours', settled.givenUp],
  ] as const;
  return html`<section aria-labelledby="deliveries">
    <h2 id="deliveries">Messages</h2>
    ${
      oldestOwedAt === null
        ? html`<p>Nothing waits to be sent.</p>`
        : html`<p>
            ${several(owed, 'message')} to send; ${owed === 1 ? 'it' : 'the oldest'} has waited
            ${since(oldestOwedAt, at)}.
          </p>`
    }
    ${tally(rows, 2)}
    ${
      closedCount === 0
        ? null
        : html`<h3>Channels that cannot be posted into</h3>
            <ul class="troubles">
              ${closed.map(
                ({ channelId, since: from, reason, waiting }) =>
                  html`<li>
                    <p>
                      <span class="mark" aria-hidden="true">!</span> Channel ${channelId}, ${since(from, at)}:
                      ${strange(reason)}. ${several(waiting, 'message')} ${waiting === 1 ? 'waits' : 'wait'}.
                    </p>
                    <p class="step">
                      <span aria-hidden="true">→ </span>A moderator of its server can give the bot the rights again, or
                      choose another channel.
                    </p>
                  </li>`,
              )}
            </ul>
            ${closedCount > closed.length ? html`<p class="quiet">And ${closedCount - closed.length} more.</p>` : null}`
    }
    ${reasonList('What kept messages back', reasons)} ${reasonList('Why messages were given up', settled.reasons)}
  </section>`;
}

function reasonList(title: string, reasons: readonly CountedReason[]): Html | null {
  if (reasons.length === 0) return null;
  return html`<h3>${title}</h3>
    <ul>
      ${reasons.map(({ reason, count }) => html`<li>${strange(reason === '' ? 'No reason was given' : reason)} · ${several(count, 'message')}</li>`)}
    </ul>`;
}
