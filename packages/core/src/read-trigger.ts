import { list, must, number, object, oneOf, type Read, text } from './read.ts'
import { anyCondition } from './read-condition.ts'
import { duration } from './read-duration.ts'

/** What happens in the page before a prompt opens itself. */
export const trigger: Read = list(
  object({
    on: must(oneOf(['load', 'click', 'scroll', 'exit', 'idle', 'visible', 'event', 'manual'])),
    after: duration,
    name: text(100),
    where: anyCondition,
    selector: text(500),
    depth: number(0, 1),
    unless: text(100),
  }),
  0,
  20,
)
