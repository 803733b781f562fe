import { readSigns } from '../signs/read.js';
import type { Scene, SeenLine } from '../signs/scene.js';
import { judgeLines, type LineModel } from './model.js';

const insideLimit = 0.5;
const outsideLimit = 0.4;
// Readability found another block than the article where the lines outside speak for themselves at least this much as
// strongly as those inside.
const strongerOutside = 0.5;
// A page of which less than half would be left is unlike those that were learnt from: only what is surely furniture goes.
const leastKept = 0.5;
const cautiousLimit = 0.2;
const mostlyLinks = 0.5;

/** Which lines of a page are its article's. */
export function chooseLines(scene: Scene, model: LineModel): readonly boolean[] {
  const { lines } = scene;
  const chances = judgeLines(
    readSigns(scene),
    lines.map(({ isInside }) => isInside),
    model,
  );
  const chanceOf = (index: number) => chances[index] ?? 0;
  const isArticleOutside = evidence(scene, chances, false) >= strongerOutside * evidence(scene, chances, true);
  const isSure = scene.isPage && (isArticleOutside || isEnough(scene, chances));
  const limitOf = ({ isInside, linkShare }: SeenLine) => {
    if (!isInside) return isArticleOutside ? outsideLimit : 1;
    return isSure || linkShare > mostlyLinks ? insideLimit : cautiousLimit;
  };
  const chosen = lines.filter((line, index) => chanceOf(index) > limitOf(line));
  // Readability finds something on every page, if only a list of other articles.
  const isList = linkWords(chosen) > mostlyLinks * wordsIn(chosen);
  return lines.map((line, index) => !isList && chanceOf(index) > limitOf(line));
}

/** How much the lines inside, or outside, speak for being the article: words, weighed by how much likelier than not. */
function evidence({ lines }: Scene, chances: readonly number[], isInside: boolean): number {
  return lines.reduce(
    (sum, line, index) =>
      line.isInside === isInside ? sum + line.words * Math.max(0, (chances[index] ?? 0) - 0.5) : sum,
    0,
  );
}

function isEnough({ lines }: Scene, chances: readonly number[]): boolean {
  const inside = lines.filter((line) => line.isInside);
  const kept = inside.filter(({ index }) => (chances[index] ?? 0) > insideLimit);
  return wordsIn(kept) >= leastKept * wordsIn(inside);
}

function wordsIn(lines: readonly { readonly words: number }[]): number {
  return lines.reduce((sum, { words }) => sum + words, 0);
}

function linkWords(lines: readonly SeenLine[]): number {
  return lines.reduce((sum, { words, linkShare }) => sum + words * linkShare, 0);
}
