import { progress, transition, visibleQuestions } from '@earshot/core/conversation'
import { decide } from '@earshot/core/decide'
import { rememberEach } from '@earshot/core/every-per'
import { versionOf } from '@earshot/core/version'
import { lintPrompt } from '@earshot/lint/lint-prompt'
import { presets } from '@earshot/presets'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { step } from '../src/cases/step.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { hiddenWords, insideBlock } from '../src/results/inside-block.ts'
import { pageForm } from './page-form.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { conversation as begun, type Said, said } from './test-events.ts'
import { prompts, releasedOf, times } from './test-responses.ts'
import { senderOf } from './test-sender.ts'
import { isSent, visitorOf } from './test-visitor.ts'

const dayMs = 86_400_000

function preset(id: string) {
  const found = prompts.get(id)
  if (!found) throw new Error(`there is no prompt ${id}`)
  return found
}
const question = (of: string, id: string) => preset(of).questions.find((item) => item.id === id)
const asked = (of: string, answers: Said['answers'] = {}): readonly string[] =>
  visibleQuestions(begun({ prompt: preset(of), answers })).map(({ id }) => id)
/** The rules that a prompt breaks, of those that are named. */
const broken = (prompt: unknown, ...rules: readonly string[]) =>
  lintPrompt(prompt as never).filter(({ rule }) => rules.includes(rule))

const first = {
  id: 'rating',
  type: 'rating',
  text: 'How did we do?',
  scale: ['Poor', 'Fair', 'Good', 'Outstanding'],
}
const withThanks = (text: string) => ({ id: 'a', title: 'A', questions: [first], thanks: [{ text }] })
const askingAfter = (text: string) => ({
  id: 'a',
  title: 'A',
  questions: [first, { id: 'b', type: 'text', text, when: 'rating <= 2' }],
})

describe('the tone', () => {
  it('F4-05 F4-30 thanks, does not argue and commands nobody, in every ready-made prompt', () => {
    for (const prompt of presets) expect(broken(prompt, 'W-19', 'W-20', 'F-02'), prompt.id).toEqual([])
    // A table that calls is told that somebody comes, and thanked for nothing.
    for (const prompt of presets.filter(({ id }) => id !== 'table-check'))
      if (prompt.thanks) for (const { text } of prompt.thanks) expect(text).toMatch(/thank you/i)
    expect(broken(withThanks('You should have told us.'), 'W-20')).toMatchObject([{ level: 'error' }])
    expect(broken(withThanks('You must rate your visit.'), 'W-19')).toHaveLength(1)
  })

  it('F4-37 asks what happened, never why somebody did it', () => {
    expect(broken(askingAfter('Why did you not ask?'), 'W-20')).toMatchObject([{ level: 'error' }])
    expect(broken(askingAfter('What happened?'), 'W-20')).toEqual([])
    expect(question('how-did-we-do', 'why')).toMatchObject({ text: 'What happened?' })
  })

  it('F4-08 asks for solved and for satisfied in two questions', () => {
    const both = { ...first, text: 'Is your problem solved and are you satisfied?' }
    const joined = { ...first, text: 'Are you satisfied and happy with the service?' }
    expect(broken({ id: 'a', title: 'A', questions: [joined] }, 'W-06')).toHaveLength(1)
    expect(broken({ id: 'a', title: 'A', questions: [both] }, 'W-06')).toHaveLength(1)
    expect(asked('effort')).toEqual(expect.arrayContaining(['ease', 'solved']))
  })

  it('F4-41 asks whether the result, the speed and the treatment were fair', () => {
    expect(asked('recovery')).toEqual(expect.arrayContaining(['fair', 'fast', 'treat']))
    const item = {
      id: 'a',
      number: 1,
      kind: 'complaint',
      severity: 3,
      contact: true,
      prompt: 'complaint',
    } as const
    const reached = {
      ...item,
      state: 'contacted',
      openedAt: 0,
      dueAt: 1,
      reopened: 0,
      owner: 'Rosa',
    } as const
    const close = (answer: string) =>
      step(reached, {
        at: 1,
        by: 'Rosa',
        deed: { type: 'resolved', answer, cause: 'time', change: 'More hands' },
      })
    expect(close('').status).toBe('refused')
    expect(close('Money back.').status).toBe('ok')
  })
})

describe('what is asked', () => {
  it('F4-13 of a team: services, products, information, and decisions', () => {
    const get = question('internal-chain', 'get')
    expect(get && 'options' in get && get.options.map(({ id }) => id)).toEqual([
      'work',
      'things',
      'facts',
      'decision',
    ])
  })

  it('F4-31 once a year: open questions on what people like, need and would do better', () => {
    const open = preset('perception-annual').questions.filter(({ type }) => type === 'text')
    expect(open.map(({ id }) => id)).toEqual(['words', 'why', 'need', 'future', 'one'])
  })

  it('F4-29 one thing at a time, with the step and of how many, and a way back', () => {
    const state = transition(begun({ prompt: preset('perception-annual'), answers: { view: 3 } }), {
      type: 'next',
    })[0]
    const { total } = progress(state)
    expect(progress(state)).toEqual({ step: 2, total: asked('perception-annual', { view: 3 }).length })
    expect(progress(transition(state, { type: 'back' })[0])).toEqual({ step: 1, total })
  })

  it('F4-45 privacy in a plain line, wherever somebody can be reached', () => {
    for (const { id, questions } of presets)
      for (const item of questions)
        if (item.type === 'contact')
          expect(item.help, id).toMatch(/^Your name is up to you\. We use this only to answer you/)
    for (const prompt of presets) expect(broken(prompt, 'P-02', 'W-01'), prompt.id).toEqual([])
  })
})

describe('what teams say of each other', () => {
  const inside = (count: number, of: string, answers: Said['answers']) => {
    const batches = releasedOf(times(count, { of, at: Date.now(), ...(answers && { answers }) }))
    return insideBlock([of], batches, Date.now(), prompts)
  }

  it('F4-22 support by a manager is told from five people on', () => {
    const answers = { easier: 1, fair: 2, tools: 2, may: 1, one: 'Quieter phones' }
    expect(inside(4, 'manager-support', answers)).toMatchObject({ sentence: hiddenWords, rows: [] })
    expect(inside(5, 'manager-support', answers)?.rows).toMatchObject([{ n: 5 }])
  })
})

describe('with a collector', () => {
  let test: TestApp
  beforeEach(() => {
    test = testApp()
  })
  afterEach(() => test.close())
  const { open, send } = visitorOf(() => test)

  it('F4-38 thanks for criticism before it offers anything else', async () => {
    const after = await send(await open('/ask/how-did-we-do'), { rating: '1' })
    const { html } = await send(after, { why: 'Cold.' }, 'finish')
    isSent({ status: 200, html }, 'Thank you')
    expect(html.indexOf('Thank you')).toBeLessThan(html.indexOf('See or change your answer'))
    expect(html.indexOf('Thank you')).toBeLessThan(html.indexOf('Tell us something else'))
  })

  it('F3-19 a surprise stands under what worked well, in the words of the person', async () => {
    const { data, ...event } = said({
      prompt: preset('memorable'),
      answers: { surprise: 'They sang for us.' },
    })
    expect(data.prompt.version).toBe(versionOf(preset('memorable')))
    await test.storage.store([recordOf({ data, ...event }, prompts)], test.clock.now)
    const html = await (await test.app.request('/', { headers: { cookie: await signedIn(test.app) } })).text()
    expect(html).toContain('They sang for us.')
  })

  it('F3-20 who was surprised in a good way stands beside the others: come back, and recommend', async () => {
    const { post } = senderOf(() => test)
    let person = 0
    // The same person says the one today and the other another day; who is surprised, and what they said of us.
    const people = (count: number, surprised: string, of: string, answers: Said['answers']) =>
      Array.from({ length: count }, () => {
        const context = { person: `p${++person}` }
        return [
          said({ prompt: preset('memorable'), answers: { surprised }, context }),
          said({ prompt: preset(of), ...(answers && { answers }), context }),
        ]
      }).flat()
    await post([
      ...people(8, 'good', 'perception-annual', { view: 4, again: 'yes' }),
      ...people(2, 'good', 'perception-annual', { view: 3, again: 'no' }),
      ...people(3, 'none', 'perception-annual', { view: 3, again: 'yes' }),
      ...people(3, 'bad', 'perception-annual', { view: 3, again: 'not-sure' }),
      ...people(6, 'good', 'recommend', { rating: 10 }),
      ...people(4, 'none', 'recommend', { rating: 5 }),
      said({ prompt: preset('recommend'), answers: { rating: 0 } }), // of whom nothing is known
    ])
    const page = await test.app.request('/', { headers: { cookie: await signedIn(test.app) } })
    const text = (await page.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    expect(text).toContain(
      'Of those surprised in a good way, 8 of 10 (80 %, 49–94 %) would come again; of the others, 3 of 6 (50 %, 19–81 %).',
    )
    expect(text).toMatch(/Surprised in a good way \+100 \(\+\d+ to \+100\) 6/)
    // Fewer than five: a count, and no score.
    expect(text).toContain(
      'Not surprised in a good way 0 of 4 would recommend us (9–10). Too few for a score. 4',
    )
  })

  /** A phone of the team that keeps cookies. */
  const phone = () => {
    let cookie = ''
    const ask = async (path: string, answers?: Readonly<Record<string, string>>) => {
      const first = await test.app.request(path, { headers: { cookie } })
      const page = await first.text()
      if (!answers) return page
      const { action, fields } = pageForm(page)
      for (const [name, value] of Object.entries(answers)) fields.append(`q.${name}`, value)
      fields.append('do', 'next')
      test.clock.now += 1_500
      const reply = await test.app.request(action, { method: 'POST', headers: { cookie }, body: fields })
      cookie = (reply.headers.get('set-cookie') ?? cookie).split(';')[0] ?? ''
      return reply.text()
    }
    return ask
  }
  const kitchen = '/ask/handover?team=kitchen'

  it('F4-15 a handover is answered in the role of the moment, in both on the same day', async () => {
    const ask = phone()
    const page = await ask(kitchen, { got: 'yes' })
    expect(page).toContain('someone to thank')
    const [, other = ''] = /<a href="([^"]+)">I gave something/.exec(await ask(kitchen)) ?? []
    expect(other).toBe(`${kitchen}&amp;role=supplier`)
    const gave = await ask(other.replace('&amp;', '&'))
    expect(gave).toContain('Did you know what the kitchen team needed from you this time?')
    expect(gave).not.toContain('Did you get what you needed')
    await ask(other.replace('&amp;', '&'), { gave: 'partly' })
    const stored = (await test.storage.responses({}, { limit: 9 })).responses
    expect(stored.map(({ data }) => [data.context?.role, data.answers[0]?.question])).toEqual([
      ['supplier', 'gave'],
      [undefined, 'got'],
    ])
  })

  it('F4-18 one tap, once a day for each team: the second on a day is declined politely', async () => {
    const ask = phone()
    await ask(kitchen, { got: 'no' })
    const again = await ask(kitchen)
    expect(again).toContain('Thank you. You have told us today (kitchen); once a day is enough.')
    expect(again).not.toContain('<form')
    expect(await ask('/ask/handover?team=bar')).toContain('<form')
    // Who shares the phone is not turned away.
    const [, another = ''] = /<a href="([^"]+)">Somebody else/.exec(again) ?? []
    expect(await ask(another.replaceAll('&amp;', '&'))).toContain('<form')
    test.clock.now += dayMs
    expect(await ask(kitchen)).toContain('<form')
    expect(await phone()(kitchen)).toContain('<form')

    const prompt = preset('handover')
    const told = rememberEach({}, prompt, 'answered', { now: 1, context: { team: 'kitchen' } })
    const rules = (team: string, now: number) =>
      decide(prompt, { now, context: { team }, history: told, restMs: 0 }).because.map(({ rule }) => rule)
    expect(rules('kitchen', 3_600_000)).toEqual(['everyPer'])
    expect(rules('bar', 3_600_000)).toEqual([])
    expect(rules('kitchen', dayMs)).toEqual([])
  })
})
