import { number, object, type Read, text } from './read.ts'
import { duration } from './read-duration.ts'

/** How often a prompt may open itself. */
export const limits: Read = object({
  every: duration,
  everyPer: text(200),
  oncePer: text(200),
  afterDismissed: duration,
  afterLater: duration,
  afterIgnored: duration,
  share: number(0, 1),
})
