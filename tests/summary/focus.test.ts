import { describe, expect, it } from 'vitest';
import { summariseLine } from '../../bench/probes/summarise.js';
import type { SummaryInput } from '../../src/model.js';
import { summariseAbout, summariseTo } from '../../src/summary/summarise.js';
import { article, portAnsel } from './articles.js';

function about(input: SummaryInput, focus: string, length: 'short' | 'medium' | 'long' = 'short') {
  const { sentences, found } = summariseAbout(input, length, focus);
  return { found, said: sentences.map(({ from, to }) => input.text.slice(from, to)) };
}

describe('summariseAbout', () => {
  it('chooses sentences that hold what the reader names', () => {
    expect(about(portAnsel, 'hearing')).toEqual({
      found: 'said',
      said: ['A hearing on the cause of the fire is set for October.'],
    });
  });

  it('says as many of them as there are, in the order of the article, and fills up with what matters most', () => {
    const { said } = about(portAnsel, 'crews', 'medium');

    expect(said).toEqual([
      'The port authority said the gate would be shut and tested before the autumn tides.',
      'It had asked barge crews to moor up the river for three nights.',
      'Barge crews lost about a third of their income while the flood gate of Port Ansel stood open.',
    ]);
  });

  it('keeps with a sentence what it needs', () => {
    const { said } = about(portAnsel, 'nights', 'medium');
    const at = said.findIndex((sentence) => sentence.startsWith('It had asked'));

    expect(said[at - 1]).toMatch(/^The port authority said/);
  });

  it.each([
    ['en', 'hearings', 'A hearing was held. The gate of the port is shut.', 'A hearing was held.'],
    ['en', 'the hearing', 'The hearing was held. The gate of the port is shut.', 'The hearing was held.'],
    ['en', 'U.S.', 'They told us nothing of it. The gate of the US port is shut.', 'The gate of the US port is shut.'],
    ['en', 'US', 'They told us nothing of it. The U.S. Navy shut the gate.', 'The U.S. Navy shut the gate.'],
    ['de', 'Schleusen', 'Der Hafen wartet auf Geld. Die Schleuse bleibt heute zu.', 'Die Schleuse bleibt heute zu.'],
    ['fr', 'écluses', 'Le port attend son argent. L’écluse reste fermée ce soir.', 'L’écluse reste fermée ce soir.'],
    ['fr', 'ecluse', 'Le port attend son argent. L’écluse reste fermée ce soir.', 'L’écluse reste fermée ce soir.'],
    ['es', 'barcos', 'El puerto espera su dinero. El barco queda en la dársena.', 'El barco queda en la dársena.'],
    [
      'ru',
      'шлюзы',
      'Порт ждёт своих денег уже год. Шлюз останется закрытым до осени.',
      'Шлюз останется закрытым до осени.',
    ],
    ['pl', 'Warszawa', 'Port czeka na swoje pieniądze. Motor jest już w Warszawie.', 'Motor jest już w Warszawie.'],
    [
      'fi',
      'moottori',
      'Satama odottaa yhä rahojaan. Uuden moottorin hinta nousi taas.',
      'Uuden moottorin hinta nousi taas.',
    ],
    ['zh', '电机', '港口仍在等待资金到位。工程师修好了闸门的电机。', '工程师修好了闸门的电机。'],
  ])('finds other forms of a word in "%s": %s', (language, focus, text, sentence) => {
    expect(about(article(text, { language }), focus).said).toEqual([sentence]);
  });

  it('prefers a sentence with all the words to one with some of them', () => {
    const text = 'The brake failed at noon. The motor failed at one. The brake of the motor failed again.';

    expect(about(article(text), 'motor brake').said).toEqual(['The brake of the motor failed again.']);
  });

  it('reaches sentences far down the article', () => {
    const text = `${portAnsel.text}\n${Array.from({ length: 25 }, (_, at) => `Boat number ${at} of the harbour fleet passed the gate.`).join('\n')}\nA heron watched from the pier.`;

    expect(about(article(text), 'heron').said).toEqual(['A heron watched from the pier.']);
  });

  it('gives the plain summary where the article does not have the words, and says so', () => {
    const { sentences, found } = summariseAbout(portAnsel, 'medium', 'submarine');

    expect(found).toBe('absent');
    expect(sentences).toEqual(summariseTo(portAnsel, 'medium'));
  });

  it('tells where the words stand only in what may not be said alone', () => {
    expect(about(portAnsel, 'hold').found).toBe('mentioned');
  });

  it('gives being about it as the first reason', () => {
    expect(summariseAbout(portAnsel, 'short', 'hearing').sentences[0]?.reasons[0]).toBe('about-the-focus');
  });
});

describe('the probe "summarise" with a focus', () => {
  it('keeps the budget of words', () => {
    expect(summariseLine({ id: 1, ...portAnsel, words: 30, focus: 'crews' })).toMatchObject({
      sentences: ['Barge crews lost about a third of their income while the flood gate of Port Ansel stood open.'],
    });
  });
});
