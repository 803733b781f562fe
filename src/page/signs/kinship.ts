import type { Place } from '../place.js';
import { boxOf, placeAround } from './box.js';
import type { SeenLine } from './scene.js';
import type { Observer } from './sign.js';

const smallBox = 60;

/** Whether a line stands among its like: what else its box holds, and whether the article's prose stands as it does. */
export const observeKinship: Observer = ({ lines, boxes, words: pageWords }) => {
  const own = lines.filter((line) => line.isProse && line.isInside);
  const proseByPath = wordsBy(own, ({ place }) => place.path);
  const proseByParent = wordsBy(own, ({ place }) => place.parent ?? place);
  const mostByPath = Math.max(1, ...proseByPath.values());
  const mostByParent = Math.max(1, ...proseByParent.values());
  const peers = new Map<string, number>();
  for (const { place } of lines) peers.set(place.path, (peers.get(place.path) ?? 0) + 1);

  return ({ place, words, linkShare, endsSentence }, put) => {
    const near = boxOf(
      placeAround(place, boxes, (box) => box.lines >= 2),
      boxes,
    );
    const wide = boxOf(
      placeAround(place, boxes, (box) => box.lines >= 2 && box.words >= smallBox),
      boxes,
    );
    put('prose in its box', near.proseWords / (near.words || 1));
    put('links in its box', near.linkWords / (near.words || 1));
    put('inside in its box', near.insideWords / (near.words || 1));
    put('small box', near.words < smallBox);
    put('box is most of the page', near.words > 0.5 * pageWords);
    put('prose in its wider box', wide.proseWords / (wide.words || 1));
    put('links in its wider box', wide.linkWords / (wide.words || 1));
    const likeProse = proseByPath.get(place.path) ?? 0;
    put('stands as the prose does', likeProse / mostByPath);
    put('stands where the prose does', (proseByParent.get(place.parent ?? place) ?? 0) / mostByParent);
    put('one of many', likeProse === 0 && (peers.get(place.path) ?? 0) >= 4);
    const isItem = isIn(place, 'li', 'dd', 'dt');
    put('item of prose', isItem && words >= 12 && linkShare < 0.3);
    put('item of links', isItem && linkShare > 0.7);
    put('item with a sentence', isItem && endsSentence && linkShare < 0.3);
  };
};

function wordsBy<K>(lines: readonly SeenLine[], keyOf: (line: SeenLine) => K): ReadonlyMap<K, number> {
  const sums = new Map<K, number>();
  for (const line of lines) sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0) + line.words);
  return sums;
}

function isIn(place: Place, ...names: readonly string[]): boolean {
  for (let at: Place | null = place; at; at = at.parent) if (names.includes(at.name)) return true;
  return false;
}
