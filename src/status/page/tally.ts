import { type Html, html } from './html.js';

/** What is counted under one name, or a word in the place of a number. */
export type TallyRow = readonly [name: string, value: Html | string | number];

/** Names and what stands for each, in their order. Of a count that is 0 nothing is said beyond the first `always` rows. */
export function tally(rows: readonly TallyRow[], always = rows.length): Html {
  return html`<dl class="tally">
    ${rows
      .filter(([, value], index) => value !== 0 || index < always)
      .map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
}
