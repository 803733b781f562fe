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
  const boxes = new Map<Place, Box>();
  for (const line of lines) {
    for (let place: Place | null = line.place; place; place = place.parent) {
      boxes.set(place, withLine(boxes.get(place) ?? empty, line));
    }
  }
  return boxes;
}

function withLine(box: Box, { words, linkShare, isProse, isInside }: SeenLine): Box {
  return {
    lines: box.lines + 1,
    words: box.words + words,
    proseWords: box.proseWords + (isProse ? words : 0),
    linkWords: box.linkWords + words * linkShare,
    insideWords: box.insideWords + (isInside ? words : 0),
  };
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
