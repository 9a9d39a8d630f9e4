// Fits the confidence's weights: logistic regression by Newton's method, on attributions that were judged right or wrong.

export type Judged = { readonly features: readonly number[]; readonly isRight: boolean };

// Keeps the weights of features that never vary small instead of undefined.
const RIDGE = 1;
const ROUNDS = 30;

/** One weight a feature. */
export function fitConfidence(judged: readonly Judged[]): number[] {
  const size = judged[0]?.features.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map(weight => -RIDGE * weight);
    const curvature = weights.map((_, row) => weights.map((__, column) => (row === column ? RIDGE : 0)));
    for (const { features, isRight } of judged) {
      const total = features.reduce((sum, value, index) => sum + value * (weights[index] as number), 0);
      const share = 1 / (1 + Math.exp(-total));
      features.forEach((a, row) => {
        gradient[row] = (gradient[row] as number) + ((isRight ? 1 : 0) - share) * a;
        const line = curvature[row] as number[];
        features.forEach((b, column) => {
          line[column] = (line[column] as number) + share * (1 - share) * a * b;
        });
      });
    }
    const step = solved(curvature, gradient);
    weights = weights.map((weight, index) => weight + (step[index] as number));
    if (step.every(change => Math.abs(change) < 1e-6)) break;
  }
  return weights;
}

// Gauss and Jordan, with the largest pivot first.
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] as number]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const top = rows[column] as number[];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const line = rows[row] as number[];
      const factor = (line[column] as number) / (top[column] as number);
      for (let k = column; k <= size; k++) line[k] = (line[k] as number) - factor * (top[k] as number);
    }
  }
  return rows.map((row, index) => (row[size] as number) / (row[index] as number));
}

/**
 * Expected calibration error over ten equal bins (Naeini, Cooper, Hauskrecht 2015), and the share of attributions in
 * the top bin.
 */
export function calibrationError(given: readonly { confidence: number; isRight: boolean }[]): {
  error: number;
  top: number;
} {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, right: 0 }));
  for (const { confidence, isRight } of given) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))] as (typeof bins)[number];
    bin.count++;
    bin.sum += confidence;
    if (isRight) bin.right++;
  }
  const gaps = bins.reduce((total, { sum, right }) => total + Math.abs(sum - right), 0);
  return { error: gaps / given.length, top: (bins[9]?.count ?? 0) / given.length };
}
