import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { settingsTable } from '../src/config.ts'

const text = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8')
const known = Object.values(settingsTable).map(({ variable }) => variable)

describe.each(['Dockerfile', 'earshot.service', 'compose.yaml'])('%s', (name) => {
  it('sets only what there is', () => {
    const named = [...text(name).matchAll(/\bEARSHOT_[A-Z_]+\b/g)].map(([variable]) => variable)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((variable) => !known.includes(variable) && variable !== 'EARSHOT_VERSION')).toEqual(
      [],
    )
  })

  it('names values that the collector takes', () => {
    for (const [, variable, value = ''] of text(name).matchAll(/\b(EARSHOT_(?:LOG|HOST))[=:] ?([\w.]+)/g)) {
      const row = Object.values(settingsTable).find((item) => item.variable === variable)
      expect(row?.read(value)).toHaveProperty('value')
    }
  })
})

describe('what runs in a container', () => {
  it('is no root, keeps its data in a volume, and is asked whether it can write', () => {
    const docker = text('Dockerfile')
    expect(docker).toMatch(/^USER node$/m)
    expect(docker).toMatch(/^VOLUME \/data$/m)
    expect(docker).toContain('/readyz')
    expect(docker.indexOf('USER node')).toBeLessThan(docker.indexOf('CMD ["earshot"'))
  })
})
