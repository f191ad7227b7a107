import { filters, id, secret } from './reading.ts'
import { jsonOf, ok, type Paths, problems } from './replies.ts'
import { list, named, object, type Schema, text, time, yes } from './shapes.ts'

const count: Schema = { type: 'integer' }
const share: Schema = { type: ['number', 'null'], description: '`null` for fewer than five.' }
const counted = { count, of: count, share, low: share, high: share }
const countedNames = Object.keys(counted)
const figures = {
  responses: count,
  finished: count,
  unfinished: count,
  calls: count,
  leftOut: count,
  answered: count,
  criticism: object(counted, ...countedNames),
  answers: list(object({ label: text, ...counted }, 'label', ...countedNames)),
  recommend: { type: ['object', 'null'], description: '{score, low, high}, −1 to 1.' },
}
const always = ['responses', 'finished', 'unfinished', 'calls', 'leftOut', 'answered', 'answers']

const caseFields = {
  id: text,
  number: count,
  state: { enum: ['new', 'contacted', 'resolved', 'looked-at', 'spam'] },
  kind: { enum: ['safety', 'complaint', 'at-risk', 'criticism', 'staff-entry'] },
  severity: { enum: [1, 2, 3, 4] },
  contact: yes,
  prompt: text,
  place: text,
  openedAt: time,
  dueAt: time,
  late: yes,
  owner: text,
  readAt: time,
  contactedAt: time,
  closedAt: time,
  cause: text,
  change: text,
  ways: count,
  reopened: count,
  response: named('Response'),
}
const caseNames = [
  ...['id', 'number', 'state', 'kind', 'severity', 'contact', 'prompt'],
  ...['openedAt', 'dueAt', 'late', 'reopened'],
]
/** What a line of a story has besides hangs on its type: `words` of what was noted or heard, `why` of spam. */
const said = ['owner', 'way', 'words', 'team', 'answer', 'cause', 'change', 'ways', 'why']
const line = {
  ...{
    at: time,
    by: text,
    type: text,
    dueAt: { ...count, description: 'Milliseconds since 1970.' },
    severity: { enum: [1, 2, 3, 4] },
    contact: yes,
  },
  ...Object.fromEntries(said.map((name) => [name, text])),
}
const caseWithStory = object(
  { ...caseFields, events: list(object(line, 'at', 'by', 'type')) },
  ...caseNames,
  'events',
)
const ofLists = ['cursor', 'limit']

/** Routes that give what the owner's pages show. */
export const listening: Paths = {
  '/v1/summary': {
    get: {
      operationId: 'summarise',
      summary: 'Counts, shares with their intervals, and who answers, prompt by prompt.',
      security: secret,
      parameters: [
        ...filters.filter(({ name }) => !ofLists.includes(`${name}`)),
        { name: 'by', in: 'query', schema: text, description: 'The field of the context to make groups of.' },
      ],
      responses: {
        ...ok(
          'Audiences are never added up.',
          object(
            {
              by: { type: ['string', 'null'] },
              prompts: list(
                object(
                  {
                    prompt: text,
                    audience: text,
                    channel: { enum: ['kiosk', 'receipt', 'no-receipt'] },
                    title: text,
                    question: text,
                    hidden: { type: 'string', description: 'Why there are no figures.' },
                    figures: object(figures, ...always),
                    how: object(
                      { from: text, to: text, versions: list(text), channels: list(text), method: text },
                      ...['from', 'to', 'versions', 'channels', 'method'],
                    ),
                    funnel: object(
                      {
                        ...{ shown: count, dismissed: count, answered: count, finished: count },
                        rate: object(counted, ...countedNames),
                      },
                      ...['shown', 'dismissed', 'answered', 'finished', 'rate'],
                    ),
                    groups: list(
                      object({ value: { type: ['string', 'null'] }, ...figures }, 'value', ...always),
                    ),
                  },
                  ...['prompt', 'audience', 'title'],
                ),
              ),
            },
            'by',
            'prompts',
          ),
        ),
        ...problems(400, 401, 403, 503),
      },
    },
  },
  '/v1/cases': {
    get: {
      operationId: 'listCases',
      summary: 'What must be answered: the open cases, most urgent first, or those in a state, newest first.',
      security: secret,
      parameters: [
        { name: 'state', in: 'query', schema: text, description: 'One or more, separated by commas.' },
        { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 1_000 } },
      ],
      responses: {
        ...ok(
          'With how many there are in each state.',
          object(
            { cases: list(object(caseFields, ...caseNames)), counts: { type: 'object' } },
            'cases',
            'counts',
          ),
        ),
        ...problems(400, 401, 403, 503),
      },
    },
  },
  '/v1/cases/{id}': {
    get: {
      operationId: 'readCase',
      summary: 'A case with what was done to it.',
      security: secret,
      parameters: [id],
      responses: { ...ok('Oldest event first.', caseWithStory), ...problems(401, 403, 404, 503) },
    },
    patch: {
      operationId: 'workOnCase',
      summary: 'Takes a case, notes something, or takes it a step on.',
      security: secret,
      parameters: [id],
      requestBody: {
        required: true,
        content: jsonOf(
          object({
            by: text,
            owner: text,
            note: text,
            state: { enum: ['contacted', 'resolved', 'looked-at', 'spam', 'not-spam'] },
            way: { enum: ['phone', 'mail', 'in-person', 'link'] },
            ...{ words: text, answer: text, cause: text, change: text, ways: text, why: text },
          }),
        ),
      },
      responses: {
        ...ok('What it is now.', caseWithStory),
        ...problems(400, 401, 403, 404, 413, 503),
        409: {
          description: 'A step before it is missing; `detail` says which.',
          content: { 'application/problem+json': { schema: named('Problem') } },
        },
      },
    },
  },
  '/v1/calls': {
    get: {
      operationId: 'listCalls',
      summary: 'The tables that wait, gravest first, then oldest first.',
      security: secret,
      responses: {
        ...ok(
          'Taps for the same thing are one call.',
          object(
            {
              calls: list(
                object(
                  {
                    id: text,
                    ids: list(text),
                    kind: { enum: ['allergy', 'need', 'wrong', 'someone'] },
                    urgent: yes,
                    where: text,
                    table: text,
                    place: text,
                    link: text,
                    words: text,
                    state: { enum: ['sent', 'seen'] },
                    escalation: { enum: [0, 1, 2] },
                    calledAt: time,
                  },
                  ...['id', 'ids', 'kind', 'urgent', 'where', 'words', 'state', 'escalation', 'calledAt'],
                ),
              ),
            },
            'calls',
          ),
        ),
        ...problems(400, 401, 403, 503),
      },
    },
  },
}
