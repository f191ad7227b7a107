/** How much of an outcome's variance a set of predictors explains, and with which slopes. */
export interface Explained {
  readonly r2: number
  /** Of the standardized predictors; 0 for one that the others before it already contain. */
  readonly slopes: readonly number[]
}

/** Below this a predictor holds nothing that those before it do not. */
const nothingNew = 1e-10

/**
 * The regression on standardized predictors from correlations alone, by Cholesky's decomposition: R² is the sum of the
 * squares of L⁻¹r, the slopes are L⁻ᵀL⁻¹r.
 *
 * @param between - correlations of the predictors, a square matrix
 * @param withOutcome - the correlation of each with the outcome
 */
export function explainedVariance(
  between: readonly (readonly number[])[],
  withOutcome: readonly number[],
): Explained {
  const at = (row: number, column: number): number => between[row]?.[column] ?? 0
  const lower: number[][] = []
  const steps: number[] = []
  for (const [row, correlation] of withOutcome.entries()) {
    const line: number[] = []
    for (let column = 0; column < row; column++) {
      const pivot = lower[column]?.[column] ?? 0
      const rest = at(row, column) - dot(line, lower[column] ?? [], column)
      line.push(pivot > 0 ? rest / pivot : 0)
    }
    const left = at(row, row) - dot(line, line, row)
    const pivot = left > nothingNew ? Math.sqrt(left) : 0
    steps.push(pivot > 0 ? (correlation - dot(line, steps, row)) / pivot : 0)
    lower.push([...line, pivot])
  }
  return { r2: dot(steps, steps, steps.length), slopes: backwards(lower, steps) }
}

function backwards(lower: readonly (readonly number[])[], steps: readonly number[]): readonly number[] {
  const slopes = [...steps]
  for (let row = steps.length - 1; row >= 0; row--) {
    let rest = steps[row] ?? 0
    for (let later = row + 1; later < steps.length; later++)
      rest -= (lower[later]?.[row] ?? 0) * (slopes[later] ?? 0)
    const pivot = lower[row]?.[row] ?? 0
    slopes[row] = pivot > 0 ? rest / pivot : 0
  }
  return slopes
}

function dot(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0
  for (let index = 0; index < length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}
