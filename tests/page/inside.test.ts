import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/page/dom.js';
import { markInside, type PageTree } from '../../src/page/inside.js';
import { linesOf } from '../../src/page/lines.js';

const gate = 'The lower gate stopped halfway at 05:40 and could not be closed by hand, the harbour office said.';
const barges = 'Eleven barges are waiting in the outer basin, and the operator expects the queue to double by Friday.';

function mark(body: string): { readonly inside: readonly string[]; readonly outside: readonly string[] } {
  const open = (): PageTree => {
    const document = parsePage(
      `<!doctype html><html><head><title>Gate fails</title></head><body>${body}</body></html>`,
    );
    const root = document?.querySelector('body');
    if (!document || !root) throw new Error('this page can be parsed');
    return { document, lines: linesOf(root) };
  };
  const { lines, isInside } = markInside(open(), open);
  const texts = lines.map(({ text }) => text);
  return { inside: texts.filter((_, index) => isInside[index]), outside: texts.filter((_, index) => !isInside[index]) };
}

describe('markInside', () => {
  it('parts the article from what stands around it', () => {
    const prose = `<p>${gate}</p><p>${barges}</p>`.repeat(4);

    const { inside, outside } = mark(
      `<nav><a href="/">Home</a></nav><article>${prose}</article><footer>Imprint</footer>`,
    );

    expect(inside).toHaveLength(8);
    expect(outside).toEqual(['Home', 'Imprint']);
  });

  it('knows the lines again where Readability begins anew, because it found little', () => {
    const { inside } = mark(`<div class="sidebar"><p>${gate}</p><p>It is <b>the second time</b> this week.</p></div>`);

    expect(inside).toEqual([gate, 'It is the second time this week.']);
  });

  it('finds a whole article in a box that Readability takes for a side show at first', () => {
    const prose = `<p>${gate}</p><p>${barges}</p>`.repeat(6);

    const { inside } = mark(`<div class="sidebar-comment">${prose}</div><div class="menu">Home News Sport</div>`);

    expect(inside).toHaveLength(12);
  });

  it('takes half a line for none', () => {
    const prose = `<p>${gate}</p><p>${barges}</p>`.repeat(4);

    const { outside } = mark(`<article>${prose}</article><div class="footer">${gate}</div>`);

    expect(outside).toEqual([gate]);
  });
});
