import { describe, expect, it } from 'vitest';
import { clip } from '../../src/text/clip.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { dotted } from '../../src/view/line.js';
import { readingSeconds, readingTime, reduction } from '../../src/view/reading.js';
import { digestName, scheduleWords } from '../../src/view/schedules.js';
import { calendarDay, clockTime } from '../../src/view/time.js';
import { troubleSentence } from '../../src/view/trouble.js';

const english = phrasesIn('en');

describe('words about a schedule', () => {
  it.each([
    ['0 8 * * *', 'Every day at 08:00, Europe/Berlin', 'Daily digest'],
    ['5 18 * * 1-5', 'Weekdays at 18:05, Europe/Berlin', 'Weekday digest'],
    ['0 8 * * 1', 'Every Monday at 08:00, Europe/Berlin', 'Weekly digest'],
    ['0 * * * *', 'Every hour, Europe/Berlin', 'Hourly digest'],
    ['0 8 1 * *', 'At 0 8 1 * * (cron), Europe/Berlin', 'Digest'],
  ])('%s', (cron, words, name) => {
    expect(scheduleWords(phrasesIn('en'), { cron, timezone: 'Europe/Berlin' })).toBe(words);
    expect(digestName(phrasesIn('en'), { cron, name: null })).toBe(name);
  });

  it('keep the name that a moderator gave', () => {
    expect(digestName(phrasesIn('en'), { cron: '0 8 * * *', name: 'Birds' })).toBe('Birds');
  });
});

describe('words about reading', () => {
  const text = Array.from({ length: 952 }, () => 'word').join(' ');

  it('count 238 words a minute', () => {
    expect(readingSeconds(text)).toBe(240);
    expect(readingTime(english, { text })).toBe('4 min read');
  });

  it('count characters where words are not parted', () => {
    expect(readingSeconds('船'.repeat(1000))).toBe(120);
    expect(readingSeconds('ก'.repeat(1190))).toBe(60);
  });

  it('leave out what takes less than two minutes, and a small reduction', () => {
    expect(readingTime(english, { text: 'A short text.' })).toBeNull();
    expect(reduction(english, 'A short text.', [{ from: 0, to: 13 }])).toBeNull();
  });

  it('say how much shorter a summary is', () => {
    expect(reduction(english, text, [{ from: 0, to: 474 }])).toBe('4 min read → 25 s, 90% shorter');
  });
});

describe('small words', () => {
  it('cut a title at a word', () => {
    expect(clip('The tidal lock at Port Ansel', 15)).toBe('The tidal lock…');
    expect(clip('The tidal lock', 14)).toBe('The tidal lock');
  });

  it('part what there is with dots', () => {
    expect(dotted('a', null, ['b', 'c'])).toEqual(['a', ' · ', 'b', 'c']);
  });

  it.each([
    ['de', 'Donnerstag, 12. März', 'Jeden Montag um 08:00, UTC'],
    ['fr', 'jeudi 12 mars', 'Chaque lundi à 08:00, UTC'],
    ['ja', '3月12日木曜日', '毎週月曜日08:00、UTC'],
  ] as const)('name days as %s does', (language, day, schedule) => {
    const phrases = phrasesIn(language);

    expect(calendarDay(phrases, new Date('2026-03-12T08:00:00Z'), 'UTC')).toBe(day);
    expect(scheduleWords(phrases, { cron: '0 8 * * 1', timezone: 'UTC' })).toBe(schedule);
  });

  it("write a day in the digest's own zone", () => {
    const moment = new Date('2026-03-12T23:30:00Z');

    expect(calendarDay(phrasesIn('en'), moment, 'UTC')).toBe('Thursday 12 March');
    expect(calendarDay(phrasesIn('en'), moment, 'Asia/Tokyo')).toBe('Friday 13 March');
    expect(clockTime(moment, 'Asia/Tokyo')).toBe('08:30');
  });
});

describe('words about trouble', () => {
  it.each([
    [
      { kind: 'refused', rule: 'private-address' } as const,
      'That address is inside a private network, so I won’t fetch it.',
    ],
    [{ kind: 'status', status: 404 } as const, 'There is nothing at that address (404). → Check it in a browser.'],
    [{ kind: 'status', status: 503 } as const, 'The site has a fault of its own (503). → Try again in a few minutes.'],
    [
      { kind: 'unreachable', cause: 'dns' } as const,
      'I could not find that site: its name is not known. → Check the spelling.',
    ],
    [{ kind: 'not-a-feed', found: 'empty' } as const, 'The answer was empty. → Check the address in a browser.'],
  ])('%o', (problem, sentence) => {
    expect(troubleSentence(phrasesIn('en'), problem)).toBe(sentence);
  });
});
