import { number, object, type Read, taking, text, told, wrong } from './read.ts'
import { duration } from './read-duration.ts'

const names = text(200)

/** A span and the context that it counts for: `20h team role`. */
const perValue: Read = taking(
  { type: 'string', maxLength: 200, pattern: '^\\d{1,6}(\\.\\d{1,3})?(ms|[smhd])( [\\w.-]+)+$' },
  (value, path, report) =>
    typeof value === 'string' &&
    /^\d{1,6}(\.\d{1,3})?(ms|[smhd])( [\w.-]+)+$/.test(value) &&
    value.length <= 200
      ? value
      : wrong(
          report,
          path,
          'bad-duration',
          `${path} is ${told(value)}. Write a duration and names of context, like 20h team role.`,
        ),
)

/** Names of context with spaces between them. With a comma a name is another one, which no page tells. */
const contextNames: Read = taking(
  { type: 'string', pattern: '^[^,;|]*[^,;|\\s][^,;|]*$', maxLength: 200 },
  (value, path, report) =>
    typeof value === 'string' && /[,;|]/.test(value)
      ? wrong(report, path, 'bad-names', `${path} is ${told(value)}. Put spaces between names.`)
      : names(value, path, report),
)

/** How often a prompt may open itself. */
export const limits: Read = object({
  every: duration,
  everyPer: perValue,
  oncePer: contextNames,
  afterDismissed: duration,
  afterLater: duration,
  afterIgnored: duration,
  share: number(0, 1),
})
