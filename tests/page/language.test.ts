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

  it('believes a page that names its language', async () => {
    const reading = page(`<article><p>${german}</p></article>`, ' lang="en"');

    expect(await inKnownLanguage(reading)).toBe(reading);
  });

  it('calls the language of a page without text undetermined', async () => {
    expect(await inKnownLanguage(page(''))).toMatchObject({ kind: 'page', page: { language: 'und' } });
  });

  it('leaves a problem alone', async () => {
    const problem = { kind: 'problem', problem: { kind: 'unreadable' } } as const;

    expect(await inKnownLanguage(problem)).toBe(problem);
  });
});
