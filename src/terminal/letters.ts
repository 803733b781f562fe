import type { Press } from '../chat/command.js';
import type { Action, Reply } from '../chat/reply.js';

/** What a typed letter presses. */
export type Lettered = Pick<Press, 'action' | 'argument' | 'values'>;

/** An action as a terminal offers it. One without a letter cannot be pressed; `mark` stands in its place. */
export interface Offer {
  readonly letter: string | null;
  /** `✓` for what is chosen already, `–` for what cannot be pressed now. */
  readonly mark: '✓' | '–' | null;
  readonly label: string;
  readonly press: Lettered;
}

/** A row of actions. `title` says what the options of a select are for. */
export interface OfferRow {
  readonly title: string | null;
  readonly offers: readonly Offer[];
}

/**
 * The buttons and choices of a reply with their letters, row by row. What cannot be pressed keeps its place in the
 * alphabet, so that "b" means the same on the next page. Entries are named by number and have no letters.
 */
export function offersOf(reply: Reply): readonly OfferRow[] {
  let count = 0;
  const rows = (reply.actions ?? []).map((row) => ({
    title: row.find((action) => action.kind === 'select')?.placeholder ?? null,
    offers: row.flatMap(offersOfAction).map((offer) => {
      const letter = letterAt(count++);
      return { ...offer, letter: offer.mark === null ? letter : null };
    }),
  }));
  return rows.filter(({ offers }) => offers.length > 0);
}

/** What each letter of a reply presses. */
export function lettersOf(reply: Reply): ReadonlyMap<string, Lettered> {
  const offers = offersOf(reply).flatMap((row) => row.offers);
  return new Map(offers.flatMap(({ letter, press }) => (letter === null ? [] : [[letter, press]])));
}

function offersOfAction(action: Action): readonly Omit<Offer, 'letter'>[] {
  if (action.kind === 'link') return [];
  const { action: name, argument } = action;
  if (action.kind === 'button') {
    const mark = action.isDisabled ? '–' : null;
    return [{ mark, label: action.label, press: { action: name, argument, values: [] } }];
  }
  if (action.of === 'entries') return [];
  return action.options.map(({ label, value, description, isChosen }) => ({
    mark: isChosen ? '✓' : null,
    label: description === undefined ? label : `${label}, ${description}`,
    press: { action: name, argument, values: [value] },
  }));
}

/** a … z, aa … zz, as a spreadsheet names its columns. */
function letterAt(index: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + (index % 26));
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last;
}
