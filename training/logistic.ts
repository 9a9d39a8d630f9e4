// Logistic regression with an L2 penalty by Newton's method ("iteratively reweighted least squares", Hastie, Tibshirani
// and Friedman, The Elements of Statistical Learning, 4.4). For tables of a few hundred rows and a few dozen columns.

export type Model = { readonly weights: readonly number[]; readonly bias: number };

/** Newton's method doubles its right digits a step. */
const maxSteps = 30;

/**
 * Both classes count the same, however many rows they have.
 * @param penalty on the weights of the standardised columns; the bias has none
 */
export function fit(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  penalty: number,
): Model {
  const width = rows[0]?.length ?? 0;
  const means = columns(width, c => mean(rows.map(row => row[c] ?? 0)));
  const scales = columns(width, c => {
    const spread = mean(rows.map(row => ((row[c] ?? 0) - (means[c] ?? 0)) ** 2));
    return Math.sqrt(spread) + 1e-6;
  });
  const inputs = rows.map(row => [...row.map((x, c) => (x - (means[c] ?? 0)) / (scales[c] ?? 1)), 1]);
  const share = mean(labels.map(Number));
  const costs = labels.map(label => 0.5 / (label ? share : 1 - share));
  const beta = newton(inputs, labels, costs, penalty);
  const weights = columns(width, c => (beta[c] ?? 0) / (scales[c] ?? 1));
  const bias = (beta[width] ?? 0) - weights.reduce((sum, w, c) => sum + w * (means[c] ?? 0), 0);
  return { weights, bias };
}

export function predict({ weights, bias }: Model, row: readonly number[]): number {
  return 1 / (1 + Math.exp(-weights.reduce((sum, w, c) => sum + w * (row[c] ?? 0), bias)));
}

function newton(
  inputs: number[][],
  labels: readonly boolean[],
  costs: readonly number[],
  penalty: number,
): number[] {
  const size = inputs[0]?.length ?? 0;
  const beta = columns(size, () => 0);
  for (let step = 0; step < maxSteps; step += 1) {
    const gradient = beta.map((b, c) => (c < size - 1 ? penalty * b : 0));
    const hessian = columns(size, r => columns(size, c => (r === c ? (r < size - 1 ? penalty : 1e-6) : 0)));
    inputs.forEach((x, i) => {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, c) => sum + value * (beta[c] ?? 0), 0)));
      const cost = costs[i] ?? 1;
      x.forEach((value, r) => {
        gradient[r] = (gradient[r] ?? 0) + cost * (p - Number(labels[i])) * value;
        const line = hessian[r] as number[];
        x.forEach((other, c) => {
          line[c] = (line[c] ?? 0) + cost * p * (1 - p) * value * other;
        });
      });
    });
    const change = solve(hessian, gradient);
    change.forEach((d, c) => {
      beta[c] = (beta[c] ?? 0) - d;
    });
    if (Math.max(...change.map(Math.abs)) < 1e-8) break;
  }
  return beta;
}

/** Gauss's elimination with pivots; both arguments are used up. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let c = 0; c < size; c += 1) {
    const best = rows.reduce(
      (at, row, r) => (r >= c && Math.abs(row[c] ?? 0) > Math.abs(rows[at]?.[c] ?? 0) ? r : at),
      c,
    );
    [rows[c], rows[best]] = [rows[best] as number[], rows[c] as number[]];
    const pivot = rows[c] as number[];
    rows.forEach((row, r) => {
      if (r === c) return;
      const factor = (row[c] ?? 0) / (pivot[c] ?? 1);
      for (let k = c; k <= size; k += 1) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    });
  }
  return rows.map((row, r) => (row[size] ?? 0) / (row[r] ?? 1));
}

function columns<T>(size: number, make: (index: number) => T): T[] {
  return Array.from({ length: size }, (_, index) => make(index));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
