import { describe, expect, it } from 'vitest';
import { canonicalPath, canonicalUrl, headingOf } from '../../src/feed/canonical-url.js';

describe('canonicalUrl', () => {
  it.each([
    ['https://www.harbour.example/gate/', 'harbour.example/gate'],
    ['http://harbour.example/gate?utm_source=rss&UTM_Medium=x', 'harbour.example/gate'],
    ['https://harbour.example/gate#comments', 'harbour.example/gate'],
    ['https://harbour.example/?p=7&utm_campaign=x', 'harbour.example?p=7'],
    ['https://harbour.example:8443/gate', 'harbour.example:8443/gate'],
    ['https://harbour.example/gate?at_medium=RSS&at_campaign=x&fbclid=1&mc_cid=2', 'harbour.example/gate'],
    ['https://harbour.example/gate?source=rss&ref=newsletter', 'harbour.example/gate'],
    ['https://harbour.example/gate?source=harbour-office', 'harbour.example/gate?source=harbour-office'],
    ['https://harbour.example/gate?b=2&a=1', 'harbour.example/gate?a=1&b=2'],
    ['not an address', 'not an address'],
  ])('takes %s for %s', (url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });
});

describe('canonicalPath', () => {
  it('stays when a site moves, and is empty for a front page', () => {
    expect(canonicalPath('https://old.example/2025/gate/?utm_source=x')).toBe('/2025/gate');
    expect(canonicalPath('https://old.example/')).toBe('');
  });
});

describe('headingOf', () => {
  it.each([
    ['https://a.example/changes#v2', '#v2'],
    ['https://a.example/news#xtor=RSS-1', ''],
    ['https://a.example/news#', ''],
  ])('finds in %s "%s"', (url, heading) => {
    expect(headingOf(url)).toBe(heading);
  });
});
