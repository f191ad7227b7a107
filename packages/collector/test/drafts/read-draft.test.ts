import type { Prompt } from '@earshot/core/prompt'
import { presets } from '@earshot/presets'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../src/drafts/check-draft.ts'
import { draftGroups } from '../../src/drafts/draft-fields.ts'
import { readDraft } from '../../src/drafts/read-draft.ts'

/** What a browser sends of the form when nothing was changed. */
function posted(prompt: Prompt, changes: Readonly<Record<string, string | undefined>> = {}): URLSearchParams {
  const form = new URLSearchParams()
  for (const { name, kind, value } of draftGroups(prompt).flatMap(({ fields }) => fields))
    if (kind !== 'tick' || value) form.set(name, value.replaceAll('\n', '\r\n'))
  for (const [name, value] of Object.entries(changes))
    if (value === undefined) form.delete(name)
    else form.set(name, value)
  return form
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const read = (prompt: Prompt, changes: Readonly<Record<string, string | undefined>>) =>
  readDraft(prompt, posted(prompt, changes)).definition as unknown as Prompt
const check = (prompt: Prompt, changes: Readonly<Record<string, string | undefined>>) =>
  checkDraft(readDraft(prompt, posted(prompt, changes)), {
    fields: new Set(draftGroups(prompt).flatMap(({ fields }) => fields.map(({ name }) => name))),
    previous: undefined,
    nameProblem: () => undefined,
  })

describe('readDraft', () => {
  it.each(presets.map((prompt) => [prompt.id, prompt] as const))(
    'changes nothing of %s that nobody has changed',
    (_, prompt) => {
      expect(plain(readDraft(prompt, new URLSearchParams()).definition)).toEqual(plain(prompt))
      expect(plain(read(prompt, {}))).toEqual(plain(prompt))
    },
  )

  it('takes words, points, looks and answers', () => {
    const what = howDidWeDo.questions.findIndex(({ id }) => id === 'what')
    const changed = read(howDidWeDo, {
      id: 'lunch',
      title: ' Lunch ',
      purpose: 'We read it.',
      'questions[0].text': 'How was lunch?',
      'questions[0].scale': 'Bad\r\n\r\n Fine \r\nGreat',
      'questions[0].show': 'faces',
      'questions[0].required': undefined,
      [`questions[${what}].options[0].text`]: '',
      [`questions[${what}].options[1].text`]: 'Changed',
      [`questions[${what}].options.new`]: 'The Süd wing!',
      'thanks[0].text': 'Thank you.',
    })
    expect(changed).toMatchObject({
      id: 'lunch',
      title: 'Lunch',
      purpose: 'We read it.',
    })
    expect(changed.thanks?.[0]?.text).toBe('Thank you.')
    expect(changed.questions[0]).toEqual({
      ...{
        id: 'rating',
        type: 'rating',
        text: 'How was lunch?',
        show: 'faces',
        scale: ['Bad', 'Fine', 'Great'],
      },
    })
    const before = howDidWeDo.questions[what]
    const after = changed.questions[what]
    if (before?.type !== 'choices' || after?.type !== 'choices') throw new Error('it is a list')
    expect(after.options.map(({ text }) => text)).not.toContain(before.options[0]?.text)
    expect(after.options[0]).toEqual({ ...before.options[1], text: 'Changed' })
    expect(after.options.at(-1)).toEqual(before.options.at(-1))
    expect(after.options.find(({ text }) => text === 'The Süd wing!')?.id).toBe('the-s-d-wing')
  })

  it('takes when, to whom and how often; what is emptied is left out', () => {
    const changed = read(howDidWeDo, {
      'display.as': 'banner',
      'trigger[0].on': 'scroll',
      'trigger[0].after': '',
      'trigger[0].depth': '0.6',
      targeting: "page.path ~ '/thanks*'",
      'limits.every': '60d',
      'limits.oncePer': '',
      'limits.share': '0.5',
      from: '2026-12-01',
    })
    expect(changed).toMatchObject({
      display: { as: 'banner' },
      trigger: [{ on: 'scroll', depth: 0.6 }],
      targeting: "page.path ~ '/thanks*'",
      from: '2026-12-01',
    })
    expect(changed.trigger?.[0]).not.toHaveProperty('after')
    expect(changed.limits).toMatchObject({ every: '60d', share: 0.5 })
    expect(changed.limits).not.toHaveProperty('oncePer')
  })

  it('drops the translations of what was changed, and keeps the others', () => {
    const prompt: Prompt = {
      ...{ id: 'a', title: 'Lunch', questions: [{ id: 'why', type: 'text', text: 'Why?' }] },
      translations: { de: { title: 'Mittag', why: 'Warum?' } },
    }
    expect(read(prompt, {}).translations).toEqual({ de: { title: 'Mittag', why: 'Warum?' } })
    expect(read(prompt, { 'questions[0].text': 'What happened?' }).translations).toEqual({
      de: { title: 'Mittag' },
    })
  })
})

describe('checkDraft', () => {
  it('finds nothing in a ready-made one that would keep it from being asked', () => {
    for (const prompt of presets)
      expect([prompt.id, check(prompt, {}).prompt?.id]).toEqual([prompt.id, prompt.id])
  })

  it.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    ['a leading word', { 'questions[0].text': 'How great was our lunch?' }, 'questions[0].text'],
    ['no title', { title: '' }, 'title'],
    ['no name', { id: '' }, 'id'],
    ['a name with capitals', { id: 'Lunch' }, 'id'],
    ['one point', { 'questions[0].scale': 'Good' }, 'questions[0].scale'],
    ['a time that is none', { 'limits.every': 'soon' }, 'limits.every'],
    ['a share that is none', { 'limits.share': 'half' }, 'limits.share'],
    ['a condition that does not parse', { targeting: 'page.path ~' }, 'targeting'],
    ['a day that is none', { from: 'tomorrow' }, 'from'],
    ['a question that others hang on, left out', { 'questions[0].out': 'on' }, 'questions[1].text'],
  ])('puts %s beside its field', (_, changes, field) => {
    const { findings, prompt } = check(howDidWeDo, changes)
    expect(findings.filter(({ level }) => level === 'error').map((item) => item.field)).toContain(field)
    expect(prompt).toBeUndefined()
  })

  it('finds its field where something before it was left out', () => {
    const last = howDidWeDo.questions.length - 1
    const changes = {
      [`questions[${last - 1}].out`]: 'on',
      [`questions[${last}].text`]: 'Why was our great lunch so nice?',
    }
    const fields = check(howDidWeDo, changes).findings.map(({ field }) => field)
    expect(fields).toContain(`questions[${last}].text`)
  })
})
