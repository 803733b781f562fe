import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/page/dom.js';
import { lineModel } from '../../../src/page/judge/learnt.js';
import { textLine } from '../../../src/page/line.js';
import { linesOf } from '../../../src/page/lines.js';
import { openSigns } from '../../../src/page/signs/read.js';
import { sceneOf } from '../../../src/page/signs/scene.js';

const gate = 'The lower gate stopped halfway at 05:40 and could not be closed by hand, the harbour office said.';
const barges = 'Eleven barges are waiting in the outer basin, and the operator expects the queue to double by Friday.';

/** The signs above nothing of the line that begins so, by their names. */
function signsOf(body: string, beginning: string, title = ''): ReadonlyMap<string, number> {
  const root = parsePage(`<!doctype html><html><head></head><body>${body}</body></html>`)?.querySelector('body');
  if (!root) throw new Error('this page can be parsed');
  const scene = sceneOf(linesOf(root), null, title);
  const { names, rowOf } = openSigns(scene);
  const line = scene.lines.find(({ text }) => text.startsWith(beginning));
  const row = line ? rowOf(line) : [];
  return new Map(names.flatMap((name, index) => ((row[index] ?? 0) > 0 ? [[name, row[index] ?? 0] as const] : [])));
}

describe('openSigns', () => {
  it.each([
    ['in figure', `<figure><img src="a.png"><figcaption>The gate</figcaption></figure>`, 'The gate'],
    ['after a picture', `<img src="a.png"><p>The gate on Monday</p>`, 'The gate'],
    ['after a rule', `<p>${gate}</p><hr><p>Ida Maren</p>`, 'Ida'],
    ['called newsletter', `<p>${gate}</p><p>${gate}</p><div class="newsletter-box"><p>More</p></div>`, 'More'],
    ['hidden', `<p style="display: none">More</p><p>${gate}</p>`, 'More'],
    ['in code', `<pre>if (gate) close();</pre>`, 'if'],
    ['asks to subscribe', `<p>${gate}</p><p>Sign up for our newsletter</p>`, 'Sign'],
    ['names its writer', `<p>By Ida Maren</p><p>${gate}</p>`, 'By'],
    ['credits a picture', `<p>Photo: Jon Aske</p><p>${gate}</p>`, 'Photo'],
    ['tells the reading time', `<p>5 min read</p><p>${gate}</p>`, '5'],
    ['a link', `<p><a href="/a">Ferry late</a></p>`, 'Ferry'],
    ['stressed', `<p><b>Ferry late</b></p>`, 'Ferry'],
    ['in capitals', `<p>FERRY LATE</p>`, 'FERRY'],
    ['before the prose', `<p>Ferry</p><p>${gate}</p>`, 'Ferry'],
    ['after the prose', `<p>${gate}</p><p>Ferry</p>`, 'Ferry'],
    ['between paragraphs', `<p>${gate}</p><h2>What now</h2><p>${barges}</p>`, 'What'],
    ['heading before a paragraph', `<p>${gate}</p><h2>What now</h2><p>${barges}</p>`, 'What'],
    ['below a heading of furniture', `<p>${gate}</p><h3>Related stories</h3><ul><li>Ferry late</li></ul>`, 'Ferry'],
    ['stands as the prose does', `<p>${gate}</p><p>Ferry late</p>`, 'Ferry'],
    ['twice on the page', `<p>${gate}</p><p>The ferry is late</p><p>The ferry is late</p>`, 'The ferry'],
  ])('sees "%s"', (name, body, beginning) => {
    expect([...signsOf(body, beginning).keys()]).toContain(name);
  });

  it('sees how far a line speaks of the title', () => {
    const signs = signsOf(`<p>Gate fails at Ansel</p><p>${gate}</p>`, 'Gate fails', 'Lock gate fails');

    expect(signs.get('speaks of the title')).toBeCloseTo(2 / 3);
  });

  it('leaves the names of a box that holds most of the page unsaid', () => {
    const signs = signsOf(`<div class="newsletter"><p>${gate}</p><p>${barges}</p></div>`, 'The lower');

    expect(signs.has('called newsletter')).toBe(false);
  });

  it('gives every line the same signs, each from 0 to 1, whatever it says', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom(gate, barges, 'Share', '…'));

    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.string(), (texts, title) => {
        const scene = sceneOf(texts.map(textLine), null, title);
        const { names, rowOf } = openSigns(scene);

        for (const row of scene.lines.map(rowOf)) {
          expect(row).toHaveLength(names.length);
          expect(row.every((value) => value >= 0 && value <= 1)).toBe(true);
        }
      }),
    );
  });

  it('reads all that the shipped model asks for', () => {
    const { names } = openSigns(sceneOf([textLine(gate)], null, ''));

    expect(names).toEqual(expect.arrayContaining([...lineModel.signs]));
    expect(new Set(names).size).toBe(names.length);
  });
});
