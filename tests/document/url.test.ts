import { describe, expect, it } from 'vitest';
import { absoluteUrl, baseUrl } from '../../src/document/url.js';

describe('absoluteUrl', () => {
  it.each([
    ['/gate', 'https://harbour.example/gate'],
    [' //tern.example/a\n ', 'https://tern.example/a'],
    ['?p=7', 'https://harbour.example/news/?p=7'],
  ])('resolves %j', (link, url) => {
    expect(absoluteUrl(link, 'https://harbour.example/news/')).toBe(url);
  });

  it.each([
    '',
    null,
    undefined,
    'javascript:alert(1)',
    'mailto:a@b.example',
    'https://user:secret@b.example/',
    'https://',
    `/${'x'.repeat(2100)}`,
  ])('gives none for %j', (link) => {
    expect(absoluteUrl(link, 'https://harbour.example/news/')).toBeNull();
  });
});

describe('baseUrl', () => {
  it('resolves each base against the one outside it and passes over what is none', () => {
    expect(baseUrl('https://harbour.example/feeds/all', '/blog/', undefined, 'http://', '2025/')).toBe(
      'https://harbour.example/blog/2025/',
    );
  });
});
