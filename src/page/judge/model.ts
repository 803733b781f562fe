import type { Signs } from '../signs/read.js';

/**
 * A question about one sign, by its place among the model's signs: is it above the limit? What follows if not, and if so. A
 * number is the answer: how much it speaks for the line, in log-odds.
 */
export type Rule = number | readonly [sign: number, limit: number, below: Rule, above: Rule];

/** Rules whose answers add up, after Friedman, "Greedy function approximation: a gradient boosting machine" (2001). */
export interface RuleSet {
  readonly start: number;
  readonly rules: readonly Rule[];
}

/** What has been learnt of lines that Readability took, and of those that it left out. */
export interface LineModel {
  readonly signs: readonly string[];
  readonly inside: RuleSet;
  readonly outside: RuleSet;
}

/** How likely each line belongs to the article, 0 to 1. Throws where the model asks for a sign that nobody reads. */
export function judgeLines(signs: Signs, isInside: readonly boolean[], model: LineModel): readonly number[] {
  if (signs.rows.length === 0) return [];
  const places = model.signs.map((name) => signs.names.indexOf(name));
  const unread = model.signs.find((_, index) => places[index] === -1);
  if (unread !== undefined) throw new Error(`the line model asks for the sign "${unread}", which is not read`);
  return signs.rows.map((row, index) => {
    const { start, rules } = isInside[index] === true ? model.inside : model.outside;
    const odds = rules.reduce((sum: number, rule) => sum + answer(rule, row, places), start);
    return 1 / (1 + Math.exp(-odds));
  });
}

function answer(rule: Rule, row: readonly number[], places: readonly number[]): number {
  let at = rule;
  while (typeof at !== 'number') {
    const [sign, limit, below, above] = at;
    at = (row[places[sign] ?? -1] ?? 0) > limit ? above : below;
  }
  return at;
}
