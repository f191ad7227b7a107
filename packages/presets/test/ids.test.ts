import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { presets } from '@earshot/presets'
import { presetIds } from '@earshot/presets/ids'
import { describe, expect, test } from 'vitest'

const files = readdirSync(fileURLToPath(new URL('../src', import.meta.url)))

describe('presetIds', () => {
  test('are the ids of all presets, each once', () => {
    expect([...presetIds].sort()).toEqual(presets.map(({ id }) => id).sort())
    expect(new Set(presetIds).size).toBe(presetIds.length)
    expect(presetIds).toHaveLength(33)
  })

  test.each(presetIds)(
    '%s has a module of its name, which gives that prompt and its note, and nothing else',
    async (id) => {
      expect(files).toContain(`${id}.ts`)
      const module: Record<string, unknown> = await import(/* @vite-ignore */ `@earshot/presets/${id}`)
      const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
      expect(Object.keys(module).sort()).toEqual([name, `${name}Note`])
      expect(module[name]).toBe(presets.find((preset) => preset.id === id))
    },
  )
})
