// Writes the table of what the founding ideas ask for, and which tests are named after it, into packages/collector/README.md.
// Usage: node scripts/feature-rows.mjs [--check]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

if (process.argv.includes('--help')) {
  console.log(
    'Usage: node scripts/feature-rows.mjs [--check]\nWrites the table into packages/collector/README.md; with --check it says what differs, exit code 1.',
  )
  process.exit(0)
}

/** The rows, by when they are due: 1 first, 2 next, 3 later. F0 to F4 are the five essays, X goes past them. */
const due = {
  1: 'F0-01 F0-03 F0-06 F0-12 F0-14 F0-15 F0-16 F0-20 F0-21 F0-25 F0-26 F0-29 F0-30 F0-37 F1-03 F1-09 F1-12 F2-10 F2-20 F2-21 F2-24 F3-03 F3-04 F3-08 F3-17 F4-34 F4-46 X-01 X-02 X-03 X-04 X-05 X-06 X-07 X-08',
  2: 'F0-02 F0-04 F0-05 F0-07 F0-08 F0-09 F0-10 F0-11 F0-13 F0-17 F0-18 F0-19 F0-22 F0-23 F0-24 F0-27 F0-28 F0-31 F0-32 F0-33 F0-34 F0-35 F0-38 F0-39 F0-41 F0-42 F1-01 F1-02 F1-04 F1-05 F1-06 F1-07 F1-08 F1-10 F1-11 F1-13 F1-14 F1-15 F1-16 F1-17 F1-18 F1-19 F1-20 F1-21 F1-22 F1-23 F1-24 F1-25 F1-26 F1-27 F1-28 F1-30 F1-31 F1-32 F2-01 F2-02 F2-03 F2-04 F2-05 F2-06 F2-07 F2-08 F2-11 F2-12 F2-13 F2-14 F2-15 F2-18 F2-19 F2-22 F2-23 F2-25 F2-26 F2-27 F3-01 F3-06 F3-07 F3-09 F3-10 F3-11 F3-12 F3-13 F3-14 F3-15 F3-16 F3-18 F3-19 F3-20 F3-21 F3-23 F4-03 F4-04 F4-05 F4-06 F4-08 F4-09 F4-10 F4-12 F4-13 F4-14 F4-15 F4-16 F4-17 F4-18 F4-19 F4-20 F4-21 F4-22 F4-23 F4-24 F4-25 F4-26 F4-27 F4-28 F4-29 F4-30 F4-31 F4-32 F4-33 F4-35 F4-37 F4-38 F4-39 F4-40 F4-41 F4-42 F4-43 F4-44 F4-45 F4-47 F4-48 F4-49',
  3: 'F0-36 F0-40 F1-29 F2-09 F2-16 F2-17 F2-28 F3-02 F3-05 F3-22 F4-01 F4-02 F4-07 F4-11 F4-36 F4-50 F4-51',
}

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = join(root, 'packages/collector/README.md')
const [begin, end] = ['<!-- rows -->', '<!-- /rows -->']

/** Every test file, ours and those of what needs two packages. */
function testFiles() {
  const folders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name, 'test'))
  return [...folders, join(root, 'test')]
    .flatMap((folder) => {
      try {
        return readdirSync(folder, { recursive: true }).map((name) => join(folder, name))
      } catch {
        return [] // a package without tests
      }
    })
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes('node_modules'))
    .sort()
}

/** Titles of tests that begin with rows: `F0-21 show a need …`, `F2-20 X-01 every …`. */
function namedTests() {
  const found = new Map()
  for (const file of testFiles()) {
    const text = readFileSync(file, 'utf8')
    for (const [, , title] of text.matchAll(/\b(?:it|test)\(\s*(['`])((?:(?:F[0-4]|X)-\d\d )+.*?)\1,/g))
      add(found, title, file)
    // A table of tests has its rows in its first column.
    for (const [, rows, title] of text.matchAll(/\bit\.each\(\[(.*?)\]\)\(\s*'%s (.*?)',/gs))
      for (const [, row] of rows.matchAll(/'((?:F[0-4]|X)-\d\d)'/g)) add(found, `${row} ${title}`, file)
  }
  return found
}

function add(found, title, file) {
  const [ids] = /^(?:(?:F[0-4]|X)-\d\d )+/.exec(title)
  const words = title
    .slice(ids.length)
    .replace(/\$\{[^}]*\}|%s/g, '…')
    .replaceAll('|', '\\|')
  for (const id of ids.trim().split(' '))
    found.set(id, [...(found.get(id) ?? []), { words, file: relative(root, file) }])
}

function table() {
  const found = namedTests()
  const known = new Set(Object.values(due).flatMap((ids) => ids.split(' ')))
  const strange = [...found.keys()].filter((id) => !known.has(id))
  if (strange.length) throw new Error(`There are no rows ${strange.join(', ')}.`)
  const lines = ['| row | what is checked | where |', '| --- | --- | --- |']
  for (const id of [...found.keys()].sort()) {
    for (const { words, file } of found.get(id)) lines.push(`| ${id} | ${words} | \`${file}\` |`)
  }
  const missing = Object.entries(due).map(([when, ids]) => {
    const all = ids.split(' ')
    const open = all.filter((id) => !found.has(id))
    return `Of the ${all.length} rows due ${['first', 'next', 'later'][when - 1]}, ${all.length - open.length} have a check.${open.length ? ` Without one: ${open.join(', ')}.` : ''}`
  })
  return `${lines.join('\n')}\n\n${missing.join('\n\n')}`
}

const before = readFileSync(readme, 'utf8')
const [head, rest] = before.split(begin)
if (rest === undefined) throw new Error(`${readme} has no ${begin}`)
const after = `${head}${begin}\n\n${table()}\n\n${end}${rest.split(end)[1]}`
if (process.argv.includes('--check')) {
  if (before === after) process.exit(0)
  console.error('The table of rows is not what the tests say: node scripts/feature-rows.mjs')
  process.exit(1)
}
writeFileSync(readme, after)
