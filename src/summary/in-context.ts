import type { Span } from '../model.js';
import { splitSentences } from '../text/sentences.js';

/** A sentence of a passage; chosen, or the neighbour of a chosen one. */
export interface PassageSentence extends Span {
  readonly isChosen: boolean;
}

// The neighbour of a sentence is looked for no further away; a longer one is none.
const farthest = 1_000;

/**
 * The chosen sentences of a text, each between the sentence before it and the one after, in the order of the text. Where
 * neighbours meet or are chosen themselves they are one passage.
 */
export function inContext(
  text: string,
  language: string,
  chosen: readonly Span[],
): readonly (readonly PassageSentence[])[] {
  const inOrder = chosen.toSorted((one, other) => one.from - other.from);
  const passages: PassageSentence[][] = [];
  for (const sentence of inOrder) {
    const { before, after } = neighbours(text, language, sentence);
    const last = passages.at(-1);
    const end = last?.at(-1);
    const begin = before ?? sentence;
    if (last === undefined || end === undefined || begin.from > end.to + 1) {
      passages.push([...neighbour(before), { ...span(sentence), isChosen: true }, ...neighbour(after)]);
      continue;
    }
    // What was the neighbour of the one before is chosen itself, or is the neighbour of both.
    if (end.to > sentence.from) last.pop();
    else if (before !== null && before.from >= end.to) last.push(...neighbour(before));
    last.push({ ...span(sentence), isChosen: true }, ...neighbour(after));
  }
  return passages;
}

/** Whether a sentence is whole where the look ends nobody knows, unless the text ends there or another one stands between. */
function neighbours(text: string, language: string, { from, to }: Span) {
  const start = Math.max(0, from - farthest);
  const end = Math.min(text.length, to + farthest);
  const ahead = splitSentences(text.slice(start, from), language);
  const behind = splitSentences(text.slice(to, end), language);
  const before = start === 0 || ahead.length > 1 ? ahead.at(-1) : undefined;
  const after = end === text.length || behind.length > 1 ? behind[0] : undefined;
  return { before: before ? moved(before, start) : null, after: after ? moved(after, to) : null };
}

function moved({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

function neighbour(sentence: Span | null): readonly PassageSentence[] {
  return sentence === null ? [] : [{ ...sentence, isChosen: false }];
}

function span({ from, to }: Span): Span {
  return { from, to };
}
