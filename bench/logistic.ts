/** What one row teaches: its numbers, whether it is one of those looked for, and how much it counts. */
export interface Row {
  readonly signs: readonly number[];
  readonly isOne: boolean;
  readonly weight: number;
}

/** A logistic regression, for columns as they are given. */
export interface Learnt {
  readonly bias: number;
  readonly weights: readonly number[];
}

const mostSteps = 25;
const leastChange = 1e-6;

/** A logistic regression with a ridge on its standardised columns, by Newton's method. */
export function learnWeights(rows: readonly Row[], ridge: number): Learnt {
  const columns = rows[0]?.signs.map((_, column) => scaleOf(rows, column)) ?? [];
  const scaled = rows.map(({ signs }) => [
    1,
    ...signs.map((sign, at) => (sign - columns[at]!.mean) / columns[at]!.spread),
  ]);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);

  let weights = scaled[0]?.map(() => 0) ?? [];
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, curvature } = slope(rows, scaled, weights);
    for (let at = 1; at < weights.length; at += 1) {
      gradient[at]! += ridge * total * weights[at]!;
      curvature[at]![at]! += ridge * total;
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight - change[at]!);
    if (change.every((each) => Math.abs(each) < leastChange)) break;
  }
  const [bias = 0, ...scaledWeights] = weights;
  const asGiven = scaledWeights.map((weight, at) => weight / columns[at]!.spread);
  return { bias: asGiven.reduce((left, weight, at) => left - weight * columns[at]!.mean, bias), weights: asGiven };
}

function scaleOf(rows: readonly Row[], column: number): { readonly mean: number; readonly spread: number } {
  const mean = rows.reduce((sum, { signs }) => sum + signs[column]!, 0) / rows.length;
  const variance = rows.reduce((sum, { signs }) => sum + (signs[column]! - mean) ** 2, 0) / rows.length;
  return { mean, spread: Math.sqrt(variance) || 1 };
}

function slope(rows: readonly Row[], scaled: readonly (readonly number[])[], weights: readonly number[]) {
  const gradient = weights.map(() => 0);
  const curvature = weights.map(() => weights.map(() => 0));
  for (const [at, { isOne, weight }] of rows.entries()) {
    const row = scaled[at]!;
    const chance = 1 / (1 + Math.exp(-row.reduce((sum, sign, index) => sum + sign * weights[index]!, 0)));
    for (const [left, sign] of row.entries()) {
      gradient[left]! += weight * (chance - Number(isOne)) * sign;
      for (const [right, other] of row.entries())
        curvature[left]![right]! += weight * chance * (1 - chance) * sign * other;
    }
  }
  return { gradient, curvature };
}

/** Solves `matrix · x = right` by elimination; the matrix is positive definite, so that no rows need to change places. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (const [at, pivot] of rows.entries()) {
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const factor = row[at]! / pivot[at]!;
      for (const column of row.keys()) row[column]! -= factor * pivot[column]!;
    }
  }
  return rows.map((row, at) => row.at(-1)! / row[at]!);
}
