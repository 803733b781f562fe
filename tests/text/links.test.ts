import { describe, expect, it } from 'vitest';
import { linksIn } from '../../src/text/links.js';

describe('linksIn', () => {
  it.each([
    ['none', 'No link here, and none at example.com.', []],
    ['bare ones, in order', 'https://a.example/1 and http://b.example', ['https://a.example/1', 'http://b.example']],
    ['without the full stop', 'Read https://a.example/1. Then rest!', ['https://a.example/1']],
    ['one in Markdown', '[the lock](https://a.example/lock) fails', ['https://a.example/lock']],
    [
      'one that is told not to unfurl',
      '<https://a.example/1>, [b](<https://b.example/2>)',
      ['https://a.example/1', 'https://b.example/2'],
    ],
    ['brackets that belong to it', '(https://a.example/Lock_(water))', ['https://a.example/Lock_(water)']],
    [
      'bold, struck and hidden ones',
      '**https://a.example/1** ~~https://b.example/2~~ ||https://c.example/3||',
      ['https://a.example/1', 'https://b.example/2', 'https://c.example/3'],
    ],
    [
      'in quotation marks',
      '“https://a.example/1” «https://b.example/2»',
      ['https://a.example/1', 'https://b.example/2'],
    ],
    ['letters of any script', 'https://a.example/港?q=é#x', ['https://a.example/港?q=é#x']],
    ['nothing that is no address', 'https:// https://[', []],
  ])('finds %s', (_, text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  it('takes no longer for marks in a row than for letters', () => {
    const dots = '.'.repeat(400_000);

    expect(linksIn(`https://a.example/${dots}x${dots}`)).toEqual([`https://a.example/${dots}x`]);
  }, 2_000);
});
