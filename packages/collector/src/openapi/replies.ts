import { named, type Schema } from './shapes.ts'

/** What may come back, by status. */
export type Replies = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Who may ask: one of these, each of which may want several keys. */
export type Security = readonly Readonly<Record<string, readonly string[]>>[]

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly security: Security
  readonly parameters?: readonly Schema[]
  readonly requestBody?: Schema
  readonly responses: Replies
}

/** Operations by path and method. */
export type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

export const jsonOf = (schema: Schema): Schema => ({ 'application/json': { schema } })
export const ok = (description: string, schema: Schema): Replies => ({
  200: { description, content: jsonOf(schema) },
})

const words = {
  400: 'The request cannot be read.',
  401: 'No key, or a wrong one.',
  403: 'Not from here, or a key for something else.',
  404: 'There is none.',
  409: 'All of it conflicts with what is stored, or some of it is of a later version: `code` says which. The receipt stands in the body.',
  410: 'All of it was erased. The receipt stands in the body.',
  413: 'Too much at once.',
  415: 'Of a type that is not taken.',
  422: 'None of the events was taken. The receipt stands in the body.',
  429: 'More in a minute than people send. Nothing was kept. Send the same again after `Retry-After`.',
  503: 'Nothing was kept. Send the same again after `Retry-After`.',
} as const

/** The problems that a request may meet. */
export function problems(...statuses: readonly (keyof typeof words)[]): Replies {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: words[status],
        content: { 'application/problem+json': { schema: named('Problem') } },
        ...(status === 401 && {
          headers: { 'WWW-Authenticate': { description: 'How to send a key.', schema: { const: 'Bearer' } } },
        }),
        ...((status === 429 || status === 503) && {
          headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } },
        }),
      },
    ]),
  )
}
