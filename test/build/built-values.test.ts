import { readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { locales } from '@earshot/core/messages/locales'
import { presetIds } from '@earshot/presets/ids'
import { locales as translated } from '@earshot/presets/translations/locales'
import { expect, test } from 'vitest'

const dist = fileURLToPath(new URL('../../packages/widget/dist', import.meta.url))

/** What a module of ours or a built file gives: one value. */
async function valueIn(address: string): Promise<unknown> {
  const given = (await import(/* @vite-ignore */ address)) as Readonly<Record<string, unknown>>
  return given.value ?? Object.entries(given).find(([name]) => !name.endsWith('Note'))?.[1]
}

/** The values that the script fetches by a name, each with the module that it is made of. */
const values: readonly (readonly [file: string, module: string])[] = [
  ...presetIds.map((id) => [`presets/${id}.js`, `@earshot/presets/${id}`] as const),
  ...Object.entries(translated).flatMap(([id, languages]) =>
    languages.map(
      (locale) => [`presets/${locale}/${id}.js`, `@earshot/presets/translations/${locale}/${id}`] as const,
    ),
  ),
  ...locales
    .filter((locale) => locale !== 'en')
    .map((locale) => [`messages/${locale}.js`, `@earshot/core/messages/${locale}`] as const),
]

test('built and minified, a prompt, its words in a language and a message are word for word what they were', async () => {
  expect(values.length).toBeGreaterThan(100)
  expect(readdirSync(`${dist}/presets`).filter((name) => name.endsWith('.js'))).toHaveLength(presetIds.length)
  for (const [file, module] of values)
    expect([file, await valueIn(pathToFileURL(`${dist}/${file}`).href)]).toEqual([
      file,
      await valueIn(module),
    ])
})
