import type { SummaryInput } from '../../src/model.js';
import { summariseTo } from '../../src/summary/summarise.js';
import type { SummaryLength } from '../../src/model.js';

/** An invented article, as a feed would bring it. */
export const portAnsel: SummaryInput = {
  title: 'Gate motor for Port Ansel arrives by rail',
  language: 'en',
  text: [
    'PORT ANSEL (AP) -- The new motor for the flood gate of Port Ansel arrived by rail on Monday, nine weeks after the old one burned out.',
    'The port authority said the gate would be shut and tested before the autumn tides.',
    'It had asked barge crews to moor up the river for three nights.',
    '"We lost a season to a spring the size of a thumb," said harbour master Ada Orr. "That must not happen again."',
    'Will the gate hold?',
    'Engineers from Vale Works fitted a second brake to the motor of the flood gate, and the port authority paid 4.2 million crowns for it.',
    'Barge crews lost about a third of their income while the flood gate of Port Ansel stood open.',
    'A hearing on the cause of the fire is set for October.',
  ].join('\n'),
};

/** An article of the given text, without a title unless one is given. */
export function article(text: string, overrides: Partial<SummaryInput> = {}): SummaryInput {
  return { text, title: '', language: 'en', ...overrides };
}

/** Hardly longer than three of its sentences. */
export const hardlyLonger = article(
  [
    'The new motor for the flood gate of Port Ansel arrived by rail on Monday, nine weeks after the old one burned out.',
    'Engineers from Vale Works fitted a second brake to the motor, and the port authority paid 4.2 million crowns for it.',
    'Barge crews lost about a third of their income while the gate of the port stood open to the autumn tides.',
    'The crews are glad of it.',
  ].join('\n'),
);

/** What a summary of one length says, sentence by sentence. */
export function say(input: SummaryInput, length: SummaryLength = 'medium'): readonly string[] {
  return summariseTo(input, length).map(({ from, to }) => input.text.slice(from, to));
}
