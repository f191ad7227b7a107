import { type Read, taking, told, wrong } from './read.ts'

/** Ids go into addresses, keys and conditions. */
export const readId: Read = taking(
  { type: 'string', pattern: '^(?!(constructor|prototype)$)[a-z0-9-]{1,64}$' },
  (value, path, report) =>
    typeof value === 'string' && /^(?!(?:constructor|prototype)$)[a-z0-9-]{1,64}$/.test(value)
      ? value
      : wrong(
          report,
          path,
          'bad-id',
          `${path} is ${told(value)}. An id has 1 to 64 of: a to z, 0 to 9 and “-”, and is not “constructor” or “prototype”.`,
        ),
)
