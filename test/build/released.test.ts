import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const names = readdirSync(join(root, 'packages'))

test('built again in another folder, each published file is the same, and its hash is told', () => {
  const said = execFileSync(process.execPath, ['scripts/reproduce.mjs'], { cwd: root, encoding: 'utf8' })
  const integrity = JSON.parse(readFileSync(join(root, 'packages/widget/dist/integrity.json'), 'utf8'))
  expect(said).toContain(`earshot.js ${integrity['earshot.js']}\n`)
  expect(said).toContain(`earshot-one.js ${integrity['earshot-one.js']}\n`)
  expect(said).toMatch(/^[1-9]\d{3} files built twice, 0 differ$/m)
}, 600_000)

test('a changeset gives all packages their next version, and its words and its moving to their change logs', () => {
  const copy = mkdtempSync(join(tmpdir(), 'earshot-release-'))
  try {
    for (const file of ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', '.changeset'])
      cpSync(join(root, file), join(copy, file), { recursive: true })
    for (const name of names) {
      mkdirSync(join(copy, 'packages', name), { recursive: true })
      for (const file of ['package.json', 'CHANGELOG.md'])
        cpSync(join(root, 'packages', name, file), join(copy, 'packages', name, file))
    }
    execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: copy })
    const text =
      "---\n'@earshot/core': minor\n---\n\nA question may be sung.\n\n**Moving:** `sung` is a reserved name now.\n"
    writeFileSync(join(copy, '.changeset/sung.md'), text)
    execFileSync(process.execPath, [join(root, 'node_modules/@changesets/cli/bin.js'), 'version'], {
      cwd: copy,
      stdio: 'pipe',
    })
    const read = (name: string, file: string) => readFileSync(join(copy, 'packages', name, file), 'utf8')
    const versions = names.map((name) => JSON.parse(read(name, 'package.json')).version)
    expect(new Set(versions)).toEqual(new Set(['0.2.0']))
    const [, log = ''] = read('core', 'CHANGELOG.md').split(/^## /m)
    expect(log).toMatch(/^0\.2\.0\n/)
    expect(log).toContain('A question may be sung.')
    expect(log).toContain('**Moving:** `sung` is a reserved name now.')
    expect(readdirSync(join(copy, '.changeset')).sort()).toEqual(['README.md', 'config.json'])
  } finally {
    rmSync(copy, { recursive: true })
  }
})
