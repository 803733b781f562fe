import { describe, expect, it } from 'vitest';
import { pointsBack } from '../../src/summary/openers.js';

describe('pointsBack', () => {
  it.each([
    'She goes down at six.',
    '"It will be lowered in on Saturday."',
    'When she goes down, she can see her hand.',
    'At Port Ansel it lasts for about 45 minutes.',
    'The first one had been cancelled by the county.',
    'For example, the lock failed in January.',
  ])('hears that “%s” leans on what came before', (sentence) => {
    expect(pointsBack(sentence, 'en')).toBe(true);
  });

  it.each([
    'Tove Ranger works in the dark.',
    'When the tide turns, the gate can be moved.',
    'At Port Ansel slack water lasts for about 45 minutes.',
    'In the harbour, it is said, nobody sleeps.',
    'This week the lock is closed.',
    'Italy sent a motor.',
  ])('lets “%s” stand by itself', (sentence) => {
    expect(pointsBack(sentence, 'en')).toBe(false);
  });

  it.each([
    ['de', 'Als sie hinuntersteigt, ist es dunkel.'],
    ['de-AT', 'Dennoch bleibt die Schleuse zu.'],
    ['fr', 'Elle descend à six heures.'],
    ['ja', 'しかし、門は動かない。'],
  ])('knows how it is said in %s', (language, sentence) => {
    expect(pointsBack(sentence, language)).toBe(true);
  });
});
