import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { presetIds } from '@earshot/presets/ids'
import { describe, expect, test } from 'vitest'
import { options } from '../src/attributes.ts'

const root = fileURLToPath(new URL('../src', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))

test('there is something to look through', () => {
  expect(files.map(({ name }) => name)).toContain('script.ts')
})

describe('what no page’s policy and no page’s author should meet', () => {
  test.each([
    ['innerHTML', /\b(inner|outer)HTML\b/],
    ['dangerouslySetInnerHTML', /dangerouslySetInnerHTML/],
    ['insertAdjacentHTML', /\binsertAdjacentHTML\b/],
    ['document.write', /\bdocument\s*\.\s*writeln?\b/],
    ['createContextualFragment or a parser', /\bcreateContextualFragment\b|\bDOMParser\b|\bsetHTML/],
    ['eval', /\beval\s*\(/],
    ['new Function', /\bnew\s+Function\b|\bFunction\s*\(/],
    ['a timer with a text', /\bset(Timeout|Interval)\s*\(\s*['"`]/],
    ['a style attribute', /\bstyle\s*=\s*["'{]|setAttribute\(\s*['"]style|cssText/],
    ['a style element', /createElement\(\s*['"]style|<style\b/],
    ['an unload listener', /['"`](before)?unload['"`]|\bon(before)?unload\b/],
    [
      'a patched history or prototype',
      /\bhistory\.(push|replace)State\s*=|\.prototype(\.\w+|\[[^\]]+\])\s*=(?!=)/,
    ],
    ['a cookie', /\bcookie\b(?!s)/],
    ['an address of somebody else', /https?:\/\/(?!listen\.example|www\.w3\.org\/2000\/svg)/],
  ])('%s', (_, pattern) => {
    const found = files.flatMap(({ name, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1} ${line.trim()}`] : [])),
    )
    expect(found).toEqual([])
  })
})

describe('names that block lists know reach no page', () => {
  const blocked = /survey|feedback|track/i

  /** Every literal name that can end up in a page: classes, ids, parts, names of elements, attributes and keys. */
  const names = files.flatMap(({ name, text }) => [
    ...[
      ...text.matchAll(/\b(?:class|className|id|part|name|role|type|for|key)\s*[=:]\s*\{?\s*['"`]([^'"`]*)/g),
    ].map(([, name]) => name),
    ...[
      ...text.matchAll(/(?:setAttribute|getAttribute|hasAttribute|define|attachShadow)\(\s*['"`]([^'"`]*)/g),
    ].map(([, name]) => name),
    ...[...text.matchAll(/setAttribute\(\s*'[^']*',\s*'([^']*)/g)].map(([, value]) => value),
    ...[...text.matchAll(/dataset\.(\w+)/g)].map(([, name]) => name),
    ...[...text.matchAll(/\b(data-[a-z-]+|earshot[-:][a-z-]*|--[a-z-]+)/g)].map(([, name]) => name),
    ...(name === 'ui/styles.ts' ? [text] : []),
  ])

  test('in markup, styles and events', () => {
    expect(names.length).toBeGreaterThan(100)
    expect(names).toEqual(
      expect.arrayContaining(['question', 'earshot-prompt', 'data-earshot', 'overlay', 'panel']),
    )
    expect(names.filter((name) => name !== undefined && blocked.test(name))).toEqual([])
  })
  test('in attributes', () => {
    expect(Object.keys(options).filter((name) => blocked.test(name))).toEqual([])
  })
  test('in files, ours and those that a page fetches', () => {
    const fetched = [
      'earshot.js',
      'author.js',
      'configured.js',
      'rare.js',
      ...presetIds.map((id) => `presets/${id}.js`),
    ]
    expect([...files.map(({ name }) => name), ...fetched].filter((name) => blocked.test(name))).toEqual([])
  })
  test('“survey” and “feedback” stand nowhere at all', () => {
    expect(files.filter(({ text }) => /survey|feedback/i.test(text)).map(({ name }) => name)).toEqual([])
  })
})
