import type { Action, Button, Select } from '../chat/reply.js';
import { shareButton } from '../chat/share.js';
import type { SummaryLength } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import type { Opinion } from '../store/cards.js';

/** What a card's controls are about. The arguments come back with what is pressed. */
export interface CardControls {
  readonly length: SummaryLength;
  /** Names the text, the length and the focus. */
  readonly argument: string;
  /** The same without the length, and without the focus. */
  readonly lengthArgument: string;
  readonly focusArgument: string;
  /** Whether there is a summary, or at least could be at another length. */
  readonly isTold: boolean;
  readonly hasLengths: boolean;
  /** Null where the article is not kept. */
  readonly kept: { readonly articleId: number; readonly opinion: Opinion | null } | null;
}

/** The rows under the card of an article: at most four, so that a select fits above them. */
export function cardActions(phrases: Phrases, card: CardControls): readonly (readonly Action[])[] {
  const { isTold, hasLengths, kept, argument } = card;
  const buttons: readonly Action[] = [
    ...(isTold ? toldButtons(phrases, card) : []),
    ...(kept === null ? [] : [saveButton(phrases, kept.articleId)]),
    shareButton(phrases, 'summary.share', argument),
  ];
  return [
    ...(hasLengths ? [[lengthSelect(phrases, card)]] : []),
    buttons,
    ...(isTold && kept !== null ? [opinionButtons(phrases, argument, kept.opinion)] : []),
  ];
}

/** Saves an article for whoever presses it. */
export function saveButton(phrases: Phrases, articleId: number): Button {
  return { kind: 'button', action: 'saved.add', argument: String(articleId), label: phrases.text('card.save') };
}

/** Shows the card again as it was. */
export function backButton(phrases: Phrases, argument: string): Button {
  return { kind: 'button', action: 'summary.show', argument, label: phrases.text('summary.back') };
}

function toldButtons(phrases: Phrases, { argument, focusArgument }: CardControls): readonly Button[] {
  return [
    { kind: 'button', action: 'summary.focus', argument: focusArgument, label: phrases.text('summary.focus') },
    { kind: 'button', action: 'summary.context', argument, label: phrases.text('summary.context') },
    { kind: 'button', action: 'summary.why', argument, label: phrases.text('summary.why') },
  ];
}

function opinionButtons(phrases: Phrases, argument: string, given: Opinion | null): readonly Button[] {
  return (['useful', 'not-useful'] as const).map((opinion) => ({
    kind: 'button',
    action: `summary.${opinion}`,
    argument,
    label: phrases.text(given === opinion ? `opinion.${opinion}.given` : `opinion.${opinion}`),
  }));
}

const sentenceCounts = [
  ['short', 1],
  ['medium', 3],
  ['long', 6],
  ['key-points', null],
] as const satisfies readonly (readonly [SummaryLength, number | null])[];

function lengthSelect(phrases: Phrases, { length, lengthArgument }: CardControls): Select {
  return {
    kind: 'select',
    action: 'summary.length',
    argument: lengthArgument,
    placeholder: phrases.text('summary.length'),
    of: 'choices',
    options: sentenceCounts.map(([value, count]) => ({
      value,
      label: phrases.text(`summary.length.${value}`),
      ...(count === null ? {} : { description: phrases.text('summary.sentences', { count }) }),
      isChosen: value === length,
    })),
  };
}
