/**
 * Σ weight × value ÷ Σ weight over the pairs that have both, null where the weights add up to nothing.
 */
export function weightedMean(
  pairs: Iterable<readonly [weight: number | null, value: number | null]>,
): number | null {
  let weights = 0
  let sum = 0
  for (const [weight, value] of pairs) {
    if (weight === null || value === null) continue
    weights += weight
    sum += weight * value
  }
  return weights > 0 ? sum / weights : null
}
