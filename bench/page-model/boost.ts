import type { Rule, RuleSet } from '../../src/page/judge/model.js';

/** Examples in columns: which signs each shows, what share of it is the article's, and how much it counts. */
export interface Examples {
  readonly signs: number;
  readonly rows: readonly (readonly number[])[];
  readonly shares: readonly number[];
  readonly weights: readonly number[];
}

export interface BoostOptions {
  readonly rules: number;
  readonly depth: number;
  /** How much of each rule's answer is taken. */
  readonly rate: number;
  /** Which share of the examples, and of the signs, each rule gets to see, so that no few of them lead all rules. */
  readonly exampleShare: number;
  readonly signShare: number;
}

const binCount = 8;
// In units of the second derivative: what a leaf needs at least, and what draws its answer towards nothing.
const leastWeight = 0.03;
const damping = 0.05;
const leastGain = 1e-4;
const leastExamples = 20;

/**
 * Learns rules whose answers add up to the log-odds of an example being the article's: gradient boosting with second
 * derivatives and histograms, after Chen and Guestrin, "XGBoost: a scalable tree boosting system" (2016), each rule from a
 * part of the examples, after Friedman, "Stochastic gradient boosting" (2002).
 */
export function boost(examples: Examples, options: BoostOptions): RuleSet {
  const { rules: count, depth, rate, exampleShare, signShare } = options;
  const binned = bin(examples);
  const chance = lottery();
  const { shares, weights } = examples;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const own = weights.reduce((sum, weight, index) => sum + weight * (shares[index] ?? 0), 0);
  const start = Math.log(own / (total - own));
  const odds = new Float64Array(shares.length).fill(start);
  const slopes: Slopes = { first: new Float64Array(shares.length), second: new Float64Array(shares.length) };
  const rules: Rule[] = [];
  for (let made = 0; made < count; made++) {
    for (let index = 0; index < shares.length; index++) {
      const likely = 1 / (1 + Math.exp(-(odds[index] ?? 0)));
      const weight = weights[index] ?? 0;
      slopes.first[index] = weight * ((shares[index] ?? 0) - likely);
      slopes.second[index] = weight * Math.max(1e-6, likely * (1 - likely));
    }
    const seen = [...shares.keys()].filter(() => chance() < exampleShare);
    const signs = binned.limits.map(() => chance() < signShare);
    const rule = new Grower(binned, slopes, signs, rate).grow(Uint32Array.from(seen), depth);
    for (const [index, row] of examples.rows.entries()) odds[index] = (odds[index] ?? 0) + answerOf(rule, row);
    rules.push(rule);
  }
  return { start: round(start), rules };
}

/** What a rule says of an example. */
function answerOf(rule: Rule, row: readonly number[]): number {
  let at = rule;
  while (typeof at !== 'number') at = (row[at[0]] ?? 0) > at[1] ? at[3] : at[2];
  return at;
}

/** Numbers from 0 to 1 in no order, the same ones each time: a linear congruence, after Numerical Recipes. */
function lottery(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Slopes {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Examples as lists of the bins above the lowest that their signs fall into: most signs are not shown, so most are short. */
interface Binned {
  readonly signs: number;
  /** The upper limits of each sign's bins but the last. */
  readonly limits: readonly (readonly number[])[];
  readonly from: Uint32Array;
  readonly codes: Uint16Array;
}

function bin({ signs, rows }: Examples): Binned {
  const limits = Array.from({ length: signs }, (_, sign) => limitsOf(rows, sign));
  const from = new Uint32Array(rows.length + 1);
  const codes: number[] = [];
  for (const [index, row] of rows.entries()) {
    for (const [sign, own] of limits.entries()) {
      const value = row[sign] ?? 0;
      const above = own.filter((limit) => value > limit).length;
      if (above > 0) codes.push(sign * binCount + above);
    }
    from[index + 1] = codes.length;
  }
  return { signs, limits, from, codes: Uint16Array.from(codes) };
}

function limitsOf(rows: readonly (readonly number[])[], sign: number): readonly number[] {
  const step = Math.max(1, rows.length >> 12);
  const values = rows.filter((_, index) => index % step === 0).map((row) => row[sign] ?? 0);
  values.sort((a, b) => a - b);
  const distinct = [...new Set(values)];
  if (distinct.length <= binCount) return distinct.slice(0, -1);
  const lowest = distinct[0] ?? 0;
  const above = values.filter((value) => value > lowest);
  const parts = Array.from(
    { length: binCount - 2 },
    (_, part) => above[Math.floor(((part + 1) * above.length) / (binCount - 1))],
  );
  const limits = [lowest, ...parts.filter((limit) => limit !== undefined)];
  return [...new Set(limits)].filter((limit) => limit < (distinct.at(-1) ?? 0));
}

interface Histogram {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

interface Split {
  readonly sign: number;
  readonly bin: number;
}

/** Grows one rule. */
class Grower {
  constructor(
    readonly binned: Binned,
    readonly slopes: Slopes,
    readonly signs: readonly boolean[],
    readonly rate: number,
  ) {}

  grow(examples: Uint32Array, depth: number, known?: Histogram): Rule {
    const first = sum(this.slopes.first, examples);
    const second = sum(this.slopes.second, examples);
    if (depth === 0 || examples.length < leastExamples) return this.#leaf(first, second);
    const histogram = known ?? this.#histogram(examples);
    const split = this.#bestSplit(histogram, first, second);
    if (!split) return this.#leaf(first, second);

    const isAbove = (example: number) => this.#binOf(example, split.sign) > split.bin;
    const above = examples.filter(isAbove);
    const below = examples.filter((example) => !isAbove(example));
    const [ofBelow, ofAbove] = depth > 1 ? this.#halves(histogram, below, above) : [];
    const limit = this.binned.limits[split.sign]?.[split.bin] ?? 0;
    return [split.sign, round(limit), this.grow(below, depth - 1, ofBelow), this.grow(above, depth - 1, ofAbove)];
  }

  #leaf(first: number, second: number): number {
    return round((this.rate * first) / (second + damping));
  }

  #histogram(examples: Uint32Array): Histogram {
    const size = this.binned.signs * binCount;
    const histogram = { first: new Float64Array(size), second: new Float64Array(size) };
    const { from, codes } = this.binned;
    for (const example of examples) {
      const [first, second] = [this.slopes.first[example] ?? 0, this.slopes.second[example] ?? 0];
      for (let at = from[example] ?? 0; at < (from[example + 1] ?? 0); at++) {
        const code = codes[at] ?? 0;
        histogram.first[code] = (histogram.first[code] ?? 0) + first;
        histogram.second[code] = (histogram.second[code] ?? 0) + second;
      }
    }
    return histogram;
  }

  /** Only the smaller half is counted; the other is what is left. */
  #halves(whole: Histogram, below: Uint32Array, above: Uint32Array): readonly [Histogram, Histogram] {
    const smaller = this.#histogram(below.length < above.length ? below : above);
    const larger = {
      first: whole.first.map((value, index) => value - (smaller.first[index] ?? 0)),
      second: whole.second.map((value, index) => Math.max(0, value - (smaller.second[index] ?? 0))),
    };
    return below.length < above.length ? [smaller, larger] : [larger, smaller];
  }

  #bestSplit({ first, second }: Histogram, allFirst: number, allSecond: number): Split | null {
    const gainOf = (a: number, b: number) => (a * a) / (b + damping);
    let [best, bestGain]: [Split | null, number] = [null, gainOf(allFirst, allSecond) + leastGain];
    for (let sign = 0; sign < this.binned.signs; sign++) {
      if (this.signs[sign] !== true) continue;
      let [a, b] = [0, 0];
      for (let bin = binCount - 1; bin >= 1; bin--) {
        const weight = second[sign * binCount + bin] ?? 0;
        if (weight < 1e-9) continue;
        a += first[sign * binCount + bin] ?? 0;
        b += weight;
        if (b < leastWeight || allSecond - b < leastWeight) continue;
        const gain = gainOf(a, b) + gainOf(allFirst - a, allSecond - b);
        if (gain > bestGain) [best, bestGain] = [{ sign, bin: bin - 1 }, gain];
      }
    }
    return best;
  }

  #binOf(example: number, sign: number): number {
    const { from, codes } = this.binned;
    const lowest = sign * binCount;
    for (let at = from[example] ?? 0; at < (from[example + 1] ?? 0); at++) {
      const code = codes[at] ?? 0;
      if (code >= lowest) return code < lowest + binCount ? code - lowest : 0;
    }
    return 0;
  }
}

function sum(values: Float64Array, examples: Uint32Array): number {
  let all = 0;
  for (const example of examples) all += values[example] ?? 0;
  return all;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
