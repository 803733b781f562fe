import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/page/text.js';

const gate = 'The lower gate stopped halfway at 05:40 and could not be closed by hand, the harbour office said.';
const barges = 'Eleven barges are waiting in the outer basin until a new motor has been fitted to the gate.';
const notice = 'This article was generated in part using artificial intelligence and may contain errors.';

describe('labels', () => {
  it.each([
    ['as a paragraph of its own', `${gate}\n${barges}\n${notice}`],
    ['announced', `${gate}\n${barges}\nDisclaimer: ${notice} Readers are advised to verify`],
    [
      'behind a stray full stop, cut off',
      `${gate}\n${barges}\n.Disclaimer: ${notice} Readers are advised to verify the information before relying on`,
    ],
    ['glued to the last sentence', `${gate}\n${barges}Disclaimer: ${notice}`],
    ['glued with a full stop too many', `${gate}\n${barges} .Disclaimer: ${notice}`],
    ['at the top', `${notice}\n${gate}\n${barges}`],
    ['before the news in one line', `${notice} ${gate}\n${barges}`],
  ])('finds the AI notice %s, and takes it out', (_, text) => {
    expect(htmlToText(text)).toEqual({
      text: `${gate}\n${barges}`,
      labels: [{ kind: 'ai-generated', evidence: notice }],
    });
  });

  it.each([
    ['ai-generated', 'Dieser Artikel wurde mit Hilfe künstlicher Intelligenz erstellt.'],
    ['sponsored', 'This post is sponsored by Brodal Works.'],
    ['press-release', 'PORT ANSEL, June 3, 2025 /PRNewswire/ -- Brodal Works has sold a motor.'],
    ['sponsored', 'Dieser Artikel wurde von den Brodal-Werken bezahlt.'],
    ['satire', 'This article is satire.'],
    ['correction', 'Correction: an earlier version of this article misstated the weight of the motor.'],
  ])('labels as %s what says so', (kind, sentence) => {
    expect(htmlToText(`${sentence}\n${gate}\n${barges}`).labels).toEqual([{ kind, evidence: sentence }]);
  });

  it.each([
    [
      'in one line at the top',
      ['Sponsored content: this article was paid for by Brodal Works. The editors of the Port Post were not involved.'],
      [],
      'Sponsored content: this article was paid for by Brodal Works.',
    ],
    [
      'in lines of their own at the top',
      ['Sponsored content', 'This post is sponsored by Brodal Works.', 'The newsroom had no part in it.'],
      [],
      'Sponsored content',
    ],
    ['at the end', [], ['This article was paid for by Brodal Works.'], 'This article was paid for by Brodal Works.'],
    [
      'in German',
      [],
      ['Anzeige: Dieser Artikel wurde von den Brodal-Werken bezahlt. Die Redaktion war nicht beteiligt.'],
      'Anzeige: Dieser Artikel wurde von den Brodal-Werken bezahlt.',
    ],
  ])("takes out a sponsor's notice %s", (_, before, after, evidence) => {
    expect(htmlToText([...before, gate, barges, ...after].join('\n'))).toEqual({
      text: `${gate}\n${barges}`,
      labels: [{ kind: 'sponsored', evidence }],
    });
  });

  it("leaves the news that follows a sponsor's notice in its line", () => {
    const line = 'This post is sponsored by Brodal Works. The motor weighs nine tonnes.';

    expect(htmlToText(`${line}\n${gate}\n${barges}`).text).toBe(`The motor weighs nine tonnes.\n${gate}\n${barges}`);
  });

  it('keeps a line that is not about the sponsor', () => {
    const line = 'The editors of the Port Post were not involved, the court found.';

    expect(htmlToText(`${line}\n${gate}\n${barges}`).text).toBe(`${line}\n${gate}\n${barges}`);
  });

  it.each([
    ['correction', 'Correction: an earlier version of this article misstated the weight of the motor.'],
    ['satire', 'This article is a work of satire.'],
    ['dateline', 'PORT ANSEL, June 3, 2025 /PRNewswire/ -- Brodal Works has sold a motor.'],
  ])('keeps a %s in the text, which the reader should know', (_, line) => {
    expect(htmlToText(`${line}\n${gate}\n${barges}`).text).toContain(line);
  });

  it('finds a notice before a long list of other articles', () => {
    const others = Array.from({ length: 15 }, (_, index) => `Motor ${index} sold`);

    expect(htmlToText([gate, barges, notice, ...others].join('\n')).labels).toEqual([
      { kind: 'ai-generated', evidence: notice },
    ]);
  });

  it("takes a fact check's words about satire for somebody else's article", () => {
    const text = `Claim: the gate was stolen\nThis story was originally published by The Onion.\n${gate}`;

    expect(htmlToText(text).labels).toEqual([]);
  });

  it('leaves a text in another script whole', () => {
    const russian = 'Нижние ворота остановились на полпути.';

    expect(htmlToText(`${russian} ${notice}\n${gate}`).text).toBe(`${russian}\n${gate}`);
  });

  it.each([
    'The editors of the Port Post were not involved.',
    'Dieser Beitrag wurde bisher von der Stadt bezahlt.',
    'This article was written without artificial intelligence.',
    'The ministry said that its report was written with the help of ChatGPT.',
    '“This article was written with artificial intelligence,” says a line that students must now add.',
    'The office issued a correction on Monday.',
    'He writes satire for a living.',
    'The race is sponsored by a bank.',
  ])('does not label "%s"', (sentence) => {
    expect(htmlToText(`${sentence}\n${gate}\n${barges}`).labels).toEqual([]);
  });

  it('does not take for a notice what an article says in its middle', () => {
    const body = Array.from({ length: 8 }, () => gate);

    expect(htmlToText([...body, notice, ...body].join('\n')).labels).toEqual([]);
  });
});
