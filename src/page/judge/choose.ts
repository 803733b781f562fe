import { openSigns } from '../signs/read.js';
import type { Scene, SeenLine } from '../signs/scene.js';
import { type Judge, judgeOf, type LineModel } from './model.js';

const insideLimit = 0.5;
const outsideLimit = 0.4;
// Readability found another block than the article where the prose outside speaks for itself at least this much as
// strongly as the lines inside.
const strongerOutside = 0.5;
// A page of which less than half would be left is unlike those that were learnt from: only what is surely furniture goes.
const leastKept = 0.5;
const cautiousLimit = 0.2;
const mostlyLinks = 0.5;

/** The lines of a scene that are the article's, in their order. */
export function chooseLines(scene: Scene, model: LineModel): readonly SeenLine[] {
  const { lines } = scene;
  // A teaser, or data in a feed: what was learnt on pages tells nothing of it.
  if (lines.length === 0 || (!scene.isPage && !lines.some(({ isProse }) => isProse))) return lines;
  const chanceOf = chancesIn(scene, model);
  const inside = lines.filter(({ isInside }) => isInside);
  const proseOutside = lines.filter(({ isInside, isProse }) => !isInside && isProse);
  const enough = strongerOutside * evidence(inside, chanceOf);
  // The surest words weigh a half each, so that on most pages nothing outside has to be judged.
  const isArticleOutside = wordsIn(proseOutside) / 2 >= enough && evidence(proseOutside, chanceOf) >= enough;

  const sure = inside.filter((line) => chanceOf(line) > insideLimit);
  const isSure = scene.isPage && (isArticleOutside || wordsIn(sure) >= leastKept * wordsIn(inside));
  const limitOf = ({ isInside, linkShare }: SeenLine) => {
    if (!isInside) return outsideLimit;
    return isSure || linkShare > mostlyLinks ? insideLimit : cautiousLimit;
  };
  const chosen = (isArticleOutside ? lines : inside).filter((line) => chanceOf(line) > limitOf(line));
  // Readability finds something on every page, if only a list of other articles.
  const isList =
    scene.isPage && !chosen.some(({ isProse }) => isProse) && linkWordsIn(chosen) > mostlyLinks * wordsIn(chosen);
  return isList ? [] : chosen;
}

/** How likely a line is the article's; each is judged when it is first asked for, because most of a page seldom is. */
function chancesIn(scene: Scene, model: LineModel): (line: SeenLine) => number {
  const { names, rowOf } = openSigns(scene);
  const judge = judgeFor(model, names);
  const chances = new Map<SeenLine, number>();
  return (line) => {
    const known = chances.get(line);
    if (known !== undefined) return known;
    const chance = judge(rowOf(line), line.isInside);
    chances.set(line, chance);
    return chance;
  };
}

const judges = new WeakMap<LineModel, Judge>();

/** The names are the same for every page, so that a model needs one judge. */
function judgeFor(model: LineModel, names: readonly string[]): Judge {
  const judge = judges.get(model) ?? judgeOf(model, names);
  judges.set(model, judge);
  return judge;
}

/** How much lines speak for being the article: their words, weighed by how much likelier that is than not. */
function evidence(lines: readonly SeenLine[], chanceOf: (line: SeenLine) => number): number {
  return lines.reduce((sum, line) => sum + line.words * Math.max(0, chanceOf(line) - 0.5), 0);
}

function wordsIn(lines: readonly SeenLine[]): number {
  return lines.reduce((sum, { words }) => sum + words, 0);
}

function linkWordsIn(lines: readonly SeenLine[]): number {
  return lines.reduce((sum, { words, linkShare }) => sum + words * linkShare, 0);
}
