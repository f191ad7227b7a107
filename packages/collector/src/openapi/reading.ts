import { ok, type Paths, problems, type Security } from './replies.ts'
import { list, named, object, type Schema, text, time, yes } from './shapes.ts'

/** A secret key, or somebody who is signed in with a role that may. */
export const secret: Security = [{ secretKey: [] }, { session: [] }]
export const anybody: Security = [{}]
export const id: Schema = { name: 'id', in: 'path', required: true, schema: text }

const inAddress = (name: string, schema: Schema, description?: string) => ({
  name,
  in: 'query',
  schema,
  ...(description && { description }),
})
export const filters: readonly Schema[] = [
  ...['prompt', 'place', 'table', 'staff', 'cursor'].map((name) => inAddress(name, text)),
  inAddress('audience', { enum: ['external', 'internal', 'vendor'] }),
  inAddress('state', text, 'One or more of partial, submitted, withdrawn.'),
  inAddress('from', text, 'A date or a time; a date alone is the day in UTC.'),
  inAddress('to', text, 'As `from`, itself included.'),
  inAddress('limit', { type: 'integer', minimum: 1, maximum: 1_000 }),
]

const inPages = (operationId: string) => ({
  get: {
    operationId,
    summary: 'What people said, in pages.',
    security: secret,
    parameters: filters,
    responses: {
      ...ok(
        'Newest first.',
        object(
          { responses: list(named('Response')), next: { type: ['string', 'null'] } },
          'responses',
          'next',
        ),
      ),
      ...problems(400, 401, 403, 503),
    },
  },
})

const asFile = (operationId: string, type: string) => ({
  get: {
    operationId,
    summary: 'What people said, whole, or one page with `limit`.',
    security: secret,
    parameters: filters,
    responses: {
      200: {
        description: 'A file. With `limit` the header `Link` names the next page.',
        content: { [type]: { schema: text } },
      },
      ...problems(400, 401, 403, 503),
    },
  },
})

/** Routes that give what is kept. */
export const reading: Paths = {
  '/v1/responses': inPages('listResponses'),
  '/v1/responses.json': inPages('listResponsesAsJson'),
  '/v1/responses.csv': asFile('exportCsv', 'text/csv'),
  '/v1/responses.ndjson': asFile('exportNdjson', 'application/x-ndjson'),
  '/v1/conflicts': {
    get: {
      operationId: 'listConflicts',
      summary: 'What says something else than what is stored under its id.',
      security: secret,
      responses: {
        ...ok('Newest first.', object({ conflicts: list(named('Response')) }, 'conflicts')),
        ...problems(401, 403, 503),
      },
    },
  },
  '/v1/kiosks': {
    get: {
      operationId: 'listKiosks',
      summary: 'Shared devices, and when they were heard.',
      security: secret,
      responses: {
        ...ok(
          'By site and name; `site` only where a site has keys of its own.',
          object(
            {
              kiosks: list(
                object(
                  {
                    site: text,
                    name: text,
                    prompt: text,
                    place: text,
                    open: yes,
                    heardAt: time,
                    silent: yes,
                  },
                  'name',
                ),
              ),
            },
            'kiosks',
          ),
        ),
        ...problems(401, 403, 503),
      },
    },
  },
  '/v1/stream': {
    get: {
      operationId: 'listen',
      summary: 'Tells of each response as it is stored.',
      security: secret,
      responses: {
        200: {
          description: 'Server-sent events `response` with {id, prompt, criticism, call}.',
          content: { 'text/event-stream': { schema: text } },
        },
        ...problems(401, 403),
      },
    },
  },
  '/metrics': {
    get: {
      operationId: 'readMetrics',
      summary: 'What this collector does.',
      security: secret,
      responses: {
        200: {
          description: 'OpenMetrics 1.0.',
          content: { 'application/openmetrics-text': { schema: text } },
        },
        ...problems(401, 403),
      },
    },
  },
}
