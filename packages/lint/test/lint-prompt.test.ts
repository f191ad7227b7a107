import { parsePrompt } from '@earshot/core/parse-prompt'
import { questionTypes } from '@earshot/core/question'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../presets/src/catalogue.ts'
import { presets } from '../../presets/src/index.ts'
import { example, open, rating } from '../src/example.ts'
import { applyFix } from '../src/fix.ts'
import { lintPrompt } from '../src/lint-prompt.ts'
import { rules } from '../src/rules.ts'

/** Far more than any takes (under a second on a quiet machine), far less than what is not bounded. */
const mostMs = 8_000

/** What presets do on purpose, although a rule warns of it. */
const warnings: Readonly<Record<string, readonly string[]>> = {
  effort: ['O-08'],
  'helpful-courteous-knowing': ['F-01'],
  'reason-for-visit': ['F-01'],
  memorable: ['F-13'],
}

describe('lintPrompt', () => {
  it('looks at all 33 presets', () => {
    expect(presets.map(({ id }) => id).sort()).toEqual(catalogue.map(({ prompt }) => prompt.id).sort())
    expect(presets).toHaveLength(33)
  })

  it.each(presets)('finds no error in the preset $id, and no warning but those that are known', (preset) => {
    const found = lintPrompt(preset, { prompts: presets, previous: preset })
    expect(found.filter(({ level }) => level === 'error')).toEqual([])
    const warned = found.filter(({ level }) => level === 'warning').map(({ rule }) => rule)
    expect(warned).toEqual(warnings[preset.id] ?? [])
  })

  it.each(presets)(
    'finds in $id what it exempts itself from, and no other error',
    ({ lintExempt, ...preset }) => {
      const errors = lintPrompt(preset).filter(({ level }) => level === 'error')
      expect(errors.filter(({ rule }) => !Object.hasOwn(lintExempt ?? {}, rule))).toEqual([])
    },
  )

  it('gives a finding its rule, its level, a place and a message', () => {
    const praise = rules.find(({ id }) => id === 'W-04')
    expect(praise && lintPrompt(praise.bad).filter(({ level }) => level !== 'note')).toEqual([
      {
        rule: 'W-04',
        level: 'error',
        path: 'questions[0].text',
        message: '“enjoy” and “great” suggest the answer. Ask how it was, without them.',
      },
    ])
  })

  it('passes over a rule that the prompt breaks for a reason, but never one of fairness', () => {
    for (const { id, bad, badSite } of rules) {
      const exempt = lintPrompt({ ...bad, lintExempt: { [id]: 'a reason' } }, badSite)
      expect(exempt.some(({ rule }) => rule === id)).toBe(id.startsWith('G-'))
    }
  })

  // Seconds on a machine that does nothing else.
  it('never throws on a prompt that core accepts', { timeout: 120_000 }, () => {
    let accepted = 0
    fc.assert(
      fc.property(definition, definition, site, (given, earlier, { markup, jargon, locale }) => {
        const parsed = parsePrompt(given)
        if (parsed.status === 'invalid') return
        accepted++
        const before = parsePrompt(earlier)
        const others = before.status === 'ok' ? { previous: before.prompt, prompts: [before.prompt] } : {}
        for (const { path, message, fix } of lintPrompt(parsed.prompt, {
          ...others,
          markup,
          jargon,
          locale,
        })) {
          if (fix) expect(parsePrompt(applyFix(parsed.prompt, fix))).toMatchObject({ status: 'ok' })
          expect(typeof path).toBe('string')
          expect(message).not.toMatch(/undefined|NaN|\[object/)
        }
      }),
      { numRuns: 1_000 },
    )
    expect(accepted).toBeGreaterThan(250)
  })

  it('reads the longest texts that core accepts without a stall', () => {
    const pieces = 'a |AB |food and |would you |1-|  |, |our |to a |“|n’t |X'.split('|')
    for (const piece of pieces) {
      const text = `a${piece.repeat(2_000)}`.slice(0, 1_999)
      const prompt = example([
        { ...rating(text), help: text },
        { ...open, text },
      ])
      expect(parsePrompt(prompt).status).toBe('ok')
      const start = performance.now()
      lintPrompt(prompt, { markup: text, locale: 'en' })
      expect(performance.now() - start).toBeLessThan(mostMs)
    }
  })

  it('bears conditions that are very long or deeply nested', () => {
    const chain = `rating = 1${' and rating = 1'.repeat(120)}`
    const nested = `${'not ('.repeat(20)}rating = 1${')'.repeat(20)}`
    for (const when of [chain, chain.replaceAll('and', 'or'), nested]) {
      const parsed = parsePrompt({
        id: 'long',
        title: 'Long',
        questions: [
          { id: 'rating', type: 'rating', text: 'How was it?', scale: ['Bad', 'Good'] },
          { id: 'why', type: 'text', text: 'What happened?', when },
          { id: 'how', type: 'contact', text: 'How can we reach you?', when },
        ],
        thanks: [{ text: 'Thank you.', when }],
        criticism: when,
      })
      expect(parsed.status).toBe('ok')
      if (parsed.status === 'ok') expect(() => lintPrompt(parsed.prompt)).not.toThrow()
    }
  })

  it.each([
    ['compare one thing over and over', (index: number) => [`q${index - 1} >= 1`], ' and '],
    ['need all before', (index: number) => earlier(index).map((id) => `${id} <= 2`), ' and '],
    ['take any before', (index: number) => earlier(index), ' or '],
    ['mix', (index: number) => earlier(index).map((id) => `(${id} = 1 or not ${id} = 3)`), ' and '],
    ['speak of the page', () => earlier(90).map((id) => `context.${id} = 'a'`), ' or '],
  ])('ends soon where a hundred long conditions %s', (_, parts, joint) => {
    const scale = ['Bad', 'Good', 'Very good', 'Super']
    const prompt = parsePrompt({
      id: 'long',
      title: 'Long',
      questions: Array.from({ length: 100 }, (_, index) => ({
        ...{ id: `q${index}`, type: 'rating', text: 'How was it?', scale },
        ...(index && { when: filled(parts(index), joint) }),
      })),
      thanks: [{ text: 'Thank you.', when: filled(parts(100), joint) }],
      criticism: filled(parts(100), joint),
    })
    if (prompt.status === 'invalid') throw new Error(prompt.issues[0]?.message)
    const start = performance.now()
    expect(lintPrompt(prompt.prompt)).not.toEqual([])
    // Twice what it may take where nothing else runs.
    expect(performance.now() - start).toBeLessThan(mostMs)
  })
})

it('ends soon where each of many ratings may part contacts from public links', () => {
  const link = { text: 'Tell others', url: 'https://reviews.example/us', public: true }
  const kinds = [
    { type: 'rating', scale: { from: 0, to: 10, low: 'Bad', high: 'Good' } },
    { type: 'contact' },
  ]
  const prompt = parsePrompt({
    id: 'fork',
    title: 'Fork',
    questions: Array.from({ length: 99 }, (_, index) => ({
      ...{ id: `q${index}`, text: 'How was it?' },
      ...(kinds[index % 3] ?? { type: 'message', link }),
      ...(index && {
        when: filled(
          earlier(index).map((id) => `${id} <= 2`),
          ' or ',
        ),
      }),
    })),
    thanks: [{ text: 'Thank you.' }],
  })
  if (prompt.status === 'invalid') throw new Error(prompt.issues[0]?.message)
  const start = performance.now()
  lintPrompt(prompt.prompt)
  expect(performance.now() - start).toBeLessThan(mostMs)
})

const earlier = (index: number): readonly string[] => Array.from({ length: index }, (_, at) => `q${at}`)

/** As many parts, over and over, as a condition may be long. */
function filled(parts: readonly string[], joint: string): string {
  const many = Array.from({ length: 400 }, (_, index) => parts[index % parts.length]).join(joint)
  return many.slice(0, 2_000).split(joint).slice(0, -1).join(joint)
}

/** Texts that touch the word rules, between texts of any kind. */
const words = fc.oneof(
  fc.constantFrom(
    ...[
      'How was our great food?',
      'Not sure',
      'N/A',
      'Do you agree?',
      'TELL US!! 😀',
      '1–4',
      '4 to 9',
      'Fair',
    ],
    ...[
      'Good',
      'Very bad',
      'Outstanding',
      '★★',
      'Was the staff fast and friendly?',
      'How satisfied were you?',
    ],
    ...['You liked it, didn’t you?', 'Prior to the ETA, how was the waiter?', 'Why did you not utilize it?'],
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
)
/** A page of broken pieces, and an owner's list with signs that mean something in a pattern. */
const site = fc.record({
  markup: fc
    .array(
      fc.oneof(
        fc.constantFrom('<input type="radio" name="q0"', ' checked>', '<label>', '</label>', '<!--'),
        fc.string(),
      ),
    )
    .map((pieces) => pieces.join('')),
  jargon: fc.array(fc.oneof(fc.string(), fc.constantFrom('(', '[a-', 'a|b', '\\'))),
  locale: fc.constantFrom('en', 'en-GB', 'de', ''),
})
const names = ['q0', 'q1', 'q2', 'context.order', 'context.part'] as const
const condition: fc.Arbitrary<string> = fc.letrec<{ node: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(...names),
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.constantFrom('=', '!=', '<', '<=', '>', '~', 'has'),
        fc.integer({ min: 0, max: 11 }),
      )
      .map((parts) => parts.join(' ')),
    fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map((pair) => pair.join(' = ')),
    fc.constantFrom(...names).map((name) => `${name} in ('a', 'b', 3)`),
  ),
  node: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.tuple(tie('node'), fc.constantFrom('and', 'or'), tie('node')).map((parts) => `(${parts.join(' ')})`),
    tie('node').map((inner) => `not ${inner}`),
  ),
})).node

const scale = fc.oneof(
  fc.array(words, { minLength: 2, maxLength: 11 }),
  fc.record({ from: fc.constantFrom(0, 1), to: fc.constantFrom(5, 10), low: words, high: words }),
)
const options = fc.uniqueArray(
  fc.record(
    { id: fc.constantFrom('a', 'b', 'c', 'other', 'none'), text: words, other: fc.boolean() },
    { requiredKeys: ['id', 'text'] },
  ),
  { minLength: 1, maxLength: 5, selector: ({ id }) => id },
)
const question = fc.record(
  {
    type: fc.constantFrom(...questionTypes),
    text: words,
    help: words,
    required: fc.boolean(),
    scale,
    options,
    rows: options,
    order: fc.constantFrom('random', 'ordinal', 'speed', 'staff', 'given'),
    notApplicable: words,
    form: fc.constantFrom('email', 'number', 'phone'),
    consent: words,
    link: fc.record(
      { text: words, url: fc.constantFrom('/a', 'https://x.com/us'), public: fc.boolean() },
      { requiredKeys: ['text', 'url'] },
    ),
  },
  { requiredKeys: ['type', 'text', 'scale', 'options', 'rows'] },
)

/** The first of several questions may speak of the context only, a later one also of those before it. */
const questions = fc
  .array(fc.tuple(question, fc.option(condition, { nil: undefined })), { minLength: 1, maxLength: 4 })
  .map((items) =>
    items.map(([item, when], index) => {
      const early = when?.replace(/\bq(\d)/g, (name, at) => (Number(at) < index ? name : 'context.part'))
      return { ...item, id: `q${index}`, ...(early !== undefined && { when: early }) }
    }),
  )
const overContext = condition.map((text) => text.replace(/\bq\d/g, 'context.part'))
const definition = fc.record(
  {
    id: fc.constant('any'),
    title: words,
    purpose: words,
    questions,
    thanks: fc.array(fc.record({ text: words, when: overContext }, { requiredKeys: ['text'] }), {
      maxLength: 3,
    }),
    trigger: fc.array(fc.record({ on: fc.constantFrom('load', 'click', 'event') }), { maxLength: 2 }),
    limits: fc.record({ every: fc.constant('30d'), oncePer: words }, { requiredKeys: [] }),
    targeting: overContext,
    criticism: fc.oneof(overContext, fc.constantFrom('q0', 'q0 <= 2', 'not q0 > 2')),
    anonymous: fc.boolean(),
  },
  { requiredKeys: ['id', 'title', 'questions'] },
)
