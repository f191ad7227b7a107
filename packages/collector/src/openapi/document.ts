import { listening } from './listening.ts'
import { anybody, id, reading, secret } from './reading.ts'
import { jsonOf, ok, type Paths, problems, type Security } from './replies.ts'
import { list, named, object, type Schema, schemas, text, time, yes } from './shapes.ts'

const writer: Security = [{}, { writeKey: [] }, { writeKeyInAddress: [] }]
const event = named('Event')
const taken = { description: 'As before.' }
const erasure = {
  erasedAt: time,
  backupsForgetAt: {
    type: ['string', 'null'],
    format: 'date-time',
    description: 'When the last backup from before is thrown away; null where nobody has told the collector.',
  },
  receipt: {
    type: 'string',
    description: 'The same under a seal of this collector, for earshot erase check.',
  },
}
const signed = ['erasedAt', 'backupsForgetAt', 'receipt']
const callState = object({ state: { enum: ['sent', 'seen', 'done'] } }, 'state')

const sending: Paths = {
  '/v1/events': {
    options: {
      operationId: 'askBeforeSending',
      summary: 'What a browser asks before it sends with headers of its own.',
      security: anybody,
      responses: { 204: { description: 'It may.' } },
    },
    post: {
      operationId: 'sendEvents',
      summary: 'Takes events, and replies when the accepted ones are on disk.',
      security: writer,
      parameters: [
        {
          in: 'query',
          name: 'sent',
          description: "When it is sent, by the sender's clock, in milliseconds since 1970.",
          schema: { type: 'integer' },
        },
        {
          in: 'query',
          name: 'dropped',
          description:
            'Once for each response that the sender has given up: why, and a mark of its own by which it is counted once.',
          schema: list({ type: 'string', pattern: '^(expired|evicted)([.][a-z0-9]{1,16})?$' }),
        },
        {
          in: 'query',
          name: 'proof',
          description:
            'The payload, in base64, for the `challenge` of a `429`. It is good for ten minutes, and for one request that would be held back.',
          schema: text,
        },
      ],
      requestBody: {
        required: true,
        content: {
          'text/plain': {
            schema: {
              ...text,
              description: 'One event or a list, as JSON: what pages may send without asking.',
            },
          },
          'application/json': { schema: { oneOf: [event, list(event)] } },
          'application/cloudevents+json': { schema: event },
          'application/cloudevents-batch+json': { schema: list(event) },
          'application/x-www-form-urlencoded': {
            schema: object({ events: { ...text, description: 'One event or a list, as JSON.' } }, 'events'),
          },
        },
      },
      responses: {
        202: { description: 'Each id stands in one list.', content: jsonOf(named('Receipt')) },
        ...problems(400, 401, 403, 409, 410, 413, 415, 422, 429, 503),
      },
    },
  },
  '/v1/heartbeat': {
    post: {
      operationId: 'beat',
      summary: 'A shared device says that it is there.',
      security: writer,
      requestBody: {
        required: true,
        content: {
          'text/plain': { schema: { ...text, description: '{kiosk, prompt, place?, open} as JSON.' } },
        },
      },
      responses: { 204: { description: 'Heard.' }, ...problems(400, 401, 403, 413, 429, 503) },
    },
  },
}

const asking: Paths = {
  '/v1/prompts': {
    get: {
      operationId: 'listPrompts',
      summary: 'The definitions that are asked.',
      security: anybody,
      responses: {
        ...ok('With an ETag.', object({ prompts: list(named('Prompt')) }, 'prompts')),
        304: taken,
      },
    },
  },
  '/v1/prompts/{id}': {
    get: {
      operationId: 'readPrompt',
      summary: 'One definition, as it is or, with `version`, as it was.',
      security: anybody,
      parameters: [id, { name: 'version', in: 'query', schema: text }],
      responses: { ...ok('With an ETag.', named('Prompt')), 304: taken, ...problems(404, 503) },
    },
  },
}

const acting: Paths = {
  '/v1/calls/{id}': {
    get: {
      operationId: 'readCall',
      summary: 'What became of a call, for whoever made it.',
      security: anybody,
      parameters: [id],
      responses: { ...ok('Its state, and no more.', callState), ...problems(404, 503) },
    },
    patch: {
      operationId: 'markCall',
      summary: 'Marks a call.',
      security: secret,
      parameters: [id],
      requestBody: {
        required: true,
        content: jsonOf(object({ state: { enum: ['seen', 'done'] } }, 'state')),
      },
      responses: { ...ok('What it is now.', callState), ...problems(400, 401, 403, 404, 413, 503) },
    },
  },
  '/v1/tables/{place}/{table}/visit': {
    delete: {
      operationId: 'endVisit',
      summary: 'The bill is paid: whoever scans the code of this table next is another visit.',
      security: secret,
      parameters: ['place', 'table'].map((name) => ({ name, in: 'path', required: true, schema: text })),
      responses: { 204: { description: 'It is over.' }, ...problems(401, 403, 503) },
    },
  },
  '/v1/responses/{id}': {
    delete: {
      operationId: 'eraseResponse',
      summary: 'Erases a response, and all that was kept of it.',
      security: secret,
      parameters: [id],
      responses: {
        ...ok(
          'Done; `erased` says whether it was there.',
          object({ id: text, erased: yes, ...erasure }, 'id', 'erased', ...signed),
        ),
        ...problems(401, 403, 404, 503),
      },
    },
  },
}

const erasing: Paths = {
  '/v1/people/{id}': {
    delete: {
      operationId: 'erasePerson',
      summary: 'Erases all responses of an e-mail address, a phone number, or what pages call `person`.',
      security: secret,
      parameters: [id],
      responses: {
        ...ok('Done.', object({ responses: list(text), ...erasure }, 'responses', ...signed)),
        ...problems(401, 403, 503),
      },
    },
  },
}

const running: Paths = {
  '/healthz': {
    get: {
      operationId: 'isAlive',
      summary: 'The process is there.',
      security: anybody,
      responses: ok('It is.', object({ status: { const: 'alive' } }, 'status')),
    },
  },
  '/readyz': {
    get: {
      operationId: 'isReady',
      summary: 'It can commit a write now.',
      security: anybody,
      responses: {
        ...ok('It has just done so.', object({ status: { const: 'ready' } }, 'status')),
        ...problems(503),
      },
    },
  },
  '/v1/openapi.json': {
    get: {
      operationId: 'readDescription',
      summary: 'This description.',
      security: anybody,
      responses: ok('OpenAPI 3.1.', { type: 'object' }),
    },
  },
}

/** Every route for programs, as OpenAPI 3.1 has them. The pages for people are no part of it. */
export const openApi: Schema & { readonly openapi: string; readonly paths: Paths } = {
  openapi: '3.1.0',
  info: {
    title: 'Earshot collector',
    version: '1',
    description:
      'Receives, keeps and shows what people say. Errors are problem+json with a stable `code`. Another method of a path that is here is answered 405, and `Allow` lists those that there are.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  paths: { ...sending, ...asking, ...acting, ...erasing, ...reading, ...listening, ...running },
  components: {
    schemas,
    securitySchemes: {
      writeKey: { type: 'http', scheme: 'bearer', description: 'pk_…, public.' },
      writeKeyInAddress: {
        type: 'apiKey',
        in: 'query',
        name: 'key',
        description: 'pk_…, public: what pages send, since a header would make a browser ask first.',
      },
      secretKey: { type: 'http', scheme: 'bearer', description: 'sk_…, secret; never from a page.' },
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'earshot_session',
        description:
          'Somebody who is signed in. What it opens hangs on the role: `staff`, `manager` or `owner`.',
      },
    },
  },
}
