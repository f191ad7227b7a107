import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as core from '@earshot/core'
import type { Prompt } from '@earshot/core/prompt'
import * as presetsIndex from '@earshot/presets'
import { describe, expect, test } from 'vitest'

const { presets } = presetsIndex
const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(`${root}README.md`, 'utf8')

describe('every preset', () => {
  test.each(presets)('$id parses without an issue', (preset) => {
    expect(core.parsePrompt(JSON.parse(JSON.stringify(preset)))).toEqual({
      status: 'ok',
      prompt: preset,
      issues: [],
    })
  })

  test.each(presets)('$id is plain data: JSON brings it back as it was', (preset) => {
    expect(JSON.parse(JSON.stringify(preset))).toEqual(preset)
  })

  test.each(presets)('$id has closing words whatever is said', ({ thanks = [] }) => {
    expect(thanks.length).toBeGreaterThan(0)
    expect(thanks.at(-1)?.when).toBeUndefined()
  })

  test.each(presets)('$id translates only what it has', (preset: Prompt) => {
    const keys = new Set(
      preset.questions.flatMap((question) => [
        question.id,
        `${question.id}.help`,
        ...('options' in question ? question.options.map(({ id }) => `${question.id}.${id}`) : []),
        ...('scale' in question
          ? core.scalePoints(question.scale).map(({ value }) => `${question.id}.${value}`)
          : []),
      ]),
    )
    const known = (key: string): boolean => keys.has(key) || /^(title|purpose|thanks\.\d+)$/.test(key)
    for (const words of Object.values(preset.translations ?? {}))
      expect(Object.keys(words).filter((key) => !known(key))).toEqual([])
  })
})

describe('the package', () => {
  test('the index has each preset by name and all of them in a list', () => {
    const { presets: list, twoNeeds, withDraw, withTeams, withWords, wordSets, ...named } = presetsIndex
    expect(Object.values(named)).toHaveLength(list.length)
    for (const preset of list) expect(Object.values(named)).toContain(preset)
    expect([twoNeeds, withDraw, withTeams, withWords].map((tool) => typeof tool)).toEqual(
      Array(4).fill('function'),
    )
    expect(wordSets).toBeTypeOf('object')
  })

  test('needs the types of core and nothing at run time', () => {
    const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    )
    expect(files.length).toBeGreaterThanOrEqual(presets.length)
    for (const file of files) {
      const code = readFileSync(`${root}src/${file}`, 'utf8')
      for (const [line, kind, from] of code.matchAll(/^(import|export)\b[^'\n]*\bfrom '([^']+)'/gm)) {
        const fine =
          from?.startsWith('./') || from?.startsWith('../') || /^@earshot\/core(\/|$)/.test(from ?? '')
        expect([file, line, kind, fine]).toEqual([file, line, kind, true])
        if (from?.startsWith('@'))
          expect([file, line]).toEqual([file, expect.stringMatching(/^import type /)])
      }
    }
    const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
    expect(Object.keys(dependencies)).toEqual(['@earshot/core'])
  })

  test('the example of the README runs, and prints what its comments say', () => {
    const code = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const printed: string[] = []
    const log = (...values: readonly unknown[]): void => {
      printed.push(values.map((value) => JSON.stringify(value)).join(' '))
    }
    const body = code.replace(
      /^import (\{.*\}) from '@earshot\/(?:core|presets)\/[\w-]+'$/gm,
      'const $1 = modules;',
    )
    expect(body).not.toContain('import ')
    new Function('modules', 'console', `'use strict'\n${body}`)({ ...core, ...presetsIndex }, { log })
    expect(printed).toEqual([...code.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map((match) => match[1]))
    expect(printed).toHaveLength(4)
  })
})
