import type { Read } from './read.ts'
import { condition } from './read-condition.ts'

const pageNames = ['page.path', 'page.title', 'device.type', 'visitor.language', 'visit.count']

/** Where and to whom a prompt is asked. */
export const targeting: Read = condition(
  (name) => pageNames.includes(name) || /^context\./.test(name),
  `Targeting knows ${pageNames.join(', ')} and context.<name>.`,
)
