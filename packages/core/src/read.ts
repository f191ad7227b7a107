import { nearest } from './nearest.ts'
import type { Issue } from './result.ts'

/** Collects what is wrong: `errors` make the whole unusable, `warnings` are told and passed over. */
export interface Report {
  readonly errors: Issue[]
  readonly warnings: Issue[]
}

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Reads one value; what does not fit is reported and gives `undefined`. */
export interface Read {
  (value: unknown, path: string, report: Report): unknown
  /** What it takes, for the published schema. A schema cannot say everything that a reader checks. */
  readonly schema?: JsonSchema
}

/** A reader together with what it takes. */
export const taking = (schema: JsonSchema, read: Read): Read => Object.assign(read, { schema })

/** How a field of an object is read, and whether it must be there. */
export interface Field {
  readonly read: Read
  readonly required?: boolean
}

/** How each field of an object is read. */
export type Shape = Readonly<Record<string, Read | Field>>

/** Reports an error and gives nothing. */
export function wrong(report: Report, path: string, code: string, message: string): undefined {
  report.errors.push({ code, path, message })
}

/** A field that must be there. */
export const must = (read: Read): Field => ({ read, required: true })

/** A non-empty text of at most `most` UTF-16 units. */
export const text = (most = 2_000): Read =>
  taking({ type: 'string', pattern: '\\S', maxLength: most }, (value, path, report) => {
    if (typeof value !== 'string') return wrong(report, path, 'wrong-type', `${path} must be a text.`)
    if (!value.trim())
      return wrong(report, path, 'empty', `${path} is empty. Write the text that people should read.`)
    if (value.length > most)
      return wrong(report, path, 'too-long', `${path} is longer than ${most} characters. Shorten it.`)
    return value
  })

/** Reads true or false. */
export const flag: Read = taking({ type: 'boolean' }, (value, path, report) =>
  typeof value === 'boolean' ? value : wrong(report, path, 'wrong-type', `${path} must be true or false.`),
)

/** A finite number between two bounds, both included. */
export const number = (least: number, most: number): Read =>
  taking({ type: 'number', minimum: least, maximum: most }, (value, path, report) =>
    typeof value === 'number' && value >= least && value <= most
      ? value
      : wrong(report, path, 'out-of-range', `${path} must be a number from ${least} to ${most}.`),
  )

/** A whole number between two bounds, both included. */
export const whole = (least: number, most: number): Read => {
  const within = number(least, most)
  return taking({ type: 'integer', minimum: least, maximum: most }, (value, path, report) =>
    Number.isInteger(value)
      ? within(value, path, report)
      : wrong(report, path, 'wrong-type', `${path} must be a whole number.`),
  )
}

/** One of a few words. */
export const oneOf = (words: readonly string[], code = 'unknown-value'): Read =>
  taking({ enum: words }, (value, path, report) => {
    if (typeof value === 'string' && words.includes(value)) return value
    const meant = typeof value === 'string' ? nearest(value, words) : undefined
    const mend = meant ? `Did you mean “${meant}”?` : `Use one of: ${words.join(', ')}.`
    return wrong(report, path, code, `${path} is ${told(value)}, which is not known. ${mend}`)
  })

/** A list whose items are all read by the same reader. */
export const list = (item: Read, least = 0, most = 200): Read =>
  taking(
    { type: 'array', items: item.schema ?? {}, minItems: least, maxItems: most },
    (value, path, report) => {
      if (!Array.isArray(value)) return wrong(report, path, 'wrong-type', `${path} must be a list.`)
      if (value.length < least || value.length > most)
        return wrong(
          report,
          path,
          'wrong-count',
          `${path} has ${value.length} items; it takes ${least} to ${most}.`,
        )
      // Also holes are read, which `map` would pass over. `Array.from` takes several times as long.
      const read: unknown[] = []
      for (let index = 0; index < value.length; index++)
        read.push(item(value[index], `${path}[${index}]`, report))
      return read
    },
  )

/** An object with named fields. Unknown names are told, with the name that was probably meant, and passed over. */
export const object = (shape: Shape): Read => {
  const fields = Object.entries(shape).map(([name, entry]): readonly [string, Field] => [
    name,
    typeof entry === 'function' ? { read: entry } : entry,
  ])
  return taking(objectSchema(shape), (value, path, report) => {
    if (!isRecord(value))
      return wrong(report, path, 'wrong-type', `${path || 'The definition'} must be an object.`)
    const prefix = path && `${path}.`
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(shape, name)) continue
      const meant = nearest(name, Object.keys(shape))
      const mend = meant ? `Did you mean “${meant}”?` : `Known here: ${Object.keys(shape).join(', ')}.`
      report.warnings.push({
        code: 'unknown-field',
        path: prefix + name,
        message: `“${name}” is not known here and does nothing. ${mend}`,
      })
    }
    // Every event of a collector goes through here. No shape has a name that would reach a prototype.
    const found: Record<string, unknown> = {}
    for (const [name, { read, required }] of fields) {
      const given = Object.hasOwn(value, name) ? value[name] : undefined
      if (given !== undefined) found[name] = read(given, prefix + name, report)
      else if (required) wrong(report, prefix + name, 'missing', `${prefix + name} is missing.`)
    }
    return found
  })
}

/** An object with free names, whose values are all read by the same reader. */
export const dictionary = (item: Read, most = 200): Read =>
  taking(
    { type: 'object', additionalProperties: item.schema ?? {}, maxProperties: most },
    (value, path, report) => {
      if (!isRecord(value)) return wrong(report, path, 'wrong-type', `${path} must be an object.`)
      const names = Object.keys(value)
      if (names.length > most)
        return wrong(report, path, 'wrong-count', `${path} has more than ${most} entries.`)
      const reserved = names.find((name) => /^(__proto__|constructor|prototype)$/.test(name))
      if (reserved)
        return wrong(
          report,
          `${path}.${reserved}`,
          'reserved',
          `${path} may not have an entry named “${reserved}”.`,
        )
      const found: Record<string, unknown> = {}
      for (const name of names) found[name] = item(value[name], `${path}.${name}`, report)
      return found
    },
  )

function objectSchema(shape: Shape): JsonSchema {
  const fields = Object.entries(shape).map(([name, entry]) => {
    const field: Field = typeof entry === 'function' ? { read: entry } : entry
    return { name, schema: field.read.schema ?? {}, required: field.required }
  })
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  }
}

/** Whether a value is an object with names, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as a person would recognise it, short. */
export function told(value: unknown): string {
  if (typeof value === 'string') return `“${value.slice(0, 60)}”`
  return value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : String(value)
}
