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

/** A number of times and the context that it counts for: `2 visit`. */
const timesPer: Read = taking(
  { type: 'string', maxLength: 200, pattern: '^[1-9]\\d?( [\\w.-]+)+$' },
  (value, path, report) =>
    typeof value === 'string' && /^[1-9]\d?( [\w.-]+)+$/.test(value) && value.length <= 200
      ? value
      : wrong(
          report,
          path,
          'bad-times',
          `${path} is ${told(value)}. Write a number from 1 to 99 and names of context, like 2 visit.`,
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
  timesPer,
  oncePer: contextNames,
  afterDismissed: duration,
  afterLater: duration,
  afterIgnored: duration,
  mutes: duration,
  share: number(0, 1),
})
