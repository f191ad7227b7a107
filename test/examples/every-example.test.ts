import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lintMarkup } from '@earshot/lint'
import { describe, expect, test } from 'vitest'
import { exampleFolder } from './example-site.ts'

const examples = exampleFolder('.')
const folders = readdirSync(examples, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)
const tests = ['.', '../browser'].flatMap((folder) => {
  const place = fileURLToPath(new URL(folder, import.meta.url))
  const names = readdirSync(place).filter((name) => name.endsWith('.test.ts') && !name.startsWith('every-'))
  return names.map((name) => readFileSync(join(place, name), 'utf8'))
})

test('the list of examples is what is there', () => {
  const listed = [...readFileSync(join(examples, 'README.md'), 'utf8').matchAll(/\[`([\w-]+)`\]\(\1\)/g)]
  expect(listed.map(([, name]) => name).sort()).toEqual(folders.sort())
})

describe.each(folders)('%s', (name) => {
  const files = readdirSync(join(examples, name))

  test('says what it is, and a test uses it', () => {
    expect(files).toContain('README.md')
    const lines = readFileSync(join(examples, name, 'README.md'), 'utf8').split('\n')
    expect(lines[0]).toMatch(/^# /)
    expect(lines.length).toBeLessThan(25)
    // The page that leads to the others is gone through by hand on each `npm start`.
    const used = tests.some((text) => text.includes(`'${name}'`) || text.includes(`${name}/`))
    expect(used || name === 'overview').toBe(true)
  })

  test('is small, and imports nothing but published names', () => {
    for (const file of files.filter((file) => /\.(m?js|tsx?|jsx|vue|svelte)$/.test(file))) {
      const text = readFileSync(join(examples, name, file), 'utf8')
      expect(text.split('\n').length, file).toBeLessThan(70)
      for (const [, from = ''] of text.matchAll(/from '([^']+)'/g))
        expect(from, file).not.toMatch(/^\.\.|\/src\//)
    }
  })

  test('its pages pass the rules of honest asking', () => {
    for (const file of files.filter((file) => file.endsWith('.html'))) {
      const text = readFileSync(join(examples, name, file), 'utf8')
      // What is put into another page has the language of that page.
      const found = lintMarkup(text).filter(({ rule }) => rule !== 'A-04' || text.includes('<html'))
      expect(
        found.filter(({ level }) => level !== 'note'),
        file,
      ).toEqual([])
    }
  })
})
