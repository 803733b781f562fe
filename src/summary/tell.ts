import type { FocusedTelling, SummaryInput, SummaryLength, Telling } from '../model.js';
import { gateOf } from './gate.js';
import { summariseAbout, summariseTo } from './summarise.js';

/** One length of a text for somebody who asked, or why it is not summarised. */
export function tellTo(input: SummaryInput, length: SummaryLength): Telling {
  return gateOf(input)(summariseTo(input, length), length);
}

/** One length of a text for a reader who names words, or why it is not summarised. */
export function tellAbout(input: SummaryInput, length: SummaryLength, focus: string): FocusedTelling {
  const { sentences, found } = summariseAbout(input, length, focus);
  return { telling: gateOf(input)(sentences, length), found };
}
