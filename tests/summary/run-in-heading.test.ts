import { describe, expect, it } from 'vitest';
import { runInHeadingLength } from '../../src/summary/run-in-heading.js';

const behind = (sentence: string) => sentence.slice(runInHeadingLength(sentence));

describe('runInHeadingLength', () => {
  it.each([
    ['Une porte trop vieilleLe port a fermé lundi.', 'Le port a fermé lundi.'],
    ['Une porte trop vieilleL’écluse a fermé lundi.', 'L’écluse a fermé lundi.'],
    ['Une porte trop vieille"Nous fermons", dit Ada Orr.', '"Nous fermons", dit Ada Orr.'],
    ['"Une porte trop vieille"François Orr a fermé lundi.', 'François Orr a fermé lundi.'],
    [
      'A barge hit the gate at Ansel A barge of salt was lost when the gate fell.',
      'A barge of salt was lost when the gate fell.',
    ],
    [
      'The gate: now it gets loud In a letter to the council Ada Orr spoke up.',
      'In a letter to the council Ada Orr spoke up.',
    ],
    ['Port Ansel, South Vale The old gate of the harbour was shut.', 'The old gate of the harbour was shut.'],
    ['Old gate shut | Storm | The port was shut on Monday.', 'The port was shut on Monday.'],
  ])('parts the heading from “%s”', (sentence, rest) => {
    expect(behind(sentence)).toBe(rest);
  });

  it.each([
    'Ada Orr joined LinkedIn The day before.',
    'The port bought an iPhone for Ada Orr.',
    'Ada Orr, harbour master of Ansel"The gate is old," she said.',
    'The gate | is old.',
    'The keeper of the gate caught hepatitis A in the harbour last week.',
    'Ada Orr gave the gate a B and the lock an A in a test of the harbour last year.',
    'In the Band A the council is paying more than it did before the gate was shut.',
    'Half the crews had read The old gate at sea before they came here.',
    'The gate is still called The old maid by those who live in Ansel.',
    'The port was shut on Monday. Ada Orr said soThe next day.',
    'PortThe gate was shut.',
  ])('lets “%s” be', (sentence) => {
    expect(behind(sentence)).toBe(sentence);
  });
});
