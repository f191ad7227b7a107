import { parsePrompt } from '@earshot/core/parse-prompt'
import { promptSchema } from '@earshot/core/prompt-schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(promptSchema())

const option = { id: 'soup', text: 'The soup' }

/** A definition with everything that can be written. */
const everything = {
  $schema: 'https://listen.example/prompt.schema.json',
  id: 'lunch',
  title: 'Lunch',
  audience: 'external',
  purpose: 'We read every answer.',
  questions: [
    {
      id: 'rating',
      type: 'rating',
      text: 'How was lunch?',
      required: true,
      scale: ['Poor', 'Good'],
      show: 'words',
    },
    {
      id: 'again',
      type: 'rating',
      text: 'Would you come again?',
      scale: { from: 0, to: 10, low: 'Never', high: 'Sure' },
      unipolar: true,
      notApplicable: 'Does not fit',
    },
    { id: 'one', type: 'choice', text: 'What was best?', options: [option], order: 'random', last: ['soup'] },
    {
      id: 'many',
      type: 'choices',
      text: 'What was good?',
      options: [
        { ...option, other: false },
        { id: 'none', text: 'None', none: true },
      ],
      min: 0,
      max: 1,
    },
    {
      id: 'why',
      type: 'text',
      text: 'Why?',
      help: 'As you like.',
      when: 'rating <= 1',
      long: true,
      maxLength: 200,
      form: 'email',
    },
    {
      id: 'how',
      type: 'contact',
      text: 'How can we reach you?',
      fields: ['email'],
      consent: 'You may write to me.',
    },
    {
      id: 'rows',
      type: 'matrix',
      text: 'How were they?',
      rows: [option],
      scale: ['Bad', 'Good'],
      notApplicable: 'Had none',
    },
    { id: 'order', type: 'ranking', text: 'In which order?', options: [option] },
    { id: 'count', type: 'number', text: 'How many?', min: 0, max: 9, unit: 'guests', decimals: 1 },
    { id: 'day', type: 'date', text: 'When?', min: '2026-01-01', max: '2026-12-31' },
    { id: 'yes', type: 'consent', text: 'May we?' },
    {
      id: 'note',
      type: 'message',
      text: 'Thank you.',
      link: { text: 'Home', url: 'https://shop.example', public: false },
    },
  ],
  thanks: [{ when: 'rating = 1', text: 'Thank you.', unsent: 'Not yet.' }],
  display: { as: 'popover', at: 'bottom-end' },
  trigger: [{ on: 'event', name: 'served', where: 'first = 1', after: '2m', unless: 'left' }],
  targeting: "page.path ~ '/order/*'",
  limits: {
    every: '30d',
    oncePer: 'order',
    afterDismissed: '30d',
    afterLater: '7d',
    afterIgnored: '1d',
    share: 0.5,
  },
  from: '2026-12-01',
  until: '2026-12-24 18:00',
  criticism: 'rating = 1',
  call: 'yes',
  anonymous: false,
  suppress: 5,
  priority: 1,
  lintExempt: { 'F-04': 'a reason' },
  translations: { de: { rating: 'Wie war das Essen?' } },
}

/** What only the parser can know: the meaning of conditions, and how parts fit each other. */
const beyond = [
  'bad-condition',
  'bad-date',
  'bad-range',
  'duplicate-id',
  'ends-early',
  'none-and-other',
  'reserved',
  'unknown-key',
  'unknown-name',
  'unknown-option',
  'unreachable',
  'wrong-count',
]

const clean = (value: unknown): boolean => {
  const { status, issues } = parsePrompt(value)
  return status === 'ok' && !issues.length
}

describe('the schema of a definition', () => {
  test('takes everything that can be written', () => {
    expect(parsePrompt(everything)).toMatchObject({ status: 'ok', issues: [] })
    expect(validate(everything), JSON.stringify(validate.errors)).toBe(true)
  })

  test.each([
    ['no questions', { ...everything, questions: [] }],
    ['an unknown type', { ...everything, questions: [{ id: 'a', type: 'ratng', text: 'A?' }] }],
    [
      'a field of another type',
      { ...everything, questions: [{ id: 'a', type: 'text', text: 'A?', scale: ['B', 'C'] }] },
    ],
    ['a misspelt field', { ...everything, titel: 'Lunch' }],
    ['an id with capitals', { ...everything, id: 'Lunch' }],
    ['a duration without a unit', { ...everything, limits: { every: '30' } }],
    ['a day in another order', { ...everything, from: '01.12.2026' }],
    ['a name of nothing but a mark', { ...everything, limits: { oncePer: ';' } }],
    ['one point', { ...everything, questions: [{ id: 'a', type: 'rating', text: 'A?', scale: ['B'] }] }],
  ])('refuses %s, as the parser does', (_, value) => {
    expect(validate(value)).toBe(false)
    expect(clean(value)).toBe(false)
  })

  test('says what the parser says, wherever a definition is changed, but for what only the parser can know', () => {
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue({ maxDepth: 2 }), (place, value) => {
        const changed: unknown = structuredClone(everything)
        const places = spots(changed)
        places[place % places.length]?.(value)
        const parsed = parsePrompt(changed)
        if (clean(changed)) expect(validate(changed), JSON.stringify(validate.errors)).toBe(true)
        else if (!parsed.issues.some(({ code }) => beyond.includes(code)))
          expect(validate(changed)).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })
})

/** A setter for every value inside, at any depth. */
function spots(value: unknown): ((next: unknown) => void)[] {
  if (typeof value !== 'object' || value === null) return []
  const record = value as Record<string, unknown> // arrays have keys too
  return Object.keys(record).flatMap((key) => [
    (next: unknown) => {
      record[key] = next
    },
    ...spots(record[key]),
  ])
}
