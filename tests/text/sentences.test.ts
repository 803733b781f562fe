import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';

function split(text: string, language = 'en'): readonly string[] {
  return splitSentences(text, language).map(({ from, to }) => text.slice(from, to));
}

describe('splitSentences', () => {
  it('ends a sentence at a stop mark, and at the end of its line', () => {
    expect(split('The ferry sank. Who knew? Nobody!\nHarbour closed\nIt reopens… soon.')).toEqual([
      'The ferry sank.',
      'Who knew?',
      'Nobody!',
      'Harbour closed',
      'It reopens… soon.',
    ]);
  });

  it.each([
    ['titles and initials', 'Mr. Orr met Gen. J. R. Vale and Dr. Will Moss. They left.', 2],
    ['names of countries', 'The U.S. Senate and the U.N. Council met. They left.', 2],
    ['times of day', 'It opens at 9 a.m. Monday. It closes at 5 p.m. The staff go home.', 3],
    ['companies', 'Brandt Inc. Chairman Ada Orr sold Vale Ltd. The price was low.', 2],
    ['numbers', 'It cost $3.5 million, see No. 5 and pp. 12 to 14. It was 9.75 too much.', 2],
    ['dates', 'On Sept. 11 and Jan. 5 the gate stayed shut. It opened later.', 2],
    ['lists', '1. The gate opens. 2. The lock fills.', 2],
    ['hosts', 'Write to orr@ferry.example.com or see Ferry.Com for more. It is free.', 2],
  ])('keeps the stops inside %s', (_, text, sentences) => {
    expect(split(text)).toHaveLength(sentences);
  });

  it('ends a sentence after an abbreviation where a small word begins the next', () => {
    expect(split('She moved to the U.S. The others stayed. He joined Brandt Inc. In May he left.')).toEqual([
      'She moved to the U.S.',
      'The others stayed.',
      'He joined Brandt Inc.',
      'In May he left.',
    ]);
  });

  it('keeps a quotation with who said it', () => {
    expect(split('"Is it safe?" Orr asked. "It floats!" said Vale. “Good.” He left.')).toEqual([
      '"Is it safe?" Orr asked.',
      '"It floats!" said Vale.',
      '“Good.”',
      'He left.',
    ]);
  });

  it('gives a closing mark with space around it to the sentence before', () => {
    expect(split("'They want the boat by summer. ' Orr, who built it, agreed.")).toEqual([
      "'They want the boat by summer. '",
      'Orr, who built it, agreed.',
    ]);
  });

  it('leaves a mark with space around it to the sentence after where a later one closes', () => {
    expect(
      split("The team won. ' I am fit, ' said Bolt. 'We go. ' Orr left. He said: ' I stay. ' Then he left."),
    ).toEqual([
      'The team won.',
      "' I am fit, ' said Bolt.",
      "'We go. '",
      'Orr left.',
      "He said: ' I stay. '",
      'Then he left.',
    ]);
  });

  it('leaves the opening mark to the sentence after', () => {
    expect(split('He said no. « Oui. » She said yes."Then go," he said.')).toEqual([
      'He said no.',
      '« Oui. »',
      'She said yes.',
      '"Then go," he said.',
    ]);
  });

  it('parts sentences that lost the space between them', () => {
    expect(split('The gate is shut.The lock is full.It holds.')).toEqual([
      'The gate is shut.',
      'The lock is full.',
      'It holds.',
    ]);
  });

  it('lets a stray full stop before the first word of a line stand alone', () => {
    expect(split('The end.\n.Notice: This is new.')).toEqual(['The end.', '.', 'Notice: This is new.']);
  });

  it('does not split inside brackets', () => {
    expect(split('The lock (it is old. It leaks.) was shut. Good.')).toEqual([
      'The lock (it is old. It leaks.) was shut.',
      'Good.',
    ]);
  });

  it.each([
    ['de', 'Am 3. Oktober kam z.B. Dr. Vogt. Danach ging er.', ['Am 3. Oktober kam z.B. Dr. Vogt.', 'Danach ging er.']],
    [
      'de',
      '„Die Schleuse hält.“ Halloran lachte. „Wirklich?“ Ja. »Sie hält.« Aske ging. Er rief: „Sie sagt: ‚Komm.‘“ Dann kam sie.',
      [
        '„Die Schleuse hält.“',
        'Halloran lachte.',
        '„Wirklich?“',
        'Ja.',
        '»Sie hält.«',
        'Aske ging.',
        'Er rief: „Sie sagt: ‚Komm.‘“',
        'Dann kam sie.',
      ],
    ],
    ['en', 'He said no.“Then go,” she said.', ['He said no.', '“Then go,” she said.']],
    ['fr', 'M. Vasseur a dit oui. Elle a dit non.', ['M. Vasseur a dit oui.', 'Elle a dit non.']],
    ['es', 'El Sr. Rojas llegó. ¿Quién abrió? Nadie.', ['El Sr. Rojas llegó.', '¿Quién abrió?', 'Nadie.']],
    ['ja', '門は閉まった。「遅い。」と彼は言った。終わり', ['門は閉まった。', '「遅い。」と彼は言った。', '終わり']],
    ['zh', '大门关了。谁知道？没人！', ['大门关了。', '谁知道？', '没人！']],
    ['zh', '他说：“我不去。”然后走了。“真的吗？”她问。', ['他说：“我不去。”', '然后走了。', '“真的吗？”她问。']],
    [
      'de',
      'Die Fa. Vogt & Co. KG zog um. Dr. med. Aske blieb.',
      ['Die Fa. Vogt & Co. KG zog um.', 'Dr. med. Aske blieb.'],
    ],
    ['fr', 'Env. 3,5 M. d’euros. Il est né av. J.-C. à Lyon.', ['Env. 3,5 M. d’euros.', 'Il est né av. J.-C. à Lyon.']],
    ['es', 'La Dra. Ruiz vive en EE. UU. desde 1990. Salió.', ['La Dra. Ruiz vive en EE. UU. desde 1990.', 'Salió.']],
    [
      'it',
      'Il dott. Rossi parlò. L’on. Verdi ha detto: «No.»',
      ['Il dott. Rossi parlò.', 'L’on. Verdi ha detto: «No.»'],
    ],
    ['pt', 'O gov. Lima falou. O art. 5º, n.º 3. Ela saiu.', ['O gov. Lima falou.', 'O art. 5º, n.º 3.', 'Ela saiu.']],
    [
      'nl',
      'Dhr. Jansen en mevr. De Vries kwamen. D.w.z. morgen.',
      ['Dhr. Jansen en mevr. De Vries kwamen.', 'D.w.z. morgen.'],
    ],
    ['sv', '”Kommer du?” frågade hon. T.ex. den 3. maj.', ['”Kommer du?” frågade hon.', 'T.ex. den 3. maj.']],
    [
      'no',
      'Kl. 15.30 kom dr. Berg. Han fikk 5. Så gikk han.',
      ['Kl. 15.30 kom dr. Berg.', 'Han fikk 5.', 'Så gikk han.'],
    ],
    ['da', '»Kommer du?« spurgte hun. Hr. Jensen blev.', ['»Kommer du?« spurgte hun.', 'Hr. Jensen blev.']],
    [
      'fi',
      'Toukokuun 3. päivänä tri Berg tuli. Se maksaa n. 3 euroa.',
      ['Toukokuun 3. päivänä tri Berg tuli.', 'Se maksaa n. 3 euroa.'],
    ],
    [
      'ru',
      'А. С. Пушкин родился в г. Москва. Это ул. Ленина, д. 5. Он ушёл.',
      ['А. С. Пушкин родился в г. Москва.', 'Это ул. Ленина, д. 5.', 'Он ушёл.'],
    ],
    [
      'uk',
      'У 2020 р. Іваненко приїхав у м. Київ. Т. Г. Шевченко народився.',
      ['У 2020 р. Іваненко приїхав у м. Київ.', 'Т. Г. Шевченко народився.'],
    ],
    [
      'pl',
      'Przyjechał o godz. 15.30, tj. 3. maja. Św. Jan umarł.',
      ['Przyjechał o godz. 15.30, tj. 3. maja.', 'Św. Jan umarł.'],
    ],
    ['hi', 'द्वार बंद है। वह खुलेगा।', ['द्वार बंद है।', 'वह खुलेगा।']],
    ['ar', 'أغلقت البوابة. متى تفتح؟ غدا.', ['أغلقت البوابة.', 'متى تفتح؟', 'غدا.']],
  ])('reads %s', (language, text, sentences) => {
    expect(split(text, language)).toEqual(sentences);
  });

  it('leaves out nothing but space, and keeps the order', () => {
    const pieces = fc.constantFrom(
      'Orr',
      'U.S',
      '.',
      '?!',
      '…',
      ' ',
      '\n',
      '"',
      '”',
      "'",
      '(',
      ')',
      'said',
      'a',
      '3',
      '。',
      '」',
      '\u00a0',
      'É',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    );

    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'de', 'ja', 'und', ''), (text, language) => {
        const spans = splitSentences(text, language);
        const between = [0, ...spans.map(({ to }) => to)].map((end, at) => text.slice(end, spans[at]?.from));
        const sentences = spans.map(({ from, to }) => text.slice(from, to));

        expect(between.join('').trim()).toBe('');
        expect(sentences.every((sentence) => sentence !== '' && sentence === sentence.trim())).toBe(true);
      }),
    );
  });

  it.each([
    ['full stops', '.'],
    ['full stops and letters', 'a. '],
    ['quotation marks', '."'],
    ['opening brackets', '('],
    ['spaces', ' '],
    ['letters', 'x'],
    ['initials', 'J. K. '],
    ['lines without a stop', 'a\n'],
    ['sentences', 'The gate of the lock is shut. '],
  ])('reads 100,000 characters of %s in a moment', (_, unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const start = performance.now();

    splitSentences(text, 'en');

    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
