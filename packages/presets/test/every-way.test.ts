import { type Condition, parseCondition } from '@earshot/core/condition'
import { type Conversation, currentQuestion, start, transition } from '@earshot/core/conversation'
import { orderOptions } from '@earshot/core/order-options'
import type { Context, Prompt } from '@earshot/core/prompt'
import { type Question, scalePoints } from '@earshot/core/question'
import { thanksFor } from '@earshot/core/thanks-for'
import { weave } from '@earshot/core/weave'
import { presets } from '@earshot/presets'
import { describe, expect, test } from 'vitest'

const told = { due: 'Friday', ref: '12' }

/** What a page may tell, beside nothing. */
const contexts: Readonly<Record<string, readonly Context[]>> = {
  'post-purchase': [{ part: 'delivered' }, { part: 'confirm', 'first-order': 'true' }],
  effort: [{ form: 'standard' }],
  'expect-gap': [{ part: 'expected' }, { part: 'seen' }],
  'six-needs': [{ needs: '25' }],
  complaint: [{ due: 'Friday' }, { ref: '12' }],
  handover: [{ team: 'kitchen' }, { role: 'supplier' }],
}

const contextsOf = ({ id }: Prompt): readonly Context[] =>
  [{}, ...(contexts[id] ?? [])].flatMap((context) => [context, { ...context, ...told }])

/** Ids of the questions that something depends on. */
function deciding({ questions, thanks = [], criticism, call }: Prompt): ReadonlySet<string> {
  const written = [...questions, ...thanks].map(({ when }) => when)
  const conditions = [...written, criticism, call].flatMap((text) => (text === undefined ? [] : [text]))
  return new Set(
    conditions.flatMap((text) => {
      const parsed = parseCondition(text)
      return parsed.status === 'ok' ? parsed.names : []
    }),
  )
}

/** Every answer worth trying: each point and option, each single one of many, a word. */
function answersTo(question: Question): readonly unknown[] {
  switch (question.type) {
    case 'rating':
      return [
        ...scalePoints(question.scale).map(({ value }) => value),
        ...(question.notApplicable ? [null] : []),
      ]
    case 'choice':
      return question.options.map(({ id }) => id)
    case 'choices':
      return question.options.map(({ id }) => [id])
    case 'text':
      return ['A word.']
    case 'contact':
      return [{ email: 'ada@example.org' }]
    default:
      return []
  }
}

/** All ends of a prompt. Questions that decide nothing are tried each for itself and then skipped. */
function endsOf(prompt: Prompt, context: Context): { ends: Conversation[]; shown: Set<string> } {
  const decides = deciding(prompt)
  const shown = new Set<string>()
  const ends: Conversation[] = []
  const tried = new Set<string>()
  const go = (state: Conversation, steps: number): void => {
    const question = currentQuestion(state)
    if (!question) {
      ends.push(state)
      return
    }
    if (steps > prompt.questions.length) throw new Error(`endsOf: ${prompt.id} has no end`)
    shown.add(question.id)
    const given = answersTo(question).map((value) => {
      const [next] = transition(state, { type: 'answer', question: question.id, value, advance: true })
      if (next.problem) throw new Error(`endsOf: ${question.id} says ${next.problem} to ${value}`)
      return next
    })
    const [skipped] = transition(state, { type: 'skip' })
    expect([prompt.id, question.id, skipped.problem]).toEqual([
      prompt.id,
      question.id,
      question.required ? 'required' : undefined,
    ])
    const first = !tried.has(question.id)
    tried.add(question.id)
    const follow = decides.has(question.id) || question.required ? given : first ? given.slice(0, 1) : []
    for (const next of follow) go(next, steps + 1)
    if (!question.required) go(skipped, steps + 1)
  }
  go(start(prompt, { context }), 0)
  return { ends, shown }
}

describe.each(presets)('$id', (prompt) => {
  const ways = contextsOf(prompt).map((context) => ({ context, ...endsOf(prompt, context) }))

  test('every way ends, and says thank you where something was said', () => {
    for (const { ends } of ways) {
      expect(ends.length).toBeGreaterThan(0)
      for (const end of ends) {
        const finished = end.answers.length > 0
        if ((end.phase === 'submitted') !== finished) throw new Error(JSON.stringify(end.answers))
        if (finished && !thanksFor(end, true)) throw new Error(JSON.stringify(end.answers))
      }
    }
  })

  test('every question is asked on some way', () => {
    const shown = new Set(ways.flatMap((way) => [...way.shown]))
    expect(prompt.questions.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
  })

  test('every closing word is said at some end', () => {
    const lookup = (name: string): unknown => ({ ...told })[name.slice('context.'.length)]
    const said = new Set(
      ways.flatMap(({ ends }) => ends.flatMap((end) => [thanksFor(end, true), thanksFor(end, false)])),
    )
    const written = (prompt.thanks ?? []).flatMap(({ text, unsent }) => (unsent ? [text, unsent] : [text]))
    for (const text of written) expect(said).toContain(weave(text, lookup))
  })

  test('no text has a hole where the page tells nothing', () => {
    const quiet = ways.flatMap(({ context, ends }) => (Object.keys(context).length ? [] : ends))
    const closing = quiet.map((end) => thanksFor(end, true) ?? '')
    const asked = prompt.questions.map(({ text }) => weave(text, () => undefined))
    for (const text of [...asked, ...closing]) expect(text).not.toMatch(/[{}]|\s[.?]|\b(?:by|number) *[.?]/)
  })

  test('options stand in an order that has a reason, and what ends a list that is shuffled stays there', () => {
    for (const question of prompt.questions) {
      if (!('options' in question)) continue
      const { options, order, last = [] } = question
      expect([question.id, order]).toEqual([
        question.id,
        expect.stringMatching(/^(?:random|ordinal|speed|staff)$/),
      ])
      const ids = new Set(options.map(({ id }) => id))
      expect(ids.size).toBe(options.length)
      const shuffled = orderOptions(question, 'a run').map(({ id }) => id)
      expect([question.id, shuffled.slice(options.length - last.length)]).toEqual([question.id, [...last]])
      const written = options.filter(({ other }) => other).map(({ text }) => text)
      const wanted = options.filter(({ text }) => text === 'Something else')
      expect(written).toEqual(wanted.map(({ text }) => text))
    }
  })

  test('needed questions are never hidden behind an answer that was skipped', () => {
    for (const { required, when } of prompt.questions) {
      const parsed = parseCondition(required && when ? when : 'context.any')
      const names = parsed.status === 'ok' ? namesOf(parsed.condition) : []
      expect(names.filter((name) => !name.startsWith('context.'))).toEqual([])
    }
  })
})

function namesOf(condition: Condition): readonly string[] {
  switch (condition.type) {
    case 'name':
      return [condition.name]
    case 'value':
      return []
    case 'list':
      return condition.items.flatMap(namesOf)
    case 'not':
      return namesOf(condition.of)
    default:
      return [...namesOf(condition.left), ...namesOf(condition.right)]
  }
}
