import { conditionHolds } from './condition.ts'

const known = /^(page\.(path|title)|device\.type|visitor\.language|visit\.count|context\..+)$/

/** Tells whether a text is a condition, and speaks of nothing but what `targeting` knows. `targetingProblem` says why not. */
export function isTargeting(text: string): boolean {
  let isKnown = true
  try {
    conditionHolds(text, (name) => {
      isKnown &&= known.test(name)
    })
  } catch {
    return false // it throws where it does not parse
  }
  return isKnown
}
