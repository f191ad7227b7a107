import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ours = fileURLToPath(new URL('../fonts', import.meta.url))

it('the fonts of the print kit are those of Inter, byte for byte, with their licence', () => {
  const inter = dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json'))
  const files = readdirSync(ours)
  expect(files).toHaveLength(15)
  for (const file of files) {
    const from = file === 'OFL.txt' ? join(inter, 'LICENSE') : join(inter, 'files', file)
    expect(readFileSync(join(ours, file)).equals(readFileSync(from)), file).toBe(true)
  }
  expect(readFileSync(join(ours, 'OFL.txt'), 'utf8')).toContain('SIL Open Font License')
})
