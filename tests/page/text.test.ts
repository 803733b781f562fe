import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText, plainLine } from '../../src/page/text.js';

const gate = 'The lower gate stopped halfway at 05:40 and could not be closed by hand, the harbour office said.';
const barges = 'Eleven barges are waiting in the outer basin until a new motor has been fitted to the gate.';

describe('htmlToText', () => {
  it.each([
    ['paragraphs', `<p>${gate}</p>\n<p>${barges}</p>`],
    ['line breaks', `${gate}<br/><br>${barges}`],
    ['plain lines', `${gate}\n\n${barges}\n`],
    ['lines with inline markup', `<b>${gate.slice(0, 9)}</b>${gate.slice(9)}\n${barges}`],
    ['markup that was escaped twice', `&lt;p&gt;${gate}&lt;/p&gt;&lt;p&gt;${barges}&lt;/p&gt;`],
    ['folded markup', `<div>${gate.replaceAll(' ', '\n')}</div><div>${barges.replaceAll(' ', '&nbsp; ')}</div>`],
  ])('makes one line a paragraph of %s', (_, html) => {
    expect(htmlToText(html).text).toBe(`${gate}\n${barges}`);
  });

  it('joins the lines of a mail, which were broken at a fixed width', () => {
    const mail =
      'The lower gate stopped halfway at 05:40 and could not be closed\nby hand, the harbour office said, and eleven barges are waiting\nin the basin until a new motor has come.';

    expect(htmlToText(mail).text).toBe(mail.replaceAll('\n', ' '));
  });

  it('leaves out what nobody sees', () => {
    expect(
      htmlToText(`<p>${gate}<script>x()</script><style>p{}</style><!-- note --></p><p>\u200b\u202e${barges}</p>`).text,
    ).toBe(`${gate}\n${barges}`);
  });

  it('keeps the joiners that words and emoji need', () => {
    expect(htmlToText('می\u200cخواهم 👨\u200d👩\u200d👧').text).toBe('می\u200cخواهم 👨\u200d👩\u200d👧');
  });

  it('takes a bracket in plain text for what it is', () => {
    expect(htmlToText('Is 3 < 4, and is 5 > 4? It is, says the office.').text).toBe(
      'Is 3 < 4, and is 5 > 4? It is, says the office.',
    );
  });

  it('drops the title where the text begins with it', () => {
    expect(htmlToText(`<h2>Gate fails – again</h2><p>${gate}</p>`, { title: 'Gate fails - again' }).text).toBe(gate);
  });

  it('never alters a word', () => {
    const word = fc.stringMatching(/^[a-zA-Zäöüß€’-]{1,12}$/);

    fc.assert(
      fc.property(fc.array(word, { minLength: 12, maxLength: 40 }), (words) => {
        expect(htmlToText(`<p>${words.join(' ')}, said the office.</p>`).text).toBe(
          `${words.join(' ')}, said the office.`,
        );
      }),
    );
  });

  it('answers for 50,000 nested elements', () => {
    expect(htmlToText(`${'<i>'.repeat(50_000)}${gate}`).text).toBe(gate);
  });
});

describe('plainLine', () => {
  it.each([
    ['<b>Terns</b> &amp;amp; gulls', 'Terns & gulls'],
    ['AT&T', 'AT&T'],
    ['A<B and <!-- x -->5 < 6', 'A<B and 5 < 6'],
    ['One<br>two', 'One two'],
    ['Caf&eacute;&#x27;s', "Café's"],
  ])('makes %s one line', (html, line) => {
    expect(plainLine(html)).toBe(line);
  });
});
