import { describe, expect, it } from 'vitest';
import { askedBy } from '../../src/answer/asked.js';

const kindOf = (question: string, language = 'en') => askedBy(question, language).kind;

describe('what a question asks for', () => {
  it.each([
    ['Who owns the lock?', 'person'],
    ['Where was the gate built?', 'place'],
    ['When is the new gate motor fitted?', 'time'],
    ['How many barges wait?', 'count'],
    ['How much does the motor weigh?', 'amount'],
    ['How long will the repair take?', 'duration'],
    ['How far is Orrin from Vessmark?', 'length'],
    ['How old is the harbour master?', 'age'],
    ['Why was the lock closed?', 'reason'],
    ['How was the motor moved?', 'manner'],
    ['Will it rain?', 'open'],
  ])('is told by the question word: %s', (question, kind) => {
    expect(kindOf(question)).toBe(kind);
  });

  it.each([
    ['Which country built the motor?', 'place'],
    ['In what year did the lock open?', 'time'],
    ['What is the name of the tram driver?', 'person'],
    ['What company made the gate?', 'name'],
    ['What percentage of the vote did she win?', 'share'],
    ['What was the price of a rye loaf?', 'money'],
    ['What countries trade in salt?', 'place'],
    ['What is salt?', 'open'],
  ])('is told by the noun behind "what": %s', (question, kind) => {
    expect(kindOf(question)).toBe(kind);
  });

  it('is told by the first question word', () => {
    expect(kindOf('How old was she when she died?')).toBe('age');
  });

  it.each([
    ['Wie viele Schiffe warten?', 'de', 'count'],
    ['Wer hat das gesagt?', 'de', 'person'],
    ['Wie hat das Boot gehalten?', 'de', 'manner'],
    ['Où est le port ?', 'fr', 'place'],
    ['Depuis quand l’écluse est-elle fermée ?', 'fr', 'time'],
    ['¿Quién ganó la carrera?', 'es', 'person'],
    ['¿Cuánto cuesta el pan?', 'es', 'money'],
    ['Quantos barcos esperam?', 'pt', 'count'],
    ['Dove si trova la chiusa?', 'it', 'place'],
    ['Wanneer gaat de sluis open?', 'nl', 'time'],
    ['Wie heeft de sluis gebouwd?', 'nl', 'person'],
    ['Dlaczego śluza jest zamknięta?', 'pl', 'reason'],
    ['Kiedy otwarto most?', 'pl', 'time'],
    ['水門はいつ直りますか', 'ja', 'time'],
    ['市長は誰ですか', 'ja', 'person'],
    ['何人が待っていますか', 'ja', 'count'],
  ])('is read in the language of the reader: %s', (question, language, kind) => {
    expect(kindOf(question, language)).toBe(kind);
  });

  it('names the word that is counted', () => {
    expect(askedBy('How many barges wait?', 'en')).toEqual({ kind: 'count', counted: 'barges' });
  });

  it('is read as English in a language without question words', () => {
    expect(kindOf('Who owns it?', 'xx')).toBe('person');
  });
});
