import { start, transition } from '@earshot/core/conversation'
import { responseEvent } from '@earshot/core/response-event'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { ran, type Said, said } from './test-events.ts'
import { senderOf } from './test-sender.ts'
import { answersOf } from './test-visitor.ts'
import { showingsOf, talliesOf } from './totals-of.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { post } = senderOf(() => test)

/** Sends one event of the run `a`, and gives the list of the receipt in which it stands. */
async function send(what: Said): Promise<string | undefined> {
  const receipt = await (await post([said({ run: 'a', ...what })])).json()
  return ['accepted', 'duplicate', 'rejected'].find((name) => receipt[name].length > 0)
}
const stored = () => test.storage.response('a')

describe('a tap that was taken back after the end', () => {
  it('changes the answers; the response stays submitted', async () => {
    expect(await send({ revision: 3, answers: { rating: 4, well: 'x' } })).toBe('accepted')
    expect(await send({ revision: 4, type: 'updated', answers: { rating: 1 } })).toBe('accepted')
    expect(await stored()).toMatchObject({ state: 'submitted', criticism: true, data: { revision: 4 } })
    expect(answersOf(await stored())).toEqual({ rating: 1 })
    expect(await talliesOf(test.storage)).toMatchObject([
      { headline: { value: 1 }, responses: 1, unfinished: 0, criticism: 1 },
    ])
  })

  it('is heard as core sends it', async () => {
    const tap = { type: 'answer', question: 'rating', value: 4, tappedAt: 1_000 } as const
    const steps = [tap, { type: 'submit' }, { type: 'undo', now: 2_000 }] as const
    let state = start({ ...howDidWeDo, questions: howDidWeDo.questions.slice(0, 1) }, { run: 'a', now: 0 })
    for (const step of steps) {
      const [next, [effect]] = transition(state, step)
      state = next
      const type = effect?.type === 'submitted' ? 'earshot.response.submitted' : 'earshot.response.updated'
      if (effect) await post([responseEvent(state, type, { source: '//shop.example', now: 3_000 })])
    }
    expect((await stored())?.data.revision).toBe(state.revision)
    expect(answersOf(await stored())).toEqual(
      Object.fromEntries(state.answers.map((item) => [item.question, item.value])),
    )
  })

  it('is not undone by what comes late', async () => {
    await send({ revision: 4, type: 'updated', answers: { rating: 2 } })
    await send({ revision: 5, answers: { rating: 3 } })
    await send({ revision: 6, type: 'updated', answers: { rating: 4 } })
    const before = await stored()
    for (const revision of [5, 4, 3, 2, 1]) {
      const type = revision === 5 ? 'submitted' : 'updated'
      const answers = { rating: revision === 5 ? 3 : revision === 4 ? 2 : 1 }
      expect(await send({ revision, type, answers })).toBe('duplicate')
    }
    expect(await send({ revision: 6, type: 'updated', answers: { rating: 4 } })).toBe('duplicate')
    expect(await stored()).toEqual(before)
    expect(test.heard).toHaveLength(3)
  })
})

describe('what is withdrawn', () => {
  it('is final, keeps no answer and counts nowhere', async () => {
    await post([ran('shown', { run: 'a' }), ran('shown', { run: 'b' }), said({ run: 'b' })])
    await send({ revision: 3, answers: { rating: 1, why: 'a secret' } })
    expect(await send({ revision: 4, type: 'withdrawn', answers: {} })).toBe('accepted')
    for (const late of [
      { revision: 2, type: 'updated' },
      { revision: 3, type: 'submitted', answers: { rating: 1, why: 'a secret' } },
      { revision: 5, type: 'updated' },
      { revision: 6, type: 'submitted' },
    ] as const)
      expect(await send(late)).toBe('duplicate')
    expect(await stored()).toMatchObject({
      state: 'withdrawn',
      criticism: false,
      data: { revision: 4, answers: [] },
    })
    expect(await talliesOf(test.storage)).toMatchObject([{ responses: 1, criticism: 1 }])
    expect(await showingsOf(test.storage)).toEqual([{ prompt: 'how-did-we-do', shown: 2, answered: 1 }])
    const owner = await test.app.request('/answers', { headers: { cookie: await signedIn(test.app) } })
    expect(await owner.text()).not.toContain('a secret')
  })

  it('is so whatever comes after it on its way', async () => {
    expect(await send({ revision: 4, type: 'withdrawn', answers: {} })).toBe('accepted')
    expect(await send({ revision: 3, answers: { rating: 1 } })).toBe('duplicate')
    expect(await stored()).toMatchObject({ state: 'withdrawn', data: { answers: [] } })
  })
})
