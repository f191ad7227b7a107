import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { localize } from '@earshot/core/localize'
import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { presets } from '@earshot/presets'
import { presetIds } from '@earshot/presets/ids'
import { locales } from '@earshot/presets/translations/locales'
import { beforeAll, describe, expect, test } from 'vitest'

type Words = Readonly<Record<string, string>>

const pairs = Object.entries(locales).flatMap(([id, list]) => list.map((locale) => ({ id, locale })))
const ready = pairs.filter(({ id }) => presetIds.includes(id))
const awaited = Object.keys(locales).filter((id) => !presetIds.includes(id))

async function wordsOf(id: string, locale: string): Promise<Words> {
  const module: Readonly<Record<string, Words>> = await import(
    /* @vite-ignore */ `@earshot/presets/translations/${locale}/${id}`
  )
  const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  expect(Object.keys(module)).toEqual([name])
  return module[name] ?? {}
}

function promptOf(id: string): Prompt {
  const prompt = presets.find((preset) => preset.id === id)
  if (!prompt) throw new Error(`promptOf: there is no ${id}`)
  return prompt
}

/** Everything of a prompt that a person reads, by the key of its translation. */
function textsOf({ title, purpose, questions, thanks = [] }: Prompt): ReadonlyMap<string, string> {
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['title', title],
    ['purpose', purpose],
    ...questions.flatMap((question) => [
      [question.id, question.text] as const,
      [`${question.id}.help`, question.help] as const,
      ...labelsOf(question).map(([key, label]) => [`${question.id}.${key}`, label] as const),
    ]),
    ...thanks.flatMap(({ text, unsent }, index) => [
      [`thanks.${index}`, text] as const,
      [`thanks.${index}.unsent`, unsent] as const,
    ]),
  ]
  return new Map(entries.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const])))
}

function labelsOf(question: Question): readonly (readonly [string | number, string])[] {
  if ('options' in question) return question.options.map(({ id, text }) => [id, text])
  if (!('scale' in question)) return []
  const { scale } = question
  if ('from' in scale)
    return [
      [scale.from, scale.low],
      [scale.to, scale.high],
    ]
  return scale.map((label, index) => [index + 1, label])
}

const namesIn = (text: string): readonly string[] => [...(text.match(/\{[\w.-]+\}/g) ?? [])].sort()

describe('locales', () => {
  test('name the folders, and in each the files of its prompts beside the two shared blocks', () => {
    const root = fileURLToPath(new URL('../src/translations', import.meta.url))
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.includes('/'))
    const folders = new Set(pairs.map(({ locale }) => locale))
    const shared = [...folders].flatMap((locale) => [`${locale}/explore.ts`, `${locale}/thanks.ts`])
    expect(files.sort()).toEqual([...shared, ...pairs.map(({ id, locale }) => `${locale}/${id}.ts`)].sort())
  })

  test('are twelve for each, written as Intl writes them, in order', () => {
    for (const list of Object.values(locales)) {
      expect(list).toHaveLength(12)
      expect(Intl.getCanonicalLocales([...list])).toEqual([...list].sort())
    }
  })

  test('are what the README says', () => {
    const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8')
    const [, said = ''] = /^(The words of `.*?)\n\n/ms.exec(readme) ?? []
    const named = [...said.matchAll(/`([\w-]+)`/g)].map((match) => match[1])
    const folders = [...new Set(Object.values(locales).flat())]
    expect(named).toEqual([...Object.keys(locales), ...folders, 'locales'])
  })

  test(`each is of a prompt that there is; still awaited: ${awaited.join(', ') || 'none'}`, () => {
    expect(['after-meal', 'csat-5']).toEqual(expect.arrayContaining(awaited))
    expect(ready.length).toBeGreaterThanOrEqual(36)
  })
})

describe.each(pairs)('$id in $locale', ({ id, locale }) => {
  let words: Words
  beforeAll(async () => {
    words = await wordsOf(id, locale)
  })

  test('has no empty text, no unseen sign, and is NFC', () => {
    for (const [key, text] of Object.entries(words)) {
      expect([key, text.trim()]).toEqual([key, text])
      expect([key, text === '' || /[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>]|\s\s/u.test(text)]).toEqual([key, false])
      expect([key, text.normalize('NFC')]).toEqual([key, text])
    }
  })

  test('names no two options or points of a question alike', () => {
    const labels = Object.entries(words).filter(([key]) => /^(?!thanks\.)[\w-]+\.(?!help$)/.test(key))
    expect(labels.length).toBeGreaterThan(20)
    const seen = labels.map(([key, text]) => `${key.slice(0, key.indexOf('.'))}: ${text.toLowerCase()}`)
    expect(seen.filter((label, index) => seen.indexOf(label) < index)).toEqual([])
  })
})

describe.each(ready)('$id in $locale, held against the prompt', ({ id, locale }) => {
  const prompt = promptOf(id)
  const english = textsOf(prompt)
  let words: Words
  beforeAll(async () => {
    words = await wordsOf(id, locale)
  })

  test('has every key of the prompt and no other', () => {
    expect(Object.keys(words).sort()).toEqual([...english.keys()].sort())
  })

  test('leaves nothing in English', () => {
    const localized = textsOf(localize({ ...prompt, translations: { [locale]: words } }, locale))
    expect([...localized.keys()]).toEqual([...english.keys()])
    for (const [key, text] of english) {
      // What is said without a receipt is held against English as it stands in the file.
      const said = key.endsWith('.unsent') ? words[key] : localized.get(key)
      expect([key, said]).toEqual([key, words[key]])
      expect([key, said]).not.toEqual([key, text])
    }
  })

  test('keeps what is put in, and puts in nothing else', () => {
    for (const [key, text] of english) expect([key, namesIn(words[key] ?? '')]).toEqual([key, namesIn(text)])
  })
})
