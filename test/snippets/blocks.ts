import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A block of code in a document. */
export interface Block {
  /** The document, from the top of the repository. */
  readonly document: string
  readonly folder: string
  readonly line: number
  readonly language: string
  readonly text: string
}

/**
 * What people read: every document of the repository, and the one for language models. The reports of what packages give are
 * made from checked declarations.
 */
export const documents: readonly string[] = [
  ...execFileSync('git', ['ls-files', '*.md', ':!*.api.md'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n'),
  'packages/widget/llms.txt',
]

export const blocks: readonly Block[] = documents.flatMap((document) => {
  const text = readFileSync(join(root, document), 'utf8')
  return [...text.matchAll(/^```(.*)\n([\s\S]*?)^```/gm)].map((match) => ({
    document,
    folder: join(root, dirname(document)),
    line: text.slice(0, match.index).split('\n').length,
    language: match[1] ?? '',
    text: match[2] ?? '',
  }))
})
