import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lintJson, promptsIn } from '../src/lint-json.ts'

const lunch = `{
  "id": "lunch",
  "title": "Lunch",
  "questions": [
    { "id": "rating", "type": "rating", "text": "How great was it?",
      "scale": ["Poor", "Fair", "Good", "Outstanding"] },
    { "id": "why", "type": "text", "text": "What happened?" }
  ],
  "thanks": [{ "text": "Thank you." }]
}`
/** What is no more than good to know stands elsewhere. */
const graver = (text: string) => lintJson(text).filter(({ level }) => level !== 'note')
const brief = (text: string) =>
  lintJson(text).map(({ line, column, level, rule }) => `${line}:${column} ${level} ${rule}`)

describe('lintJson', () => {
  it('says where each finding stands', () => {
    expect(graver(lunch)).toEqual([
      {
        rule: 'W-04',
        level: 'error',
        path: 'questions[0].text',
        message: '“great” suggests the answer. Ask how it was, without it.',
        line: 5,
        column: 49,
        prompt: 'lunch',
      },
    ])
  })

  it('takes a configuration that only names prompts for no definition', () => {
    expect(lintJson('{ "key": "pk_0123456789abcdef", "prompt": ["how-did-we-do"] }')).toEqual([])
    expect(lintJson('{ "prompt": ["how-did-we-do"], "dispaly": {} }')).toMatchObject([{ rule: 'option' }])
  })

  it('reads a list and a configuration with prompts', () => {
    expect(lintJson(`[${lunch}]`)[0]).toMatchObject({ path: '[0].questions[0].text', line: 5 })
    expect(lintJson(`{ "prompts": [\n${lunch}] }`)[0]).toMatchObject({
      path: 'prompts[0].questions[0].text',
      line: 6,
    })
  })

  it('tells options of a configuration that do nothing', () => {
    expect(lintJson('{\n  "dispaly": {},\n  "limits": { "share": 25 }, "prompts": []\n}')).toEqual([
      expect.objectContaining({ rule: 'option', level: 'error', path: 'dispaly', line: 2, column: 14 }),
      expect.objectContaining({ rule: 'option', path: 'limits.share', line: 3, column: 24 }),
    ])
    expect(brief('{ "trigger": { "on": "event" }, "prompts": [] }')).toEqual(['1:1 warning option'])
  })

  it('tells what the parser refuses, and what it passes over', () => {
    expect(brief(lunch.replace('"title": "Lunch"', '"titel": "Lunch"'))).toEqual([
      '1:1 error definition',
      '3:12 warning definition',
    ])
    expect(brief('{ "id": "a" }')).toEqual(['1:1 error definition', '1:1 error definition'])
    expect(brief('5')).toEqual(['1:1 error definition'])
  })

  it('refuses a loop: a condition cannot speak of what comes later (F-12)', () => {
    const loop = lunch
      .replace('"text": "How great was it?"', '"text": "How was it?", "when": "why"')
      .replace('"What happened?"', '"What happened?", "when": "rating"')
    expect(lintJson(loop)).toEqual([
      expect.objectContaining({
        rule: 'definition',
        level: 'error',
        path: 'questions[0].when',
        message: expect.stringContaining('earlier questions only'),
      }),
    ])
  })

  it('sees what the parser passes over: a preset answer and a look (S-04, S-05)', () => {
    const drinks = `"id": "drink", "type": "choice", "text": "Which one?", "order": "ordinal"`
    const listed = lunch.replace(
      '{ "id": "why"',
      `{ ${drinks}, "default": "tea", "scale": 5,
      "options": [{ "id": "tea", "text": "Tea", "color": "green" }, { "id": "milk", "text": "Milk", "checked": true }] },
    { "id": "why"`,
    )
    const seen = lintJson(listed).filter(({ rule }) => /^S-0[45]$/.test(rule))
    expect(seen.map(({ rule, path, line, column }) => [rule, path, line, column])).toEqual([
      ['S-04', 'questions[1].default', 7, 93],
      ['S-05', 'questions[1].options[0].color', 8, 58],
      ['S-04', 'questions[1].options[1].checked', 8, 112],
    ])
    expect(seen[0]?.fix).toEqual([{ op: 'remove', path: '/questions/1/default' }])
  })

  it('tells a text that is no JSON, with its place', () => {
    expect(lintJson('{\n  "id": "a",\n}')).toEqual([
      {
        rule: 'json',
        level: 'error',
        path: '',
        message: 'After a comma a name must follow. Remove the comma, or add what is missing.',
        line: 3,
        column: 1,
      },
    ])
  })

  it('tells a missing field at what should have it', () => {
    const silent = lunch.replace(/,\s*"thanks".*\]/, '')
    expect(lintJson(silent).find(({ rule }) => rule === 'F-07')).toMatchObject({ line: 1, column: 1 })
    expect(lintJson(`[\n\n${silent}]`).find(({ rule }) => rule === 'F-07')).toMatchObject({
      line: 3,
      column: 1,
    })
  })

  it('has the pointers of mends from the top of the text', () => {
    const late = lunch.replace('"What happened?"', '"What happened?", "required": true')
    const [fix] = lintJson(`{"prompts": [${late}]}`).flatMap((item) => item.fix ?? [])
    expect(fix).toEqual({ op: 'remove', path: '/prompts/0/questions/1/required' })
  })

  it('takes the prompts of one text for those of one site', () => {
    const table = (id: string) =>
      lunch
        .replace('"id": "lunch"', `"id": "${id}", "trigger": [{"on":"event","name":"served","after":"2m"}]`)
        .replace('"title"', '"limits": {"oncePer":"table"}, "title"')
    expect(lintJson(`[${table('a')},${table('b')}]`).some(({ rule }) => rule === 'T-05')).toBe(false)
    expect(lintJson(`[${table('a')},${table('b')},${table('c')}]`).some(({ rule }) => rule === 'T-05')).toBe(
      true,
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"prompts":[${json}]}`),
        ),
        (text) => {
          for (const { line, column, message } of lintJson(text)) {
            expect(line).toBeGreaterThan(0)
            expect(column).toBeGreaterThan(0)
            expect(message).not.toBe('')
          }
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

describe('promptsIn', () => {
  it('gives the definitions that parse', () => {
    expect(promptsIn(`[${lunch}, {"id":"b"}]`).map(({ id }) => id)).toEqual(['lunch'])
    expect(promptsIn('{')).toEqual([])
  })
})
