import { isFurniture } from './edge-rules.js';
import { plain } from './plain.js';
import type { SeenLine } from './signs/scene.js';

/** So many lines of furniture at the top are the head of a page that was copied whole. */
const headLines = 3;

const ownWords = 12;
const sentenceWords = 5;

/** The lines without furniture above and below the prose, and without the title where they begin by repeating it. */
export function withoutEdges(lines: readonly SeenLine[], title: string): readonly SeenLine[] {
  const left = cutEdges(lines, title);
  // News in one line may begin like a share bar: "Share of renewables hits record".
  return left.length > 0 ? left : lines.filter(({ text, words }) => words >= sentenceWords && !isSame(text, title));
}

function cutEdges(lines: readonly SeenLine[], title: string): readonly SeenLine[] {
  const first = lines.findIndex(isOwn);
  const end = lines.findLastIndex(isOwn) + 1;
  const top = lines.slice(0, Math.max(0, first)).filter((line) => !isSame(line.text, title));
  const isHead = top.filter(({ text, words }) => isFurniture(text, words, 'anywhere', 'edges')).length >= headLines;
  return [
    // Above a page's whole head (share bar, date, counters) a line that is no sentence is its headline.
    ...top.filter((line) => !isFurniture(line.text, line.words, 'anywhere', 'edges') && (!isHead || isSentence(line))),
    ...lines.slice(Math.max(0, first), end).filter(({ text, words }) => !isFurniture(text, words, 'anywhere')),
    ...lines.slice(end).filter(({ text, words }) => !isFurniture(text, words, 'anywhere', 'edges', 'end')),
  ];
}

/** A paragraph of the article's own, at which an edge ends; a notice may be as long. */
function isOwn(line: SeenLine): boolean {
  const isLong = line.words >= ownWords && line.endsSentence && line.linkShare < 0.35;
  return (line.isProse || isLong) && !isFurniture(line.text, line.words, 'anywhere', 'edges', 'end');
}

function isSentence({ words, endsSentence }: SeenLine): boolean {
  return endsSentence && words >= sentenceWords;
}

function isSame(text: string, title: string): boolean {
  return title !== '' && plain(text) === plain(title);
}
