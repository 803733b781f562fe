import { describe, expect, it } from 'vitest';
import { summariseStored, summariseTo, summariseWithin } from '../../src/summary/summarise.js';
import { emptySummary, summaryVersion } from '../../src/summary/version.js';
import { article, hardlyLonger, portAnsel, say } from './articles.js';

describe('summariseStored', () => {
  it('keeps one, two and three sentences with the version of the method', () => {
    const summary = summariseStored(portAnsel);

    expect(summary.version).toBe(summaryVersion);
    expect(summary.lengths).toMatchObject({
      short: { kind: 'told', sentences: [{}] },
      entry: { kind: 'told', sentences: [{}, {}] },
      medium: { kind: 'told', sentences: [{}, {}, {}] },
    });
  });

  it('says the same as somebody who asks for that length', () => {
    const { lengths } = summariseStored(portAnsel);

    expect(lengths.short).toEqual({ kind: 'told', sentences: summariseTo(portAnsel, 'short') });
    expect(lengths.entry).toEqual({ kind: 'told', sentences: summariseTo(portAnsel, 'entry') });
    expect(lengths.medium).toEqual({ kind: 'told', sentences: summariseTo(portAnsel, 'medium') });
  });

  it('keeps why it refuses a text, and at which length', () => {
    const list = article(Array.from({ length: 40 }, (_, at) => `Harbour Lights ${at}, Ada Orr`).join('\n'));

    expect(summariseStored(list).lengths.short).toEqual({ kind: 'refused', refusal: 'no-prose' });
    expect(summariseStored(hardlyLonger).lengths).toMatchObject({
      short: { kind: 'told' },
      medium: { kind: 'refused', refusal: 'little-shorter' },
    });
  });

  it('gives the same summary for the same text', () => {
    expect(summariseStored(portAnsel)).toEqual(summariseStored({ ...portAnsel }));
  });

  it.each(['', ' \n\t '])('says nothing of %j', (text) => {
    expect(summariseStored(article(text))).toEqual(emptySummary);
  });

  it.each(['...', '🎉', '12 345'])('refuses %j', (text) => {
    expect(summariseStored(article(text)).lengths.entry).toEqual({ kind: 'refused', refusal: 'too-short' });
  });
});

describe('summariseTo', () => {
  it('begins with the news, without the place and the agency before it', () => {
    expect(say(portAnsel, 'short')).toEqual([
      'The new motor for the flood gate of Port Ansel arrived by rail on Monday, nine weeks after the old one burned out.',
    ]);
  });

  it('says up to six sentences when asked for long, in the order of the article', () => {
    const chosen = summariseTo(portAnsel, 'long');

    expect(chosen).toHaveLength(6);
    expect(chosen.map(({ from }) => from)).toEqual(chosen.map(({ from }) => from).sort((a, b) => a - b));
  });

  it('says at most twelve key points, and no question', () => {
    const points = say(article(distinctSentences(0, 40).join(' ')), 'key-points');

    expect(points.length).toBeGreaterThan(6);
    expect(points.length).toBeLessThanOrEqual(12);
    expect(say(portAnsel, 'key-points').join(' ')).not.toContain('?');
  });

  it('says as key points all that long says', () => {
    const articles = [portAnsel, ...[30, 40, 50].map((start) => article(distinctSentences(start, 20).join(' ')))];

    for (const input of articles) {
      expect(say(input, 'key-points')).toEqual(expect.arrayContaining([...say(input, 'long')]));
    }
  });

  it('says no key point twice', () => {
    const text = [
      'The port authority of Ansel shut the flood gate on Monday after the motor burned out.',
      'After the motor burned out on Monday the port authority of Ansel shut its flood gate again.',
      'Barge crews moored up the river for three nights.',
    ].join('\n');

    expect(say(article(text), 'key-points')).toHaveLength(2);
  });

  it('says the only sentence of a text', () => {
    expect(say(article('The gate of Port Ansel is shut.'), 'long')).toEqual(['The gate of Port Ansel is shut.']);
  });

  it('says a description that ends without a full stop', () => {
    expect(say(article('The gate of Port Ansel is shut for the winter'))).toEqual([
      'The gate of Port Ansel is shut for the winter',
    ]);
  });

  it('says questions where there is nothing else', () => {
    expect(say(article('Who shut the gate of Port Ansel? Who will open it again?'), 'short')).toEqual([
      'Who shut the gate of Port Ansel?',
    ]);
  });

  it('says a sentence that is longer than a comfortable summary rather than nothing', () => {
    const text = `The port authority said ${'that the gate of the harbour would hold and '.repeat(12)}the crews would return.`;

    expect(say(article(text), 'short')).toEqual([text]);
  });

  it('says nothing twice', () => {
    const text = [
      'The port authority of Ansel shut the flood gate on Monday after the motor burned out.',
      'After the motor burned out on Monday the port authority of Ansel shut its flood gate again.',
      'Barge crews moored up the river for three nights.',
    ].join('\n');

    expect(say(article(text), 'entry')).toEqual([text.split('\n')[0], text.split('\n')[2]]);
  });

  it.each([
    ['ja', '港湾局は月曜日に水門を閉鎖したと発表した。モーターが燃えたためである。修理には三週間かかる見通しだ。'],
    ['zh', '港务局星期一宣布关闭水闸，因为电机烧毁。维修预计需要三个星期。船员将在上游停泊三晚。'],
    [
      'ru',
      'Управление порта закрыло шлюз в понедельник после пожара. Ремонт займёт три недели. Баржи ждут выше по реке.',
    ],
    [
      'ar',
      'أغلقت هيئة الميناء البوابة يوم الاثنين بعد احتراق المحرك. يستغرق الإصلاح ثلاثة أسابيع كاملة. تنتظر الزوارق في أعلى النهر.',
    ],
  ])('reads %s', (language, text) => {
    const said = say(article(text, { language }), 'short');

    expect(said).toHaveLength(1);
    expect(text).toContain(said[0]);
  });
});

describe('reasons', () => {
  it('says that the first sentence stands near the top', () => {
    expect(summariseTo(portAnsel, 'short')[0]?.reasons).toContain('near-the-top');
  });

  it('says that a sentence takes up the title', () => {
    const text =
      'Ada Orr woke to the sound of bells on Monday. The harbour library burned down before dawn with all of its maps. ' +
      'Crews of the barges watched from the river.';

    const chosen = summariseTo(article(text, { title: 'Harbour library burned down' }), 'medium');

    expect(chosen.map(({ reasons }) => reasons.includes('says-the-title'))).toEqual([false, true, false]);
  });

  it('says that a sentence is there for the one after it', () => {
    const text =
      'Ada Orr runs the harbour of Port Ansel. She shut the flood gate on Monday after the motor of the flood gate burned out.';

    expect(summariseTo(article(text), 'entry').map(({ reasons }) => reasons[0])).toEqual([
      'goes-with-the-next',
      expect.not.stringMatching('goes-with-the-next'),
    ]);
  });

  it('gives every sentence at least one', () => {
    const chosen = [portAnsel, article('The gate is shut.'), article('The gate is shut. The gate is open.')].flatMap(
      (input) => summariseTo(input, 'long'),
    );

    expect(chosen.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });
});

describe('summariseWithin', () => {
  it('is at most three sentences without a budget', () => {
    expect(summariseWithin(portAnsel, {})).toEqual(summariseWithin(portAnsel, { sentences: 3 }));
    expect(summariseWithin(portAnsel, {}).length).toBeLessThanOrEqual(3);
  });

  it('keeps whole sentences within a number of words', () => {
    const said = summariseWithin(portAnsel, { words: 40 }).map(({ from, to }) => portAnsel.text.slice(from, to));

    expect(said.length).toBeGreaterThan(0);
    expect(said.join(' ').split(/\s+/).length).toBeLessThanOrEqual(40);
    expect(said.every((sentence) => sentence.endsWith('.'))).toBe(true);
  });

  it('keeps both budgets', () => {
    expect(summariseWithin(portAnsel, { sentences: 1, words: 60 })).toHaveLength(1);
  });

  it('says nothing where no sentence fits', () => {
    expect(summariseWithin(portAnsel, { words: 3 })).toEqual([]);
    expect(summariseWithin(portAnsel, { sentences: 0 })).toEqual([]);
  });

  it('answers a budget larger than the text', () => {
    expect(summariseWithin(portAnsel, { words: 10_000 }).length).toBeGreaterThan(4);
    expect(summariseWithin(portAnsel, { sentences: 500 }).length).toBeGreaterThan(4);
  });
});

/** Sentences that share no words to speak of. */
function distinctSentences(start: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => distinctSentence(start + at));
}

function distinctSentence(day: number): string {
  const words = ['harbour', 'council', 'orchard', 'railway', 'theatre', 'library'].map(
    (word, at) => `${word}${day}${at}`,
  );
  return `Officials of ${words.slice(0, 3).join(' and ')} opened the ${words.slice(3).join(' near ')}.`;
}
