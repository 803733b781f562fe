import { describe, expect, it } from 'vitest';
import { hasUnnamedObject } from '../../src/summary/object-pronoun.js';

describe('hasUnnamedObject', () => {
  it.each([
    'The county declared it void because a member had not been sworn in.',
    'A fitter noted it during a check.',
    'Auctioneer Holger Wies knocked it down on Wednesday.',
    '"We reported it to them on Tuesday," said Ada Orr.',
    'The crew sold them for nine crowns.',
  ])('hears that “%s” does not name its object', (sentence) => {
    expect(hasUnnamedObject(sentence, 'en-GB')).toBe(true);
  });

  it.each([
    'The harbour authority said it would shut the gate.',
    'The company announced it lost a barge.',
    'The court found it was void.',
    'The works found it makes no difference.',
    'The council made it illegal to park lorries on the harbour road at night.',
    'Researchers found it a challenge to count the terns.',
    'Workers made it clear that they will strike.',
    'The owner of the barge sold it to a mill.',
    'Crews that lost a barge replaced it in May.',
    'The county declared the vote void.',
  ])('lets “%s” stand by itself', (sentence) => {
    expect(hasUnnamedObject(sentence, 'en')).toBe(false);
  });

  it('says nothing of other languages', () => {
    expect(hasUnnamedObject('The county declared it void on Monday.', 'nl')).toBe(false);
  });
});
