import type { Scale } from '@earshot/core/question'
import { labelsOf } from './labels-of.ts'
import { type Polarity, polarityOf } from './polarity-of.ts'

/** `rising`: the first point is the worst or the least, the last the best or the most. */
export type Direction = 'rising' | 'falling'

const least = /^(?:not at all|never|none|nothing|no)\b/i
const mostly = /^(?:fully|completely|totally|always|all|everything|very much|extremely|yes)\b/i

/** Which way a scale goes, by the words at its two ends; `undefined` where they do not tell. */
export function directionOf(scale: Scale): Direction | undefined {
  const labels = labelsOf(scale)
  const [first, last] = [endOf(labels[0] ?? ''), endOf(labels.at(-1) ?? '')]
  if (first === undefined || last === undefined || first === last) return undefined
  return first === 'bad' ? 'rising' : 'falling'
}

function endOf(label: string): Polarity | undefined {
  const words = label.replace(/^[\s\d.:=–—-]+/, '')
  if (least.test(words)) return 'bad'
  const side = polarityOf(words)
  if (side === 'good' || side === 'bad') return side
  return mostly.test(words) ? 'good' : undefined
}
