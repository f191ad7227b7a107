import { presets } from '@earshot/presets'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actOnCase } from '../src/cases/act-on-case.ts'
import { openCases } from '../src/cases/open-cases.ts'
import { houseChores, usualContactMs } from '../src/chores.ts'
import { eraseByRules } from '../src/erasing/erase-by-rules.ts'
import { createDefinitions } from '../src/ingest/definitions.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { digestKeeper } from '../src/listening/digest-keeper.ts'
import { forgetAnswers } from '../src/retention/forget-answers.ts'
import { contactQuestions } from '../src/retention/forget-contacts.ts'
import { readKeepRules } from '../src/retention/keep-rules.ts'
import { usualKeep } from '../src/retention/usual-keep.ts'
import { type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts } from './test-responses.ts'
import { senderOf } from './test-sender.ts'
import { talliesOf } from './totals-of.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { post } = senderOf(() => test)

const dayMs = 86_400_000
const answers = {
  rating: 1,
  why: 'Nobody came.',
  may: 'yes',
  how: { name: 'Kim', email: 'kim@mail.example', consent: true },
}
const questionsOf = async (id: string): Promise<readonly string[]> =>
  ((await test.storage.response(id))?.data.answers ?? []).map(({ question }) => question)

/** What the house does once, as if its time had come. */
async function doChore(
  name: string,
  rules: Omit<Parameters<typeof houseChores>[2], 'now'> = {},
): Promise<void> {
  const now = () => test.clock.now
  const known = {
    definitions: createDefinitions(test.storage, prompts),
    keeper: digestKeeper(test.storage, prompts),
    prompts,
  }
  const chores = houseChores(test.storage, known, { now, ...rules })
  await chores.find((chore) => chore.name === name)?.run(1)
}

describe('how long things are kept', () => {
  it('is two years in a new database, from its beginning on, and for good in one that held answers before', async () => {
    const begun = test.clock.now
    const rules = await usualKeep(test.storage, begun)
    await post([said({ run: 'old' })])
    expect(await usualKeep(test.storage, begun + dayMs)).toEqual(rules)
    const eraseAt = (now: number) =>
      eraseByRules(test.storage, rules ?? { prompts: {}, answers: [] }, () => now)
    const isThere = async (run: string) => (await test.storage.response(run)) !== undefined
    // What was moved in is older than the database.
    await test.storage.store([recordOf(said({ run: 'moved' }), prompts)], begun - 900 * dayMs)
    await eraseAt(begun + 729 * dayMs)
    expect([await isThere('old'), await isThere('moved')]).toEqual([true, true])
    await eraseAt(begun + 730 * dayMs)
    expect([await isThere('old'), await isThere('moved')]).toEqual([true, false])
    await eraseAt(begun + 731 * dayMs)
    expect(await isThere('old')).toBe(false)
    const other = testApp()
    await senderOf(() => other).post([said({ run: 'before' })])
    expect(await usualKeep(other.storage, begun)).toBeUndefined()
    await other.storage.erase(['before'], begun)
    expect(await usualKeep(other.storage, begun)).toBeUndefined()
    await other.close()
  })

  it('is read from one line', () => {
    expect(readKeepRules('730d, complaint=always how-did-we-do=365d care.short=90d *.how=30d')).toEqual({
      allMs: 730 * dayMs,
      prompts: { complaint: 'always', 'how-did-we-do': 365 * dayMs },
      answers: [
        { prompt: 'care', question: 'short', ms: 90 * dayMs },
        { question: 'how', ms: 30 * dayMs },
      ],
    })
    expect(readKeepRules('always')).toEqual({ prompts: {}, answers: [] })
    expect(readKeepRules('*.how=30d')).toEqual({
      prompts: {},
      answers: [{ question: 'how', ms: 30 * dayMs }],
    })
  })

  it.each([
    'always always',
    '1h',
    '30',
    '30d 60d',
    'a=30d a=60d',
    '*=30d',
    'a.b=always',
    'a.b=1h',
    'A B',
    'a=b=30d',
    'a..b=30d',
  ])('“%s” is refused', (text) => {
    expect(readKeepRules(text)).toBeUndefined()
  })

  it('is what a prompt says, and for the others what is said for all', async () => {
    for (const [index, prompt] of presets.slice(0, 3).entries())
      await post(said({ run: `run-${index}`, prompt, answers: {}, type: 'updated' }))
    const [first, second] = presets
    const now = () => test.clock.now
    test.clock.now += 50 * dayMs
    const left = async () =>
      (await test.storage.responses({}, { limit: 9 })).responses.map(({ id }) => id).sort()
    const rules = { [`${first?.id}`]: 40 * dayMs, [`${second?.id}`]: 'always' } as const
    await eraseByRules(test.storage, { prompts: rules, answers: [], allMs: 60 * dayMs }, now)
    expect(await left()).toEqual(['run-1', 'run-2'])
    test.clock.now += 20 * dayMs
    await eraseByRules(test.storage, { prompts: rules, answers: [], allMs: 60 * dayMs }, now)
    expect(await left()).toEqual(['run-1'])
  })
})

describe('an answer that is kept shorter than the rest', () => {
  it('goes, and what was said anew stays for its own time', async () => {
    for (let index = 0; index < 250; index++) await post(said({ run: `run-${index}`, answers }))
    const rule = { question: 'why', ms: 30 * dayMs }
    test.clock.now += 29 * dayMs
    const again = said({ run: 'run-7', answers, revision: 99 })
    await post(again)
    test.clock.now += 2 * dayMs
    expect(await forgetAnswers(test.storage, rule, test.clock.now)).toBe(249)
    expect(await questionsOf('run-0')).toEqual(['rating', 'may', 'how'])
    expect(await questionsOf('run-7')).toContain('why')
    expect(await forgetAnswers(test.storage, rule, test.clock.now)).toBe(0)
    test.clock.now += 29 * dayMs
    expect(await forgetAnswers(test.storage, rule, test.clock.now)).toBe(1)
    expect(await talliesOf(test.storage)).toMatchObject([{ responses: 250, criticism: 250 }])
  })

  it('goes by the rule of its prompt alone', async () => {
    await post(said({ run: 'a', answers }))
    test.clock.now += 31 * dayMs
    const rule = { question: 'why', ms: 30 * dayMs }
    expect(await forgetAnswers(test.storage, { ...rule, prompt: 'complaint' }, test.clock.now)).toBe(0)
    expect(await forgetAnswers(test.storage, { ...rule, prompt: 'how-did-we-do' }, test.clock.now)).toBe(1)
  })
})

describe('the ways to reach somebody', () => {
  const close = async (id: string): Promise<void> => {
    const { now } = test.clock
    for (const deed of [
      { type: 'took', owner: 'Mia' },
      { type: 'contacted', way: 'mail', words: 'Sorry.' },
      { type: 'resolved', answer: 'We are sorry.', cause: 'time', change: 'One more waiter.' },
    ] as const)
      await actOnCase(test.storage, id, { at: now, by: 'Mia', deed })
  }

  it('are forgotten 90 days after the case is closed, and the rest of the answer is not', async () => {
    for (const run of ['closed', 'open']) await post(said({ run, answers }))
    await openCases(test.storage, test.clock.now)
    await close('closed')
    test.clock.now += usualContactMs
    await doChore('forget contacts')
    expect(await questionsOf('closed')).toContain('how')
    test.clock.now += 1
    await doChore('forget contacts')
    expect(await questionsOf('closed')).toEqual(['rating', 'why', 'may'])
    expect(await questionsOf('open')).toContain('how')
    expect(await test.storage.listening.case('closed')).toMatchObject({ contact: true, state: 'resolved' })
  })

  it('are kept while a case that came back is open, and for as long as the settings say', async () => {
    await post(said({ run: 'a', answers }))
    await openCases(test.storage, test.clock.now)
    await close('a')
    await actOnCase(test.storage, 'a', {
      at: test.clock.now,
      by: 'customer',
      deed: { type: 'reopened', words: 'no' },
    })
    test.clock.now += usualContactMs + 1
    await doChore('forget contacts')
    expect(await questionsOf('a')).toContain('how')
    await close('a')
    test.clock.now += usualContactMs + 1
    await doChore('forget contacts', { keepContactMs: 'always' })
    expect(await questionsOf('a')).toContain('how')
    await doChore('forget contacts', { keepContactMs: 7 * dayMs })
    expect(await questionsOf('a')).not.toContain('how')
  })

  it('are told by their form, and one line of text by its question', () => {
    const given = (value: unknown) => ({ answers: [{ question: 'q', value: value as never }] })
    expect(contactQuestions(given({ phone: '030 123' }), undefined)).toEqual(['q'])
    expect(contactQuestions(given({ name: 'Kim' }), undefined)).toEqual(['q'])
    // The rows of a matrix may have any names.
    expect(contactQuestions(given({ name: 3, email: null }), undefined)).toEqual([])
    expect(contactQuestions(given(['email']), undefined)).toEqual([])
    const line = { id: 'q', type: 'text', text: 'Your address?', form: 'email' } as const
    const prompt = { id: 'p', title: 'P', questions: [line] } as const
    expect(contactQuestions(given('kim@mail.example'), undefined)).toEqual([])
    expect(contactQuestions(given('kim@mail.example'), prompt)).toEqual(['q'])
    expect(
      contactQuestions(given('words'), { ...prompt, questions: [{ ...line, form: undefined }] } as never),
    ).toEqual([])
  })
})
