import { describe, expect, it } from 'vitest';
import type { Entry, Reply } from '../../src/chat/reply.js';
import { isWithinLimits } from '../../src/discord/limits.js';
import { fits, render } from '../../src/discord/render.js';
import { drawThumbnail } from '../../src/discord/thumbnail.js';
import { problemsOf } from '../helpers/discord/rules.js';

const alt = 'The gate.';

describe('drawThumbnail', () => {
  it('is the picture with its words', () => {
    expect(drawThumbnail({ url: 'https://img.example/a.jpg?w=3', alt })).toEqual({
      type: 11,
      media: { url: 'https://img.example/a.jpg?w=3' },
      description: 'The gate.',
    });
  });

  it.each([
    'http://img.example/a.jpg',
    'ftp://img.example/a.jpg',
    'data:image/png;base64,AAAA',
    'https://localhost/a.jpg',
    'https://printer.local/a.jpg',
    'https://127.0.0.1/a.jpg',
    'https://[::1]/a.jpg',
    'https://192.168.0.7/a.jpg',
    'https://169.254.169.254/latest/meta-data',
    'https://img.example:22/a.jpg',
    'https://ann:secret@img.example/a.jpg',
    `https://img.example/${'a'.repeat(300)}.jpg`,
    'no address',
  ])('is none for %s', (url) => {
    expect(drawThumbnail({ url, alt })).toBeNull();
  });

  it('keeps the words short and clean, and leaves them out where nothing is to be seen of them', () => {
    const url = 'https://img.example/a.jpg';

    expect(drawThumbnail({ url, alt: `A gate\u202e\n${'word '.repeat(200)}` })?.description).toMatch(
      /^A gate word .{0,290}…$/,
    );
    expect(drawThumbnail({ url, alt: '\u200b ' })).not.toHaveProperty('description');
  });
});

/** A message as full as the style `full` makes it. */
function fullDigest(entries: number): Reply {
  const entry = (number: number): Entry => ({
    number,
    size: 'story',
    kickers: [],
    headline: `Headline ${number}`,
    url: `https://news.example/${number}`,
    sentences: [['The gate stopped halfway.']],
    source: ['Harbour Post'],
    picture: { url: `https://img.example/${number}.jpg`, alt },
  });
  const drawn = Array.from({ length: entries }, (_, index) => index + 1).flatMap((number) => [
    { kind: 'divider' } as const,
    { kind: 'entry', entry: entry(number) } as const,
  ]);
  const option = { value: '1', label: 'Headline 1' };
  const select = {
    kind: 'select',
    action: 'summary.open',
    argument: '',
    placeholder: 'Choose',
    of: 'entries',
    options: [option],
  } as const;
  const tail = [{ kind: 'divider' }, { kind: 'note', line: ['Word for word.'] }] as const;
  const blocks = [{ kind: 'heading', level: 2, line: ['Daily digest'] } as const, ...drawn, ...tail];
  return { cards: [{ accent: 'news', blocks }], actions: [[select]] };
}

describe('a message of entries with pictures', () => {
  it('holds eight, which Discord takes', () => {
    const body = render(fullDigest(8));

    expect(fits(fullDigest(8))).toBe(true);
    expect(JSON.stringify(body).match(/"type":11/g)).toHaveLength(8);
    expect(problemsOf(body)).toEqual([]);
  });

  it('leaves out what is too much, pictures counted', () => {
    const body = render(fullDigest(10));

    expect(fits(fullDigest(10))).toBe(false);
    expect(isWithinLimits(body.components)).toBe(true);
    expect(problemsOf(body)).toEqual([]);
  });

  it('puts words that follow a picture under it', () => {
    const undivided = fullDigest(1).cards?.[0]?.blocks.filter(({ kind }) => kind !== 'divider') ?? [];

    expect(render({ text: undivided }).components.map(({ type }) => type)).toEqual([10, 9, 10]);
  });
});
