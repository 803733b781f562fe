import { describe, expect, it } from 'vitest';
import { leftOutBy, type RuledArticle } from '../../src/rule/ask.js';
import { readTerms } from '../../src/rule/read-terms.js';
import type { Rule, RuleKind, RuleMatch } from '../../src/rule/rule.js';

const ferry: RuledArticle = {
  title: 'Ferry timetable changes on 1 April',
  standfirst: 'Île-de-Bréhat gets a boat more.',
  text: 'The COVID-19 timetable ends. Larchfield council votes again.\nBoats leave at eight.',
  author: 'Ida Maren, Jon Aske',
  categories: ['Local News', 'Sport'],
  labels: ['sponsored'],
  language: 'en-GB',
};

function rule(kind: RuleKind, typed: string, match: RuleMatch = 'word', id = 1): Rule {
  const reading = readTerms(kind, typed, match);
  if (reading.kind === 'problem') throw new Error(reading.problem);
  return { id, ...reading.terms };
}

/** Whether a single rule keeps the article. */
function keeps(kind: RuleKind, typed: string, match: RuleMatch = 'word', article = ferry): boolean {
  return leftOutBy([rule(kind, typed, match)], article) === null;
}

describe('a rule with words', () => {
  it.each(['timetable', 'TIMETABLE', 'ile-de-brehat', 'covid-19', 'april ferry', 'timet*', 'Votes'])(
    'finds “%s”, whole words in any case and without accents, wherever they stand',
    (words) => {
      expect(keeps('exclude', words)).toBe(false);
    },
  );

  it.each(['time', 'timetables', 'ferry strike', 'tim', '9', 'council* vote'])('does not find “%s”', (words) => {
    expect(keeps('exclude', words)).toBe(true);
  });

  it('finds a phrase word by word, and not across title and text', () => {
    expect(keeps('exclude', 'council votes again', 'phrase')).toBe(false);
    expect(keeps('exclude', 'council again', 'phrase')).toBe(true);
    expect(keeps('exclude', 'on 1 April Ile', 'phrase')).toBe(true);
  });

  it('finds words anywhere where nothing parts them, and signs as they are written', () => {
    const article = { ...ferry, title: '東京都の地震 🎉', text: '' };

    expect(keeps('exclude', '地震', 'word', article)).toBe(false);
    expect(keeps('exclude', '🎉', 'word', article)).toBe(false);
    expect(keeps('exclude', '津波', 'word', article)).toBe(true);
  });
});

describe('a rule that leaves out', () => {
  it('does so beside any number that keep', () => {
    const rules = [rule('include', 'ferry'), rule('exclude', 'boats', 'word', 2)];

    expect(leftOutBy(rules, ferry)?.id).toBe(2);
  });

  it('is named by the first that fits', () => {
    const rules = [rule('exclude', 'tram'), rule('exclude', 'ferry', 'word', 2), rule('exclude', 'boats', 'word', 3)];

    expect(leftOutBy(rules, ferry)?.id).toBe(2);
  });
});

describe('rules that keep', () => {
  it('are met by any one of a kind', () => {
    expect(leftOutBy([rule('include', 'tram'), rule('include', 'ferry')], ferry)).toBeNull();
    expect(leftOutBy([rule('language', 'de'), rule('language', 'en')], ferry)).toBeNull();
  });

  it('are met by one of each kind', () => {
    const rules = [rule('include', 'ferry'), rule('language', 'de', 'word', 2)];

    expect(leftOutBy(rules, ferry)?.id).toBe(2);
  });

  it('leave out by the first of them what fits none', () => {
    expect(leftOutBy([rule('include', 'tram', 'word', 7), rule('include', 'strike', 'word', 8)], ferry)?.id).toBe(7);
  });
});

describe('a language', () => {
  it('is kept alone, whatever its region, or left out with a minus', () => {
    expect(keeps('language', 'en-US')).toBe(true);
    expect(keeps('language', 'de')).toBe(false);
    expect(keeps('language', '-en')).toBe(false);
  });

  it('leaves nothing out whose language nobody knows', () => {
    const unknown = { ...ferry, language: 'und' };

    expect(keeps('language', 'de', 'word', unknown)).toBe(true);
    expect(keeps('language', '-de', 'word', unknown)).toBe(true);
  });
});

describe('a label, an author, a category', () => {
  it('is left out, or kept alone with a plus', () => {
    expect(keeps('label', 'sponsored')).toBe(false);
    expect(keeps('label', 'satire')).toBe(true);
    expect(keeps('label', '+sponsored')).toBe(true);
    expect(keeps('author', 'Maren')).toBe(false);
    expect(keeps('author', '+jon aske')).toBe(true);
    expect(keeps('category', 'local news', 'phrase')).toBe(false);
    expect(keeps('category', '+politics')).toBe(false);
  });

  it('is looked for in one name at a time', () => {
    expect(keeps('author', 'Ida Aske')).toBe(true);
    expect(keeps('category', '^sp', 'regex')).toBe(false);
  });

  it('is not had by an article that names none', () => {
    const bare = { ...ferry, author: null, categories: [], labels: [] };

    expect(keeps('author', 'Maren', 'word', bare)).toBe(true);
    expect(keeps('author', '+Maren', 'word', bare)).toBe(false);
  });
});

describe('a least number of words', () => {
  it('is asked of the text alone', () => {
    expect(keeps('min-words', '12')).toBe(true);
    expect(keeps('min-words', '13')).toBe(false);
  });

  it('is met where all of several are', () => {
    expect(leftOutBy([rule('min-words', '5'), rule('min-words', '500', 'word', 2)], ferry)?.id).toBe(2);
  });
});

describe('an expression', () => {
  it('is looked for in title, standfirst and text, in any case', () => {
    expect(keeps('exclude', 'time\\w+ changes', 'regex')).toBe(false);
    expect(keeps('exclude', '(?-i)TIMETABLE', 'regex')).toBe(true);
    expect(keeps('include', '\\b\\d{1,2} (march|april)\\b', 'regex')).toBe(true);
  });
});

describe('a text of 100 kB', () => {
  it.each(['a'.repeat(100_000), 'a '.repeat(50_000), 'é̂ '.repeat(25_000), '震'.repeat(33_000), ' \n'.repeat(50_000)])(
    'is read in moments, whatever stands in it',
    (text) => {
      const rules = Array.from({ length: 100 }, (_, id) => rule('exclude', `b${id} zz* 津波`, 'word', id));
      const began = performance.now();

      leftOutBy([...rules, rule('exclude', 'a[ab]{200}c', 'regex')], { ...ferry, text });

      expect(performance.now() - began).toBeLessThan(1_500);
    },
  );
});

describe('several expressions', () => {
  const long = { ...ferry, text: `${'so it is '.repeat(1_500)}. The lock failed.` };
  const others = Array.from({ length: 9 }, (_, index) => rule('exclude', `lantern${index}`, 'regex', index + 2));

  it('are looked for in 20,000 characters of a text together, one alone in all of them', () => {
    const lock = rule('exclude', 'lock\\s+failed', 'regex');

    expect(leftOutBy([lock], long)).toBe(lock);
    expect(leftOutBy([lock, ...others], long)).toBeNull();
    expect(leftOutBy([lock, ...others], { ...long, text: long.text.slice(-1_500) })).toBe(lock);
  });
});
