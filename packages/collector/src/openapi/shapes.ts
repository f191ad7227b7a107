/** A schema of JSON Schema 2020-12, as OpenAPI 3.1 has them. */
export type Schema = Readonly<Record<string, unknown>>

export const text: Schema = { type: 'string' }
export const time: Schema = { type: 'string', format: 'date-time' }
export const yes: Schema = { type: 'boolean' }
export const list = (items: Schema): Schema => ({ type: 'array', items })
export const object = (
  properties: Readonly<Record<string, Schema>>,
  ...required: readonly string[]
): Schema => ({
  type: 'object',
  properties,
  ...(required.length && { required }),
})
export const named = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

const page = object({ path: text, title: text })
const prompt = object({ id: text, version: text }, 'id', 'version')

/** What is said in more than one place. */
export const schemas: Readonly<Record<string, Schema>> = {
  Event: object(
    {
      specversion: { const: '1.0' },
      type: {
        enum: [
          'prompt.shown',
          'prompt.dismissed',
          'response.updated',
          'response.submitted',
          'response.withdrawn',
        ].map((name) => `earshot.${name}`),
      },
      source: { type: 'string', maxLength: 500, description: '//host of the page.' },
      id: { type: 'string', pattern: '^[\\w.-]{1,128}$' },
      subject: text,
      time,
      datacontenttype: { const: 'application/json' },
      data: { type: 'object' },
    },
    'specversion',
    'type',
    'source',
    'id',
    'time',
    'data',
  ),
  Response: object(
    {
      response: text,
      revision: { type: 'integer', minimum: 1 },
      prompt,
      audience: { enum: ['external', 'internal', 'vendor'] },
      channel: text,
      locale: text,
      answers: list(object({ question: text, value: {}, label: {}, other: text }, 'question', 'value')),
      context: { type: 'object', additionalProperties: text },
      page,
      presentation: { type: 'object' },
      askedAt: time,
      durationMs: { type: 'number' },
      extra: { type: 'object', description: 'What a newer sender has told. Anything at all.' },
      state: { enum: ['partial', 'submitted', 'withdrawn'] },
      source: text,
      receivedAt: time,
      time: { type: 'string', description: 'As the device said.' },
      clock: { enum: ['ahead', 'behind'], description: 'Why that cannot be right.' },
      repeats: { type: 'string', description: 'The response that stands for the same key.' },
    },
    'response',
    'revision',
    'prompt',
    'answers',
    'state',
    'source',
    'receivedAt',
  ),
  Prompt: { ...object({ id: text }, 'id'), description: 'As @earshot/core/prompt.schema.json has it.' },
  Receipt: object(
    {
      accepted: list(text),
      duplicate: list(text),
      rejected: list(
        object({ id: text, code: text, message: text, path: text }, 'id', 'code', 'message', 'path'),
      ),
    },
    'accepted',
    'duplicate',
    'rejected',
  ),
  Problem: object(
    {
      type: text,
      title: text,
      status: { type: 'integer' },
      code: { type: 'string', description: 'Stable.' },
      detail: { type: 'string', description: 'For people: what is wrong, and how to mend it.' },
      retryAfterMs: { type: 'integer' },
      challenge: {
        ...object(
          {
            algorithm: { const: 'SHA-256' },
            challenge: text,
            salt: text,
            signature: text,
            maxnumber: { type: 'integer' },
          },
          'algorithm',
          'challenge',
          'salt',
          'signature',
        ),
        description:
          'Of `429` alone, with `EARSHOT_PROOF=under-attack`: work in the shape of ALTCHA that is taken in the place of waiting. Its payload goes into `proof`.',
      },
    },
    'type',
    'status',
    'code',
    'detail',
  ),
}
