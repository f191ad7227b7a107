import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultRestMs } from '@earshot/core/decide'
import { en } from '@earshot/core/messages/en'
import { wantedBy } from '@earshot/core/option-sentences'
import { questionTypes } from '@earshot/core/question'
import { readConfig } from '@earshot/core/read-config'
import { presetIds } from '@earshot/presets/ids'
import { describe, expect, test } from 'vitest'
import { options, readOptions, settingName } from '../src/attributes.ts'
import { readDefinition } from '../src/author/read-definition.ts'
import type { HeldBack } from '../src/engine.ts'
import type { Earshot } from '../src/face.ts'
import type { EarshotEvents } from '../src/news.ts'
import type { RunOutcome } from '../src/run.ts'
import { listeningTell } from './fakes.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(folder, 'README.md'), 'utf8')

/** The text below a heading, up to the next heading of its rank or above. */
function section(title: string): string {
  const start = readme.indexOf(`## ${title}\n`)
  expect(start, `README has a section “${title}”`).toBeGreaterThan(-1)
  const end = readme.indexOf('\n## ', start)
  return readme.slice(start, end < 0 ? undefined : end).replace(/```[\s\S]*?```/g, '')
}

/** Rows of the table that has this first heading, without the heading. A `|` in a cell is written `\|`. */
function table(heading: string): readonly (readonly string[])[] {
  const lines = readme.split('\n')
  const first = lines.findIndex((line) => line.startsWith(`| ${heading} `))
  expect(first, `README has a table that begins with “${heading}”`).toBeGreaterThan(-1)
  const rows: (readonly string[])[] = []
  for (const line of lines.slice(first + 2)) {
    if (!line.startsWith('|')) break
    const cells = line.split(/(?<!\\)\|/).slice(1, -1)
    rows.push(cells.map((cell) => cell.trim().replaceAll('\\|', '|')))
  }
  return rows
}

const code = (text: string): string => `\`${text}\``
const codesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')

/** The sources of the interface. */
const ui = ['src/ui', 'src/displays']
  .flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map((name) => join(part, name)),
  )
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')
const found = (pattern: RegExp): readonly string[] => [
  ...new Set([...ui.matchAll(pattern)].map(([, name]) => name ?? '')),
]

test('the table of options is THE table', () => {
  const rows = Object.entries(options).map(([name, [kind, json = settingName(name)]]) => [
    code(name),
    wantedBy(kind, '').replace(/\.$/, ''),
    code(json),
  ])
  const written = table('option')
  expect(written.map((row) => row.slice(0, 3))).toEqual([
    ...rows,
    [code('context-<name>'), 'a text of at most 200 characters that is not personal', code('context.<name>')],
  ])
  expect(written.filter(([, , , about]) => !about)).toEqual([])
})

describe('appearance', () => {
  test('the custom properties are those of the styles, with their defaults', () => {
    const rows = table('property')
    expect(rows.map(([name]) => name)).toEqual(
      ['accent', 'surface', 'text', 'border', 'radius', 'font', 'space'].map((name) =>
        code(`--earshot-${name}`),
      ),
    )
    expect(rows.map(([name]) => name).sort()).toEqual(
      found(/(--earshot-[a-z-]+)/g)
        .map(code)
        .sort(),
    )
    for (const [name = '', , standard = ''] of rows) {
      const [property = ''] = codesIn(name)
      const declared = ui.split('\n').find((line) => line.includes(`var(${property},`)) ?? ''
      const values = codesIn(standard)
      expect(values.length, name).toBeGreaterThan(0)
      for (const value of values) expect(declared, name).toContain(value)
    }
  })

  test('the themes are those of the folder', () => {
    expect(
      table('theme')
        .map(([name]) => name)
        .sort(),
    ).toEqual(
      readdirSync(join(folder, 'themes'))
        .map((name) => code(name.replace('.css', '')))
        .sort(),
    )
  })

  test('each theme sets each property, light and dark', () => {
    const names = table('property').map(([name = '']) => codesIn(name)[0])
    for (const file of readdirSync(join(folder, 'themes'))) {
      const theme = readFileSync(join(folder, 'themes', file), 'utf8')
      const set = [...theme.matchAll(/^ {2}(--[a-z-]+): (.+);$/gm)].map(([, name, value]) => ({
        name,
        value,
      }))
      expect(set.map(({ name }) => name).sort(), file).toEqual([...names].sort())
      for (const { name, value } of set)
        if (/accent|surface|text|border/.test(`${name}`))
          expect(value, `${file} ${name}`).toMatch(/^light-dark\(#[0-9a-f]+, #[0-9a-f]+\)$/)
    }
  })

  test('the parts are those of the interface', () => {
    const parts = found(/\bpart(?:=|: |', )["']([a-z-]+)["']/g)
    expect(
      table('part')
        .map(([name]) => name)
        .sort(),
    ).toEqual(parts.map((part) => code(part)).sort())
  })
})

test('the three endings have the words that people read', () => {
  expect(table('word').map(([word]) => word)).toEqual(
    [en.sent, en.saved, en.notSent].map((word) => `**${word}**`),
  )
  for (const word of [en.tryAgain, en.copy]) expect(section('The three endings')).toContain(`_${word}_`)
})

describe('JavaScript', () => {
  test('every event stands in the table with what its detail has', () => {
    const events: { readonly [Name in keyof EarshotEvents]: readonly (keyof EarshotEvents[Name])[] } = {
      eligible: ['prompt', 'opened'],
      shown: ['run', 'prompt'],
      answered: ['response'],
      submitted: ['response'],
      delivered: ['response', 'receipt'],
      failed: ['response', 'reason'],
      dismissed: ['run', 'prompt', 'how'],
      closed: ['run', 'prompt'],
    }
    expect(table('event').map(([name, detail = '']) => [name, codesIn(detail)])).toEqual(
      Object.entries(events).map(([name, fields]) => [code(name), fields]),
    )
  })

  test('every call stands in the table', () => {
    const calls: { readonly [Name in keyof Earshot]: true } = {
      ask: true,
      track: true,
      explain: true,
      setContext: true,
      setConsent: true,
      setLocale: true,
      on: true,
      flush: true,
      destroy: true,
    }
    expect(table('call').map(([call = '']) => /^`(\w+)\(/.exec(call)?.[1])).toEqual(Object.keys(calls))
  })

  test('every status and every reason is named', () => {
    const statuses: { readonly [Status in RunOutcome['status'] | 'held']: true } = {
      submitted: true,
      dismissed: true,
      later: true,
      expired: true,
      held: true,
    }
    const reasons: { readonly [Rule in HeldBack['rule']]: true } = {
      payment: true,
      targeting: true,
      never: true,
      from: true,
      until: true,
      oncePer: true,
      share: true,
      every: true,
      everyPer: true,
      timesPer: true,
      afterDismissed: true,
      afterLater: true,
      afterIgnored: true,
      rest: true,
      perDay: true,
      perShift: true,
      quiet: true,
      open: true,
      unknown: true,
      failed: true,
      busy: true,
      cancelled: true,
      destroyed: true,
    }
    const named = codesIn(section('In JavaScript'))
    expect(
      [...Object.keys(statuses), ...Object.keys(reasons)].filter((name) => !named.includes(name)),
    ).toEqual([])
  })
})

test('the table of triggers has each of them', () => {
  expect(table('trigger').map(([name]) => name)).toEqual([options.trigger?.[0] ?? []].flat().map(code))
})

test('the table of displays has each, in order', () => {
  const all = [options.display?.[0] ?? []].flat()
  expect(table('display').map(([name]) => name)).toEqual(all.map(code))
})

test('the table of questions has every type, in order', () => {
  expect(table('type').map(([name]) => name)).toEqual(questionTypes.map(code))
})

describe('examples', () => {
  const blocks = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', text = '']) => ({
    language,
    text,
  }))
  const html = blocks.filter(({ language }) => language === 'html').map(({ text }) => text)

  test('each of the five ways has one', () => {
    for (const way of ['A', 'B', 'C', 'D', 'E'])
      expect(readme).toMatch(new RegExp(`\n### ${way}\\. [^\n]+\n[\\s\\S]+?\`\`\`html`))
  })

  test('every option written in HTML is read without a complaint', () => {
    const given = html.flatMap((text) => [
      ...[...text.matchAll(/<script[^>]*src=[^>]*>/g)].flatMap(([tag]) => [
        ...tag.matchAll(/\sdata-([a-z-]+)(?:="([^"]*)")?/g),
      ]),
      ...text.matchAll(/\sdata-earshot-(?!config)([a-z-]+)(?:="([^"]*)")?/g),
      ...[...text.matchAll(/<earshot-prompt([^>]*)>/g)].flatMap(([, tag = '']) =>
        [...tag.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)].filter(([, name]) => name !== 'name'),
      ),
    ])
    expect(given.length).toBeGreaterThan(5)
    expect(readOptions(given.map(([, name = '', value = '']) => [name, value] as const)).misfits).toEqual([])
  })

  test('every JSON block is read without a complaint, and its prompts can be asked', () => {
    const written = html.flatMap((text) =>
      [...text.matchAll(/data-earshot-config>([\s\S]*?)<\/script>/g)].map(([, json = '']) => json),
    )
    expect(written.length).toBeGreaterThan(0)
    const { tell, told } = listeningTell()
    for (const text of written) {
      const config = JSON.parse(text) as Record<string, unknown>
      readConfig(config, tell)
      for (const prompt of Array.isArray(config.prompts) ? (config.prompts as unknown[]) : [])
        expect(readDefinition(prompt, tell)).toBeDefined()
    }
    expect(told).toEqual([])
  })

  test('every ready-made prompt that is named exists', () => {
    const named = [
      ...readme.matchAll(/\b(?:data-prompt|data-earshot|prompt)="([^"]+)"|'(?:ask'), '([^']+)'/g),
      ...readme.matchAll(/\bearshot\.(?:ask|explain)\('([^']+)'/g),
    ].flatMap(([, ...names]) => names.flatMap((name) => name?.split(' ') ?? []))
    expect(named.length).toBeGreaterThan(3)
    const own = [...readme.matchAll(/"prompts": \[\s*\{\s*"id": "([^"]+)"/g)].map(([, id]) => id)
    expect(named.filter((name) => !presetIds.includes(name) && !own.includes(name))).toEqual([])
  })

  test('only example domains, and in the policy only what is said', () => {
    const hosts = [...readme.matchAll(/https?:\/\/([a-z0-9.-]+)/g)].map(([, host]) => host)
    expect([...new Set(hosts)].sort()).toEqual(['listen.example'])
    const policy = /Content-Security-Policy: (.*)/.exec(readme)?.[1] ?? ''
    expect(policy.split('; ').map((directive) => directive.split(' ')[0])).toEqual([
      'default-src',
      'script-src',
      'connect-src',
    ])
  })
})

test('the attributes of <earshot-question> are those that are read', () => {
  const source = readFileSync(join(folder, '../core/src/prompt-from-markup.ts'), 'utf8')
  const read = [...source.matchAll(/^ {2}'?([a-z-]+)'?: \(value\) => \[/gm)].map(([, name]) => name)
  const sentence = /Attributes of `<earshot-question>`: ([^.]+)\./.exec(readme)?.[1] ?? ''
  expect([...codesIn(sentence)].sort()).toEqual([...read].sort())
})

test('figures', () => {
  expect(defaultRestMs).toBe(14 * 86_400_000)
  expect(readme).toContain('14 days')
})
