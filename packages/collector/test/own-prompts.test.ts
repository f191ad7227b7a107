import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readOwnPrompts } from '../src/own-prompts.ts'
import { StartProblem, startCollector } from '../src/start.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-prompts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const lunch = {
  id: 'lunch',
  title: 'Lunch',
  questions: [
    {
      id: 'rating',
      type: 'rating',
      text: 'How was lunch?',
      scale: ['Poor', 'Fair', 'Good', 'Outstanding'],
      required: true,
    },
    { id: 'why', type: 'text', text: 'What happened?', when: 'rating <= 2', long: true },
  ],
  thanks: [{ text: 'Thank you. We read every answer.' }],
  trigger: [{ on: 'manual' }],
}
const leading = {
  ...lunch,
  questions: [{ ...lunch.questions[0], text: 'How much did you love our great lunch?' }],
}

let files = 0
function file(content: unknown): string {
  const path = join(folder, `${++files}.json`)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return path
}

describe('readOwnPrompts', () => {
  it.each([
    ['one', lunch],
    ['a list', [lunch]],
    ['a block', { prompts: [lunch] }],
  ])('takes %s', (_, content) => {
    expect(readOwnPrompts(file(content))).toEqual([lunch])
  })

  it('refuses what leads people on, with the place and the mend', () => {
    const path = file([lunch, { ...leading, id: 'supper' }])
    expect(() => readOwnPrompts(path)).toThrow(StartProblem)
    expect(() => readOwnPrompts(path)).toThrow(new RegExp(`${path}:\\d+:\\d+ W-04: `))
  })

  it('refuses what cannot be read', () => {
    expect(() => readOwnPrompts(file('{'))).toThrow(/:1:\d+ json: /)
    expect(() => readOwnPrompts(file({ ...lunch, questions: [] }))).toThrow(
      / definition: questions has 0 items/,
    )
    expect(() => readOwnPrompts(join(folder, 'none.json'))).toThrow(/no such file.*path of a JSON file/)
  })

  it('tells the first mistakes and how to see the others', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ ...leading, id: `p${index}` }))
    expect(() => readOwnPrompts(file(many))).toThrow(/and \d+ more; earshot lint /)
  })
})

describe('a collector with definitions of its own', () => {
  it('asks them, and gives them to pages', async () => {
    const collector = await startCollector({
      port: 0,
      database: `sqlite:${join(folder, 'a.db')}`,
      prompts: file(lunch),
    })
    const { url } = collector
    expect(await (await fetch(`${url}/ask/lunch`)).text()).toContain('How was lunch?')
    const reply = await fetch(`${url}/v1/prompts/lunch`)
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    expect(await reply.json()).toEqual(lunch)
    const etag = reply.headers.get('etag') ?? ''
    const again = await fetch(`${url}/v1/prompts/lunch`, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    const all = (await (await fetch(`${url}/v1/prompts`)).json()) as { prompts: { id: string }[] }
    expect(all.prompts.map(({ id }) => id)).toEqual(expect.arrayContaining(['how-did-we-do', 'lunch']))
    const missing = await fetch(`${url}/v1/prompts/supper`)
    expect([missing.status, await missing.json()]).toMatchObject([404, { code: 'no-prompt' }])
    await collector.close()
  })

  it('does not start with one that the lint refuses', async () => {
    const starting = startCollector({
      port: 0,
      database: `sqlite:${join(folder, 'b.db')}`,
      prompts: file(leading),
    })
    await expect(starting).rejects.toThrow(/W-04/)
  })
})
