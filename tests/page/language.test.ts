import { describe, expect, it } from 'vitest';
import { inKnownLanguage } from '../../src/page/language.js';
import { readPage } from '../../src/page/read.js';
import { fetched } from '../feed/fixture.js';

const german =
  'Die Schleuse von Port Ansel ist seit Mittwoch geschlossen, weil das untere Tor auf halbem Weg stehen geblieben ist. ' +
  'Elf Kähne warten im Außenbecken, bis ein neuer Motor eingebaut ist.';

function page(markup: string, attributes = '') {
  return readPage(fetched(`<!doctype html><html${attributes}><body>${markup}</body></html>`, 'text/html'));
}

describe('inKnownLanguage', () => {
  it('finds the language of a page that names none', async () => {
    const reading = await inKnownLanguage(page(`<article><p>${german}</p></article>`));

    expect(reading).toMatchObject({ kind: 'page', page: { language: 'de', text: german } });
  });

  it('believes a page that names the language that it is written in', async () => {
    const reading = page(`<article><p>${german}</p></article>`, ' lang="de-AT"');

    expect(await inKnownLanguage(reading)).toBe(reading);
  });

  it('corrects a page whose template names the language of its maker', async () => {
    const reading = page(`<article><p>${german}</p></article>`, ' lang="en-US"');

    expect(await inKnownLanguage(reading)).toMatchObject({ kind: 'page', page: { language: 'de', text: german } });
  });

  it.each([
    ['holds too few words to tell', 'Die Schleuse ist zu.', 'en'],
    ['is in a language that nobody has a list of words of', german, 'id'],
    ['is in no language that can be told', 'ATX 3078.02 DAX 44.1 WIG 3.2 '.repeat(20), 'de'],
  ])('believes a page that %s', async (_, text, language) => {
    const reading = page(`<article><p>${text}</p></article>`, ` lang="${language}"`);

    expect(await inKnownLanguage(reading)).toMatchObject({ kind: 'page', page: { language } });
  });

  it('calls the language of a page without text undetermined', async () => {
    expect(await inKnownLanguage(page(''))).toMatchObject({ kind: 'page', page: { language: 'und' } });
  });

  it('leaves a problem alone', async () => {
    const problem = { kind: 'problem', problem: { kind: 'unreadable' } } as const;

    expect(await inKnownLanguage(problem)).toBe(problem);
  });
});
