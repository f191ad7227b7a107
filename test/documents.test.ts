import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')

/** What a heading is called in an address: as code hosts do it. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

test('there are documents', () => {
  expect(documents).toContain('README.md')
  expect(documents).toContain('.github/SECURITY.md')
})

describe.each(documents)('%s', (document) => {
  // What stands in a block of code is no link and names files of somebody else.
  const text = readFileSync(join(root, document), 'utf8').replace(/^```[\s\S]*?^```/gm, '')

  test('leads to nothing that is not there', () => {
    const links = /(?:\]\(|\bsrc(?:set)?=")(?!https?:|mailto:)([^)\s"]*)/g
    const broken = [...text.matchAll(links)].flatMap(([, link = '']) => {
      const [path = '', heading] = link.split('#')
      const file = path ? join(root, dirname(document), decodeURIComponent(path)) : join(root, document)
      if (!existsSync(file)) return [link]
      if (!heading) return []
      const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
        anchor(words),
      )
      return headings.includes(heading) ? [] : [link]
    })
    expect(broken).toEqual([])
  })

  test('names only files of the repository that are there', () => {
    const named = [...text.matchAll(/`((?:packages|test|scripts|examples|\.ci|\.github)\/[\w./-]*)`/g)]
    // From the top of the repository, or from where the document stands.
    const missing = named
      .map(([, path = '']) => path)
      .filter(
        (path) => ![root, join(root, dirname(document))].some((folder) => existsSync(join(folder, path))),
      )
    expect(missing).toEqual([])
  })
})

test('each decision stands under the same four headings, and in the list', () => {
  const folder = '.github/decisions/'
  const decisions = documents.filter(
    (document) => document.startsWith(folder) && !document.endsWith('README.md'),
  )
  const list = readFileSync(join(root, `${folder}README.md`), 'utf8')
  expect(decisions.length).toBeGreaterThan(4)
  for (const [index, document] of decisions.entries()) {
    const text = readFileSync(join(root, document), 'utf8')
    const title = /^# (.*)$/m.exec(text)?.[1] ?? ''
    expect(title).toMatch(new RegExp(`^${index + 1}: `))
    expect(list).toContain(`[${title}](${document.slice(folder.length)})`)
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'What was needed',
      'What was decided',
      'What else there was',
      'What follows',
    ])
  }
})
