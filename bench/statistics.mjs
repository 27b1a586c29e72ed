// What is told of several runs.

/** @param {number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The largest of what was measured, or null where nothing was. */
export function peak(values) {
  const measured = values.filter((value) => value !== null);
  return measured.length === 0 ? null : Math.max(...measured);
}

/**
 * The straight line nearest to some points, by least squares.
 *
 * @param {{ x: number, y: number }[]} points at least two
 * @returns {{ slope: number, intercept: number, fit: number }} `fit` is R²: 1 means that they are on the line
 */
export function straightLine(points) {
  const mean = (pick) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const covariance = mean((point) => (point.x - x) * (point.y - y));
  const slope = covariance / mean((point) => (point.x - x) ** 2);
  const spread = mean((point) => (point.y - y) ** 2);
  return { slope, intercept: y - slope * x, fit: spread === 0 ? 1 : (slope * covariance) / spread };
}
