import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { options } from '@earshot/core/options'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = (...args: readonly string[]): string =>
  execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' })

test('the manifest of the elements is made of the table of options and of the README', () => {
  expect(() => node('scripts/custom-elements.mjs', '--check')).not.toThrow()
  const { modules } = JSON.parse(readFileSync(`${root}/packages/widget/custom-elements.json`, 'utf8'))
  const [prompt] = modules[0].declarations
  const names: readonly string[] = prompt.attributes.map(({ name }: { readonly name: string }) => name)
  expect(names).toContain('once-per')
  expect(names).not.toContain('endpoint')
  expect(names.filter((name) => !Object.hasOwn(options, name))).toEqual(['name', 'title', 'purpose'])
  for (const list of ['attributes', 'events', 'cssProperties', 'cssParts'])
    for (const { name, description } of prompt[list]) expect(description, name).toMatch(/\w/)
})
