import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { presets } from '@earshot/presets'
import { catalogue } from '@earshot/presets/catalogue'
import { describe, expect, test } from 'vitest'
import { facts } from './facts.ts'
import { readmeRow } from './readme-row.ts'

const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8')
const rows = catalogue.map(({ prompt, note }) => ({ id: prompt.id, prompt, note }))

describe('the catalogue', () => {
  test('has every preset in the order of the index', () => {
    expect(catalogue.map(({ prompt }) => prompt)).toEqual(presets)
  })

  test.each(rows)('$id: the note says when, how long, where from and under which licence', ({ note }) => {
    for (const text of [note.when, note.source, note.licence]) expect(text).toMatch(/^\S.{6,}[^.\s]$/)
    expect(note.seconds).toBeGreaterThan(0)
  })

  test.each(rows)('$id: its scoring counts questions that it has', ({ prompt, note }) => {
    const ids = prompt.questions.map(({ id }) => id)
    expect(note.scoring.length).toBeGreaterThan(0)
    for (const { questions } of note.scoring) {
      expect(questions.length).toBeGreaterThan(0)
      expect(ids).toEqual(expect.arrayContaining([...questions]))
    }
  })

  test('the README has this row for each preset', () => {
    const table = readme.slice(0, readme.indexOf('\n## ')).split('\n')
    expect(table.filter((line) => line.startsWith('| `'))).toEqual(catalogue.map(readmeRow))
  })
})

describe('as the method has it', () => {
  test('there are facts of each preset', () => {
    expect(Object.keys(facts)).toEqual(presets.map(({ id }) => id))
  })

  test.each(rows)('$id: audience, length, needed answers and limits', ({ id, prompt, note }) => {
    const { audience = 'external', questions, limits, suppress, anonymous } = prompt
    expect({
      audience,
      seconds: note.seconds,
      asks: questions.length,
      required: questions.filter(({ required }) => required).map((question) => question.id),
      ...(limits && { limits }),
      ...(suppress && { suppress }),
    }).toEqual(facts[id])
    // Staff who speak of each other are nobody in their group; who visited another place may be known.
    expect(anonymous ?? false).toBe(suppress !== undefined && id !== 'visit-others')
  })

  test('nobody below five people is shown, and only staff are hidden', () => {
    const hidden = presets.filter(({ suppress }) => suppress !== undefined)
    expect(hidden.map(({ id }) => id)).toEqual([
      'care-quotient',
      'internal-chain',
      'manager-support',
      'visit-others',
      'handover',
    ])
    for (const { suppress, audience } of hidden) expect([suppress, audience]).toEqual([5, 'internal'])
  })

  test('the rules that a preset may break are these, each with a reason', () => {
    const exempt = presets.flatMap(({ id, lintExempt = {} }) =>
      Object.keys(lintExempt).map((rule) => [id, rule]),
    )
    expect(exempt).toEqual([
      ['csat-5-classic', 'W-01'],
      ['table-check', 'F-04'],
      ['recommend', 'W-01'],
      ['recommend', 'W-06'],
      ['effort', 'W-08'],
    ])
  })

  test('the few who are drawn are asked first, what is about everything last', () => {
    const ranked = presets.flatMap(({ id, priority }) => (priority === undefined ? [] : [[id, priority]]))
    expect(ranked).toEqual([
      ['recommend', -1],
      ['memorable', 1],
    ])
  })
})
