import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { rules } from '../src/rules.ts'

/** How many rules each family has. */
const families = { W: 22, S: 17, O: 8, F: 16, G: 12, T: 8, P: 8, A: 7 }
const all = Object.entries(families).flatMap(([family, count]) =>
  Array.from({ length: count }, (_, index) => `${family}-${String(index + 1).padStart(2, '0')}`),
)

it('has 98 rules, in the order of their families', () => {
  expect(all).toHaveLength(98)
  expect(rules.map(({ id }) => id)).toEqual(all)
})

it('has each rule in a file of its own', () => {
  const files = readdirSync(new URL('../src/rules/', import.meta.url))
  expect(files.map((file) => file.slice(0, 4).toUpperCase()).sort()).toEqual([...all].sort())
})

it('lists each rule with its level in the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const rows = [...readme.matchAll(/^\| (\w-\d\d) \| (\w+)/gm)].map(([, id, level]) => [id, level])
  expect(rows).toEqual(rules.map(({ id, level }) => [id, level]))
})
