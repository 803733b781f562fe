import type { Place } from '../place.js';
import type { SeenLine } from './scene.js';

/** What stands in a place, in words. */
export interface Box {
  readonly lines: number;
  readonly words: number;
  readonly proseWords: number;
  readonly linkWords: number;
  readonly insideWords: number;
}

const empty: Box = { lines: 0, words: 0, proseWords: 0, linkWords: 0, insideWords: 0 };

/** The contents of every place that holds a line. */
export function boxesOf(lines: readonly SeenLine[]): ReadonlyMap<Place, Box> {
  const boxes = new Map<Place, { -readonly [K in keyof Box]: Box[K] }>();
  for (const { place: innermost, words, linkShare, isProse, isInside } of lines) {
    for (let place: Place | null = innermost; place; place = place.parent) {
      const box = boxes.get(place) ?? { ...empty };
      box.lines++;
      box.words += words;
      box.linkWords += words * linkShare;
      if (isProse) box.proseWords += words;
      if (isInside) box.insideWords += words;
      boxes.set(place, box);
    }
  }
  return boxes;
}

/** The innermost place around a place (or itself) whose box passes; the outermost where none does. */
export function placeAround(place: Place, boxes: ReadonlyMap<Place, Box>, passes: (box: Box) => boolean): Place {
  let at = place;
  while (at.parent && !passes(boxes.get(at) ?? empty)) at = at.parent;
  return at;
}

export function boxOf(place: Place, boxes: ReadonlyMap<Place, Box>): Box {
  return boxes.get(place) ?? empty;
}
