import { currentQuestion, start, transition, visibleQuestions } from '@earshot/core/conversation'
import { decide } from '@earshot/core/decide'
import { type History, remember } from '@earshot/core/history'
import { runEvent } from '@earshot/core/run-event'
import { lintPrompt } from '@earshot/lint/lint-prompt'
import { presets, twoNeeds } from '@earshot/presets'
import { csat } from '@earshot/scoring/csat'
import { seededRandom } from '@earshot/scoring/seeded-random'
import { describe, expect, it } from 'vitest'
import { caseOf } from '../src/cases/case-of.ts'
import { causeName, causes } from '../src/cases/causes.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { countResponses } from '../src/listening/count-responses.ts'
import { mergeDigests } from '../src/listening/digest.ts'
import { needsBlock } from '../src/results/needs-block.ts'
import { reasonsBlock } from '../src/results/reasons-block.ts'
import { vendorBlock } from '../src/results/vendor-block.ts'
import { conversation as begun, type Said, said } from './test-events.ts'
import { prompts, stored, times } from './test-responses.ts'

/** A ready-made prompt, which is there. */
function preset(id: string) {
  const found = prompts.get(id)
  if (!found) throw new Error(`there is no prompt ${id}`)
  return found
}

/** The questions that are asked after these answers, by their ids. */
function asked(of: string, answers: Said['answers'] = {}): readonly string[] {
  return visibleQuestions(begun({ prompt: preset(of), answers })).map(({ id }) => id)
}

const span = { from: 0, to: 1_000 }
const explored = ['what', 'why', 'hope', 'right', 'may']

describe('what the founding ideas ask of the prompts', () => {
  it('F0-03 who says nothing of an audience speaks to customers', () => {
    expect(said({}).data.audience).toBe('external')
    expect(preset('how-did-we-do')).not.toHaveProperty('audience')
  })

  it('F0-14 whoever leaves half-way has said what was said so far', () => {
    const record = recordOf(said({ type: 'updated', answers: { rating: 1, why: 'Cold.' } }), prompts)
    expect(record).toMatchObject({ state: 'partial', criticism: true })
    expect(record).toMatchObject({ data: { answers: [{ value: 1 }, { value: 'Cold.' }] } })
  })

  it('F0-16 one person in thirty visits is asked once, and it is said why not the other times', () => {
    const dayMs = 86_400_000
    const prompt = preset('how-did-we-do')
    let history: History = {}
    const held: string[] = []
    let asked = 0
    for (let visit = 0; visit < 30; visit += 1) {
      const now = visit * dayMs + 1
      const { ask, because } = decide(prompt, { now, history, visitor: { id: 'one' } })
      if (!ask) held.push(because.map(({ rule, input }) => `${rule} ${input}`).join())
      else {
        asked += 1
        history = remember(remember(history, prompt, 'opened', { now }), prompt, 'answered', { now: now + 9 })
      }
    }
    expect(asked).toBe(1)
    expect(held).toHaveLength(29)
    for (const why of held) expect(why).toMatch(/every 30d/)
    const drawn = Array.from({ length: 4_000 }, (_, id) =>
      decide({ ...prompt, limits: { share: 0.25 } }, { now: 1, visitor: { id: `person ${id}` } }),
    ).filter(({ ask }) => ask).length
    expect(Math.abs(drawn - 1_000)).toBeLessThan(110)
  })

  it('F4-46 who has closed a prompt is not asked again for the time that its definition says', () => {
    const prompt = preset('how-did-we-do')
    const history = remember({}, prompt, 'closed', { now: 1 })
    const at = (days: number) => decide(prompt, { now: 2 + days * 86_400_000, history }).ask
    expect([at(0), at(29), at(30)]).toEqual([false, false, true])
  })

  it('F1-09 who got it in part, or not at all, is asked what is missing; who got it is not', () => {
    const deeper = [
      ['recovery', 'solved', 'still'],
      ['reason-for-visit', 'found', 'missing'],
    ] as const
    for (const [prompt, question, next] of deeper) {
      for (const value of ['partly', 'no']) expect(asked(prompt, { [question]: value })).toContain(next)
      expect(asked(prompt, { [question]: 'yes' })).not.toContain(next)
    }
    expect(asked('needs-wants', { need: 'no' })).toEqual(expect.arrayContaining(explored))
  })

  it('F0-18 the reasons to buy stand in an order drawn by chance, with “Something else” last', () => {
    const orders = Array.from({ length: 20 }, (_, run) => {
      const question = currentQuestion(start(preset('post-purchase'), { run: `run-${run}` }))
      return question && 'options' in question ? question : undefined
    })
    expect(orders.every((question) => question?.order === 'random')).toBe(true)
    expect(orders.every((question) => question?.last?.join() === 'other')).toBe(true)
  })

  it('F0-22 “All good” is kept whether or not the food is judged', () => {
    expect(asked('table-check', { state: 'good' })).toContain('dish')
    expect(stored({ of: 'table-check', answers: { state: 'good' } }).data.answers).toHaveLength(1)
  })

  it('F0-30 after criticism five more steps are offered, each of which can be passed over; after praise none', () => {
    expect(asked('how-did-we-do', { rating: 1 })).toEqual(['rating', ...explored])
    expect(asked('how-did-we-do', { rating: 4 }).filter((id) => explored.includes(id))).toEqual([])
    let state = begun({ answers: { rating: 1 } })
    for (const _ of explored) state = transition(state, { type: 'skip' })[0]
    expect(state.answers).toMatchObject([{ question: 'rating', value: 1 }])
    const needed = preset('how-did-we-do').questions.filter(({ required }) => required)
    expect(needed.map(({ id }) => id)).toEqual(['rating'])
  })

  it('F0-34 helpful, courteous and knowing are asked one by one', () => {
    expect(asked('helpful-courteous-knowing').slice(0, 3)).toEqual(['helpful', 'courteous', 'knowing'])
  })

  it('F2-27 a promise that was kept in part, or not, opens the questions that go deeper', () => {
    for (const kept of ['partly', 'no'])
      expect(asked('promise-kept', { kept })).toEqual(expect.arrayContaining(explored))
    expect(asked('promise-kept', { kept: 'yes' }).filter((id) => explored.includes(id))).toEqual([])
  })

  it('F1-12 of the yearly survey everything but the first question can be passed over', () => {
    const [first, ...rest] = preset('perception-annual').questions
    expect(first).toMatchObject({ id: 'view', required: true })
    expect(rest.filter(({ required }) => required)).toEqual([])
  })

  it('F2-20 X-01 every ready-made prompt passes the lint, plain language included', () => {
    for (const prompt of presets)
      expect(
        lintPrompt(prompt).filter(({ level }) => level === 'error'),
        prompt.id,
      ).toEqual([])
  })

  it('F2-21 a word of jargon is named, with a plain one', () => {
    const question = { id: 'a', type: 'text', text: 'How did you utilize it?' } as const
    const found = lintPrompt({ id: 'jargon', title: 'Jargon', questions: [question] })
    expect(found.some(({ message }) => message.includes('utilize') && /\buse\b/.test(message))).toBe(true)
  })

  it('F3-03 the four points have these words, and are stored as 1 to 4', () => {
    const [question] = preset('how-did-we-do').questions
    expect(question).toMatchObject({ scale: ['Poor', 'Fair', 'Good', 'Outstanding'] })
    expect(said({ answers: { rating: 4 } }).data.answers).toEqual([
      { question: 'rating', value: 4, label: 'Outstanding' },
    ])
  })

  it.each([
    ['F3-09', 'i'],
    ['F3-11', 'c'],
    ['F3-13', 'a'],
    ['F3-15', 'r'],
    ['F3-18', 'e'],
  ])('%s care has the item %s', (_, item) => {
    expect(asked('care-quotient')).toContain(item)
  })

  it('F4-04 of six needs two are asked at a time, each as often as the others', () => {
    const random = seededRandom(7)
    const counts = new Map<string, number>()
    for (let contact = 0; contact < 600; contact += 1)
      for (const need of twoNeeds(random())) counts.set(need, (counts.get(need) ?? 0) + 1)
    expect([...counts.keys()].sort()).toEqual(['1', '2', '3', '4', '5', '6'])
    for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThanOrEqual(35)
  })
})

describe('what they ask of the figures', () => {
  it('F4-26 F4-27 F4-35 F4-39 F4-42 F4-45 every need has a cause of its own, and so have price and promise', () => {
    const what = preset('how-did-we-do').questions.find(({ id }) => id === 'what')
    const options = what && 'options' in what ? what.options.map(({ id }) => id) : []
    expect([...causes].sort()).toEqual([...options].sort())
    expect(new Set(causes.map((cause) => causeName(cause))).size).toBe(causes.length)
  })

  it('F4-09 the very happy are told apart from the happy', () => {
    expect(csat([5, 5, 4, 3, 2, 1, 5, 4, 4, 4])).toMatchObject({
      satisfied: { share: 0.7 },
      happy: { share: 0.3 },
    })
  })

  it('F4-24 suppliers have a block of their own', () => {
    const digest = countResponses(
      [...times(6, { of: 'vendor', answers: { rating: 2 } }), ...times(9, { answers: { rating: 4 } })],
      prompts,
    )
    const block = vendorBlock(digest, span, prompts)
    expect(block?.rows.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Poor 0',
      'Fair 6',
      'Good 0',
      'Outstanding 0',
    ])
    expect(block?.how.n).toBe(6)
  })

  it('F4-25 a supplier’s criticism is a case like a customer’s', () => {
    expect(caseOf(stored({ of: 'vendor', answers: { rating: 2 } }))).toMatchObject({
      state: 'new',
      severity: 4,
    })
  })

  it('F4-33 X-04 closing a prompt is counted, and is no rating', () => {
    const shown = new Map([
      ['how-did-we-do', { shown: 5, dismissed: 4, answered: 1, repeats: 0, finished: 1 }],
    ])
    const digest = countResponses([stored({ answers: { rating: 4 } })], prompts, shown)
    const part = [...digest.prompts.values()][0]
    expect(part).toMatchObject({ judged: 1, critical: 0, responses: 1 })
    const closed = recordOf(
      runEvent(begun({ answers: {} }), 'earshot.prompt.dismissed', { source: '//a', now: 1 }, 'closed'),
      prompts,
    )
    expect(closed.type).toBe('run')
  })

  it('F2-10 tells the reasons of each week, and how many of each got what they came for', () => {
    const dayMs = 86_400_000
    const of = 'reason-for-visit'
    const byDay = new Map(
      [20_000, 20_008].map((day, index) => [
        day,
        countResponses(
          [
            ...times(6 + index, { of, answers: { reason: 'ask', found: 'yes' } }),
            ...times(2, { of, answers: { reason: 'ask', found: 'no' } }),
            ...times(3, { of, answers: { reason: 'buy', found: 'not-yet' } }),
          ],
          prompts,
        ),
      ]),
    )
    const inTime = { from: 19_990 * dayMs, to: 20_009 * dayMs, prompts }
    const block = reasonsBlock(mergeDigests(byDay.values()), byDay, inTime)
    expect(block?.sentence).toMatch(/^Most often: “To ask something”, 17 of 23 \(74 %, 54–87 %\)/)
    expect(block?.rows.map(({ label, count, n }) => `${label}: ${count} of ${n}`)).toEqual([
      'To ask something: 13 of 17',
      'To buy: 0 of 0',
    ])
    expect(block?.more?.[0]).toMatchObject({
      columns: ['Week of', 'To ask something', 'To buy'],
      rows: [
        ['30 Sept', '8', '3'],
        ['7 Oct', '9', '3'],
      ],
    })
    expect(reasonsBlock(mergeDigests([]), new Map(), inTime)).toBeUndefined()
  })

  it('F0-31 says nothing of drivers where too few have rated all six needs', () => {
    const answers = { rating: 2, n1: 1, n2: 2, n3: 3, n4: 4, n5: 2, n6: 1 }
    const block = needsBlock(countResponses(times(9, { of: 'six-needs', answers }), prompts), span, prompts)
    expect(block?.note).toBe(
      'Not enough answers to say which need drives this: 9 of 60 people rated all six.',
    )
    expect(needsBlock(mergeDigests([]), span, prompts)).toBeUndefined()
  })
})
