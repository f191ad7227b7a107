/**
 * The name of `known` that `given` was probably meant to be, or `undefined` where none is close: at most one edit for
 * each three letters, counted as insertions, deletions, substitutions and swaps of neighbours.
 *
 * @param letters - for so many letters one edit: fewer where `known` is all that there can be
 */
export function nearest(given: string, known: readonly string[], letters = 3): string | undefined {
  // Names that people write are short; the comparison takes the product of both lengths.
  if (given.length > 100) return undefined
  const most = Math.max(1, Math.floor(given.length / letters))
  let best: string | undefined
  let least = most + 1
  for (const name of known) {
    const edits =
      Math.abs(name.length - given.length) > most ? least : distance(given.toLowerCase(), name.toLowerCase())
    if (edits < least) {
      least = edits
      best = name
    }
  }
  return best
}

/** Damerau and Levenshtein, the restricted form. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, at(before, j - 2) + 1)
      next.push(edits)
    }
    before = row
    row = next
  }
  return at(row, b.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY
