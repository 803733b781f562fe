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

/** How likely a line belongs to the article, 0 to 1, by the row of its signs. */
export type Judge = (row: readonly number[], isInside: boolean) => number;

/** Makes a judge of a model for rows whose signs are so named. Throws where the model asks for a sign that is not read. */
export function judgeOf(model: LineModel, names: readonly string[]): Judge {
  const unread = model.signs.find((sign) => !names.includes(sign));
  if (unread !== undefined) throw new Error(`the line model asks for the sign "${unread}", which is not read`);
  const places = model.signs.map((sign) => names.indexOf(sign));
  const [inside, outside] = [flatten(model.inside, places), flatten(model.outside, places)];
  return (row, isInside) => 1 / (1 + Math.exp(-odds(row, isInside ? inside : outside)));
}

/** Rules as columns, a node each: several times as fast as the nested form. */
interface FlatRules {
  readonly start: number;
  /** The first node of each rule. */
  readonly roots: readonly number[];
  /** Of each node the sign's place in a row; -1 for an answer. */
  readonly signs: Int32Array;
  /** Its limit, or the answer. */
  readonly values: Float64Array;
  readonly below: Int32Array;
  readonly above: Int32Array;
}

function flatten({ start, rules }: RuleSet, places: readonly number[]): FlatRules {
  const nodes: { sign: number; value: number; below: number; above: number }[] = [];
  const add = (rule: Rule): number => {
    const at = nodes.length;
    const node = { sign: -1, value: 0, below: 0, above: 0 };
    nodes.push(node);
    if (typeof rule === 'number') node.value = rule;
    else {
      const [sign, limit, below, above] = rule;
      Object.assign(node, { sign: places[sign], value: limit, below: add(below), above: add(above) });
    }
    return at;
  };
  const roots = rules.map(add);
  return {
    start,
    roots,
    signs: Int32Array.from(nodes, ({ sign }) => sign),
    values: Float64Array.from(nodes, ({ value }) => value),
    below: Int32Array.from(nodes, ({ below }) => below),
    above: Int32Array.from(nodes, ({ above }) => above),
  };
}

function odds(row: readonly number[], { start, roots, signs, values, below, above }: FlatRules): number {
  let sum = start;
  for (const root of roots) {
    let node = root;
    for (let sign = signs[node] ?? -1; sign >= 0; sign = signs[node] ?? -1) {
      node = ((row[sign] ?? 0) > (values[node] ?? 0) ? above[node] : below[node]) ?? 0;
    }
    sum += values[node] ?? 0;
  }
  return sum;
}
