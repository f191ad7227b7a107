import { number, object, type Read, taking, text, told, wrong } from './read.ts'
import { duration } from './read-duration.ts'

const names = text(200)

/** Names of context with spaces between them. With a comma a name is another one, which no page tells. */
const contextNames: Read = taking(
  { type: 'string', pattern: '^[^,;|]*\\S[^,;|]*$', maxLength: 200 },
  (value, path, report) =>
    typeof value === 'string' && /[,;|]/.test(value)
      ? wrong(report, path, 'bad-names', `${path} is ${told(value)}. Put spaces between names.`)
      : names(value, path, report),
)

/** How often a prompt may open itself. */
export const limits: Read = object({
  every: duration,
  oncePer: contextNames,
  afterDismissed: duration,
  afterLater: duration,
  afterIgnored: duration,
  share: number(0, 1),
})
