import { expect, it } from 'vitest'
import { lintJson } from '../src/lint-json.ts'
import { rules } from '../src/rules.ts'
import { sarif } from '../src/sarif.ts'

/** The part of SARIF 2.1.0 that is used here. */
interface Log {
  readonly $schema: string
  readonly version: string
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string
        readonly version: string
        readonly rules: readonly {
          readonly id: string
          readonly fullDescription: { readonly text: string }
          readonly defaultConfiguration: { readonly level: string }
        }[]
      }
    }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string }
          readonly region: { readonly startLine: number; readonly startColumn: number }
        }
      }[]
    }[]
  }[]
}

const logOf = (file: string, text: string): Log =>
  JSON.parse(JSON.stringify(sarif([{ file, findings: lintJson(text) }], '1.2.3')))

it('has what the standard demands', () => {
  const log = logOf('a.json', '{ "id": "a", "title": "A", "questions": [], }')
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringMatching(/sarif.*2\.1\.0/) })
  expect(log.runs).toHaveLength(1)
  const [run] = log.runs
  expect(run?.tool.driver).toMatchObject({ name: 'earshot lint', version: '1.2.3' })
  for (const { id, fullDescription, defaultConfiguration } of run?.tool.driver.rules ?? []) {
    expect(id).not.toBe('')
    expect(fullDescription.text).not.toBe('')
    expect(['error', 'warning', 'note', 'none']).toContain(defaultConfiguration.level)
  }
  expect(run?.results).toEqual([
    {
      ruleId: 'json',
      ruleIndex: rules.length,
      level: 'error',
      message: { text: expect.stringContaining('comma') },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a.json' },
            region: { startLine: 1, startColumn: 45 },
          },
        },
      ],
    },
  ])
})

it('points each result at its rule, and gives a run without findings an empty list', () => {
  const [run] = logOf(
    'a.json',
    '{ "id": "a", "title": "A", "questions": [{ "id": "why", "type": "text", "text": "Why?" }] }',
  ).runs
  expect(run?.results.map(({ ruleId }) => ruleId)).toEqual(['F-07'])
  for (const { ruleId, ruleIndex } of run?.results ?? [])
    expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  expect(sarif([], '1')).toMatchObject({ runs: [{ results: [] }] })
})

it.each([
  ['my prompts/ä.json', 'my%20prompts/%C3%A4.json'],
  ['.\\a\\b.json', './a/b.json'],
  ['/tmp/a#b?.html', '/tmp/a%23b%3F.html'],
])('a path is a URI reference: %s', (file, uri) => {
  const [run] = logOf(file, '{').runs
  expect(run?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri)
})
