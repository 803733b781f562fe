import { describe, expect, it } from 'vitest';
import { pointsBack } from '../../src/summary/openers.js';

describe('pointsBack', () => {
  it.each([
    'She goes down at six.',
    '"It will be lowered in on Saturday."',
    'When she goes down, she can see her hand.',
    'At Port Ansel it lasts for about 45 minutes.',
    'The first one had been cancelled by the county.',
    'At that time a bearing was replaced.',
    'By then the barges had left.',
    'Half of them have been dark since June.',
    'All these gates were shut.',
    'Among them was a retired teacher.',
    'In that case the mill would have to stop.',
    'Neither side would speak.',
    'It is not true for the salt.',
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
    'One barge sank.',
    'Most of the gates were shut.',
    'Italy sent a motor.',
  ])('lets “%s” stand by itself', (sentence) => {
    expect(pointsBack(sentence, 'en')).toBe(false);
  });

  it.each([
    ['de', 'Als sie hinuntersteigt, ist es dunkel.'],
    ['de', 'Nun führt eine Genossenschaft das Geschäft.'],
    ['de', 'Damals war das Ergebnis knapper ausgefallen.'],
    ['de', 'Schon beim ersten Ausfall war er der Grund.'],
    ['de', 'Das liegt nicht an den Preisen.'],
    ['de-AT', 'Dennoch bleibt die Schleuse zu.'],
    ['fr', 'Elle descend à six heures.'],
    ['ja', 'しかし、門は動かない。'],
  ])('knows how it is said in %s: “%s”', (language, sentence) => {
    expect(pointsBack(sentence, language)).toBe(true);
  });

  it.each([
    ['de', 'Das untere Tor blieb stehen.'],
    ['de', 'Das Licht selbst braucht niemanden mehr.'],
    ['de', 'Schon seit Jahren fordert die Gemeinde einen Wärter.'],
    ['fr', 'La porte ne bouge plus.'],
  ])('knows what stands by itself in %s: “%s”', (language, sentence) => {
    expect(pointsBack(sentence, language)).toBe(false);
  });
});
