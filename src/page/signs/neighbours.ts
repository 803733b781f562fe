import { furnitureHeading } from './wording.js';
import type { SeenLine } from './scene.js';
import type { Observer } from './sign.js';
import { Tally } from './tally.js';

const reach = 3;
// So many lines below its heading a list of other articles is still one.
const headingReach = 12;

/** What stands next to a line, and under which heading it does. */
export const observeNeighbours: Observer = ({ lines }) => {
  const words = new Tally(lines, (line) => line.words);
  const prose = new Tally(lines, (line) => (line.isProse ? line.words : 0));
  const inside = new Tally(lines, (line) => (line.isInside ? line.words : 0));
  const links = new Tally(lines, (line) => line.words * line.linkShare);
  const belowHeading = linesBelowHeadings(lines);

  return (line, put) => {
    const { index, isHeading } = line;
    const [previous, next] = [lines[index - 1], lines[index + 1]];
    const wordsAround = words.around(index, reach) || 1;
    put('prose around', prose.around(index, reach) / wordsAround);
    put('inside around', inside.around(index, reach) / wordsAround);
    put('links around', links.around(index, reach) / wordsAround);
    put('after a paragraph', previous?.isProse ?? false);
    put('before a paragraph', next?.isProse ?? false);
    put('between paragraphs', (previous?.isProse ?? false) && (next?.isProse ?? false));
    put('after a line inside', previous?.isInside ?? false);
    put('before a line inside', next?.isInside ?? false);
    put('heading before a paragraph', isHeading && (next?.isProse ?? false));
    put('heading before a sentence', isHeading && (next?.endsSentence ?? false) && (next?.linkShare ?? 0) < 0.35);
    put('heading before links', isHeading && (next?.linkShare ?? 0) > 0.7);
    put('heading of furniture', isLikeHeading(line) && isFurnitureHeading(line));
    const below = belowHeading[index] ?? Infinity;
    put('below a heading of furniture', below < headingReach);
    put('right below a heading of furniture', below < 3);
    for (const gap of ['picture', 'rule', 'control', 'player'] as const) put(`after a ${gap}`, line.after.has(gap));
    put('after a picture, no sentence', line.after.has('picture') && !line.endsSentence);
    put('before a picture', next?.after.has('picture') ?? false);
  };
};

/** How many lines each stands below a heading that announces furniture; Infinity where that reach has ended. */
function linesBelowHeadings(lines: readonly SeenLine[]): readonly number[] {
  let below = Infinity;
  return lines.map((line) => {
    const own = below;
    const isFurniture = isFurnitureHeading(line);
    if (isLikeHeading(line) || (isFurniture && !line.endsSentence && line.words <= 6))
      below = isFurniture ? 0 : Infinity;
    else if (line.isProse && line.linkShare < 0.1 && below > 0) below = Infinity;
    else below++;
    return own;
  });
}

function isLikeHeading({ isHeading, stressedShare, words, text }: SeenLine): boolean {
  return isHeading || (stressedShare > 0.9 && words < 12) || (words <= 6 && text.endsWith(':'));
}

function isFurnitureHeading({ text, words }: SeenLine): boolean {
  return words <= 10 && furnitureHeading.test(text);
}
