import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('.', import.meta.url))
const list = readFileSync(fileURLToPath(new URL('../FAULTS.md', import.meta.url)), 'utf8')

/** The faults that a title of a test names, by file. */
function named(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const file of globSync('**/*.ts', { cwd: folder }).sort()) {
    const text = readFileSync(`${folder}${file}`, 'utf8')
    const titles = [...text.matchAll(/['`]((?:C\d+(?:, )?)+) \S/g)].map(([, faults]) => `${faults}`)
    const name = basename(file).replace(/(\.test)?\.ts$/, '')
    for (const fault of new Set(titles.flatMap((title) => title.split(', ')))) {
      found.set(fault, [...(found.get(fault) ?? []), name])
    }
  }
  return found
}

it('each fault has a test that is named after it, or a reason why it has none', () => {
  const tests = named()
  const rows = [...list.matchAll(/^\| C(\d+) \| (.+?) \| (.*?) \| (.*?) \|$/gm)]
  expect(rows.map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 78 }, (_, index) => index + 1),
  )
  for (const [, number, , files = '', reason = ''] of rows) {
    expect(files.split(', ').filter(Boolean), `C${number}`).toEqual(
      [...(tests.get(`C${number}`) ?? [])].sort(),
    )
    expect(files !== '', `C${number} has a test or a reason, and not both`).toBe(reason === '')
  }
})
