import type { Scale } from '@earshot/core/question'

/** The words of a scale, lowest first: all of a list, the two ends of a range of numbers. */
export function labelsOf(scale: Scale): readonly string[] {
  return 'from' in scale ? [scale.low, scale.high] : scale
}
