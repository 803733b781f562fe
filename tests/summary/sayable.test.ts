import { describe, expect, it } from 'vitest';
import { article, portAnsel, say } from './articles.js';

const news = 'The port authority of Ansel shut the flood gate on Monday.';
const more = 'Barge crews moored up the river for three nights.';

describe('what a summary leaves out', () => {
  it.each([
    'Share- The Ansel Courier',
    '- October 02, 2025',
    '0 Comments',
    '- 2 minutes read',
    '1 Views',
    'Advertisement.',
    'Read more: how the old motor burned out.',
    'Sign up for our daily newsletter and never miss a tide.',
    'Follow Ada Orr on Twitter for news of the harbour.',
    'Reporters in Vale contributed to this report.',
    'Copyright 2026 The Ansel Courier. All rights reserved.',
    'Scroll down for a video of the gate.',
    'The content is provided for informational purposes only and does not constitute professional advice.',
    'This article was generated with the help of artificial intelligence.',
    'Lesen Sie auch: So brannte der alte Motor aus.',
    'Lire aussi : comment le vieux moteur a brûlé.',
    'Pictured above: the gate of the harbour at low tide.',
    'Harbour master Ada Orr (left) walks along the flood gate with a guest.',
    'Age of the gate: Sixty years and a winter.',
    "On-screen: 'It is an old gate,' says Ada Orr of the harbour.",
    'A tight squeeze: A barge passes the gate at low tide.',
    'Harbour master Ada Orr (right, with a guest) walks along the flood gate.',
    'Hafenmeisterin Ada Orr (v.l.) geht am Tor entlang.',
    'Harbour master Ada Orr poses with the new motor of the gate.',
    'Courier image of barges moored off Ansel in May this year.',
    '(Foto: Ansel/Orr; 14.01.2026).',
    '(Ada Orr/The Courier) Crews wait at the gate on Monday.',
    'Last updated at 3:31 PM on 19th July 2026.',
    'Media playback is not supported on this device.',
    'Barges lost their way • Crews waited • Nobody slept at Ansel.',
    'And at the news that the gate had. reached its end nobody slept.',
    '", said the master of the harbour on Monday.',
    'Correction: The gate was shut on Monday and not on Sunday.',
    'CORRECTION (4 May): The name of the gate was spelt wrongly.',
    'An earlier version of this article gave a wrong year for the gate.',
    'This story has been corrected to give the right name of the gate.',
    'In einer früheren Version dieses Artikels stand ein falscher Name.',
    'Une version précédente de cet article donnait un autre nom.',
    'A heading without a full stop',
  ])('is furniture: %s', (line) => {
    expect(say(article(`${line}\n${news}\n${line}\n${more}\n${line}`), 'long')).toEqual([news, more]);
  });

  it('is a disclaimer to the end of its paragraph, even glued to a stray full stop', () => {
    const text = `${news}\n${more}\n.Disclaimer: A machine helped to write what you read here. We promise nothing about it. Ask somebody who knows before`;

    expect(say(article(text), 'long')).toEqual([news, more]);
  });

  it("is an editor's note with what it says about the author", () => {
    const text = `Editor's note: Ada Orr is master of the harbour. She has written two books on tides. ${news} ${more}`;

    expect(say(article(text), 'long')).toEqual([news, more]);
  });

  it('is the title said again at the head of the text', () => {
    const title = 'Port authority shuts the flood gate';

    expect(say(article(`${title}\n${news}\n${more}`, { title }), 'long')).toEqual([news, more]);
    expect(say(article(`${title}.\n${news}\n${more}`, { title }), 'long')).toEqual([news, more]);
  });

  it('is everything where the text only says the title', () => {
    expect(say(article('Rain is on its way to Ansel.', { title: 'Rain is on its way to Ansel' }))).toEqual([]);
  });

  it('is a quotation mark that stands apart at the end, but not one that French sets apart', () => {
    expect(say(article(`${news} '\n${more}`), 'long')).toEqual([news, more]);
    expect(say(article(`« Les portes du port tiennent encore. »\n${more}`), 'long')).toEqual([
      '« Les portes du port tiennent encore. »',
      more,
    ]);
  });

  it('is not a title with a colon in the middle of a sentence', () => {
    const text = 'With the new Harbours: Age of Tides film out this week, Ada Orr showed her own boat.';

    expect(say(article(text))).toEqual([text]);
  });

  it('is a sentence that stood before, word for word', () => {
    expect(say(article(`${news}\n${more}\n${news}`), 'long')).toEqual([news, more]);
  });

  it.each([
    'PORT ANSEL (AP) -- ',
    'PORT ANSEL, Vale (Reuters) - ',
    'Port Ansel (CNN) ',
    '(CNN) -- ',
    'ANSEL — ',
    'June 29, 2026: ',
    'Updated Jul 7, 2026 6:40 PM ET ',
    '07/12/2026 AT 04:50 PM EST ',
    '(Valegram) ',
    '(9NEWS) ',
  ])('is the dateline %j', (dateline) => {
    expect(say(article(`${dateline}${news}`))).toEqual([news]);
  });

  it('is not a first word that only looks like a dateline', () => {
    const text = 'NATO ships passed the gate of Port Ansel on Monday.';

    expect(say(article(text))).toEqual([text]);
  });

  it('is not the news itself', () => {
    const text =
      'The newspaper will share the profit of its flood gate photos with barge crews, and comments on the plan were kind.';

    expect(say(article(text))).toEqual([text]);
  });
});

describe('what a summary does not tear apart', () => {
  it('keeps a sentence that points back together with the one before it, or leaves it out', () => {
    const said = say(portAnsel, 'key-points');

    const pointing = said.indexOf('It had asked barge crews to moor up the river for three nights.');
    expect(pointing === -1 || said[pointing - 1]?.startsWith('The port authority said')).toBe(true);
  });

  it.each([
    ['en', 'However, the gate of the harbour motor flood port authority Ansel held.'],
    ['fr', 'Elle a fermé la porte du port authority Ansel flood gate lundi.'],
    ['de', 'Danach schloss die port authority Ansel flood gate am Montag.'],
    ['es', 'Sin embargo, cerró la port authority Ansel flood gate el lunes.'],
    ['ja', 'しかし港湾局は月曜日に水門を閉鎖したと発表した。'],
  ])('does not open with a word that points at nothing (%s)', (language, leaning) => {
    const text = `${more}\nWho will pay for the gate of the harbour?\n${leaning}`;

    expect(say(article(text, { language }), 'short')).toEqual([more]);
  });

  it('does not count "this week" as pointing back', () => {
    const text = `${more}\nThis week the port authority of Ansel shut the flood gate.`;

    expect(say(article(text), 'entry')).toHaveLength(2);
  });

  it.each([
    ['"', '"'],
    ['“', '”'],
    ['«', '»'],
    ["'", "'"],
  ])('never says half of a quotation between %s and %s', (open, close) => {
    const first = `${open}The port authority of Ansel shut the flood gate too late.`;
    const second = `Barge crews of Ansel lost a season to the flood gate,${close} said Ada Orr of the port authority.`;
    const text = `${more} ${first} ${second}`;

    for (const length of ['short', 'entry', 'medium'] as const) {
      const said = say(article(text), length);
      expect(said.includes(first)).toBe(said.includes(second));
    }
  });
});
