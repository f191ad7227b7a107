import { parseDuration } from './duration.ts'
import { type Read, taking, told, wrong } from './read.ts'

/** Reads a duration such as `5s`, and gives it as it was written. */
export const duration: Read = taking(
  { type: 'string', pattern: '^\\s*\\d{1,6}(\\.\\d{1,3})?(ms|[smhd])\\s*$' },
  (value, path, report) =>
    typeof value === 'string' && parseDuration(value) !== undefined
      ? value
      : wrong(
          report,
          path,
          'bad-duration',
          `${path} is ${told(value)}. Write a duration like 500ms, 5s, 2m, 4h or 30d.`,
        ),
)
