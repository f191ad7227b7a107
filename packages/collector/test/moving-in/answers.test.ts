import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCases } from '../../src/cases/open-cases.ts'
import { runCommand } from '../../src/commands/run-command.ts'
import { csvRows } from '../../src/moving-in/csv-rows.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { storageOn } from '../../src/storage/storage-on.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-answers-'))
})
afterAll(() => rm(folder, { recursive: true }))

const definition = (name: string): string => new URL(`definitions/${name}.json`, import.meta.url).pathname

/** Imports a CSV and gives what the program said and what is stored then. */
async function bring(tool: string, name: string, csv: string, database = `${name}.db`) {
  const answers = join(folder, `${name}.csv`)
  await writeFile(answers, csv)
  const said: string[] = []
  const warned: string[] = []
  const environment = { EARSHOT_DATABASE: `sqlite:${join(folder, database)}` }
  const terminal = {
    environment,
    say: (line: string) => said.push(line),
    warn: (line: string) => warned.push(line.replace(answers, 'answers.csv')),
    untilStopped: async () => {},
  }
  const code = await runCommand(['import', `--${tool}`, definition(name), answers], terminal)
  const opened = await openDatabase(environment.EARSHOT_DATABASE)
  const storage = storageOn(opened.database)
  const { responses } = await storage.responses({}, { limit: 100 })
  const cases = await openCases(storage, Date.now())
  const saved = await storage.savedPrompts()
  await opened.database.close()
  return { code, said, warned, responses, cases, saved }
}

const row = (...cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')

test('CSV is read as it is written', () => {
  expect(csvRows('\uFEFFa,b\r\n1,"x ""y"", z\nw"\r\n\r\n,2\r\n')).toEqual([
    { a: '1', b: 'x "y", z\nw' },
    { a: '', b: '2' },
  ])
  expect(csvRows('a;b\n1;2')).toEqual([{ a: '1', b: '2' }])
})

const events = [
  row(
    '*.uuid',
    '*.event',
    '*.timestamp',
    '*.properties.$survey_id',
    '*.properties.$survey_submission_id',
    '*.properties.$survey_completed',
    '*.properties.$survey_response_b1',
    '*.properties.$survey_response_b2',
    '*.properties.$survey_response_b3.0',
    '*.properties.$survey_response_b3.1',
    '*.properties.$survey_response_3',
    'select(x) -- Your mood?',
    '*.properties.$survey_response_b6',
  ),
  row(
    'u1',
    'survey sent',
    '2024-03-02 10:00:00',
    '0190f6c1-0000-4000-8000-000000000002',
    's1',
    'false',
    'Less',
    '',
    '',
    '',
    '',
    '',
    '',
  ),
  row(
    'u2',
    'survey sent',
    '2024-03-02 10:00:09',
    '0190f6c1-0000-4000-8000-000000000002',
    's1',
    'true',
    'Less noise',
    '9',
    'News',
    'Letters',
    'Cook',
    '3',
    '1',
  ),
  row(
    'u3',
    'survey shown',
    '2024-03-02 11:00:00',
    '0190f6c1-0000-4000-8000-000000000002',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ),
  row(
    'u4',
    'survey sent',
    '2024-03-03 10:00:00',
    '0190f6c1-0000-4000-8000-000000000002',
    '',
    '',
    '',
    '11',
    '',
    '',
    'Drive',
    '',
    '2',
  ),
  row('u5', 'survey sent', '2024-03-03 10:00:00', 'another', '', '', 'x', '', '', '', '', '', ''),
].join('\r\n')

test('responses of PostHog come along, and each loss is named by its row', async () => {
  const { code, said, warned, responses, cases, saved } = await bring('posthog', 'posthog-every-type', events)
  expect(warned.filter((line) => line.startsWith('answers.csv'))).toEqual([
    'answers.csv: row 5: q2 (“Would you tell a friend?”): “11” is no answer to this question here, so this answer is left out.',
    'answers.csv: row 5: q4 (“What do you do?”): “Drive” is no option of this question, so this answer is left out.',
  ])
  expect(code).toBe(1)
  expect(said.join('')).toMatch(/^2 responses to “Every kind” \(every-kind\) stand in .+ now\.$/)
  expect(responses.map(({ state, receivedAt }) => [state, new Date(receivedAt).toISOString()])).toEqual([
    ['submitted', '2024-03-03T10:00:00.000Z'],
    ['submitted', '2024-03-02T10:00:09.000Z'],
  ])
  expect(responses[1]?.data.answers).toEqual([
    { question: 'q1', value: 'Less noise' },
    expect.objectContaining({ question: 'q2', value: 9 }),
    expect.objectContaining({ question: 'q3', value: ['o1', 'o3'], other: 'Letters' }),
    expect.objectContaining({ question: 'q4', value: 'o1', label: 'Cook' }),
    expect.objectContaining({ question: 'q5', value: 3 }),
    expect.objectContaining({ question: 'q6', value: 2 }), // thumbs up
  ])
  expect(responses[0]?.data.answers).toMatchObject([{ question: 'q6', value: 1 }])
  expect(saved.map(({ prompt }) => prompt.id)).toEqual(['every-kind'])
  expect(cases).toEqual([]) // criticism of then is nobody's work of today
})

test('the same again adds nothing twice', async () => {
  const { said, responses } = await bring('posthog', 'posthog-every-type', events)
  expect(said.join('')).toMatch(/^0 responses .+ 2 stood there before\.$/)
  expect(responses).toHaveLength(2)
})

test('an older export with places in the place of ids, and a list as JSON', async () => {
  const csv = [
    row('uuid', 'timestamp', '$survey_response', '$survey_response_2'),
    row('u1', '2024-03-02T10:00:00.000Z', '[sic] less', '["News","Recipes"]'),
  ].join('\n')
  const { code, responses } = await bring('posthog', 'posthog-every-type', csv, 'older.db')
  expect(code).toBe(0)
  expect(responses[0]?.data.answers).toMatchObject([
    { question: 'q1', value: '[sic] less' },
    { question: 'q3', value: ['o1', 'o2'] },
  ])
})

test('responses of Formbricks come along', async () => {
  const csv = [
    row(
      'No.',
      'Response ID',
      'Timestamp',
      'Finished',
      'Survey ID',
      'Formbricks ID (internal)',
      'User ID',
      'Tags',
      'url',
      '1. Open',
      '2. One',
      '2. One - Option ID',
      '3. Several',
      '3. Several - Option ID',
      '4. Stars',
      '5. Tell others?',
      '7. Letters',
      '9. When?',
      '11. How much of each? - Roses',
      '11. How much of each? - Trees',
      '13. May we call?',
      '14. What matters?',
      '14. What matters? - Option ID',
      '15. Satisfied?',
    ),
    row(
      '1',
      'cm1',
      '2024-03-02 18:30:00 GMT+5:30',
      'Yes',
      'cl00000000000000000000010',
      '',
      'u7',
      '',
      'https://shop.example/x',
      "'=1+1",
      'Option 2',
      'x2',
      'Option 1; Something',
      'y1, other',
      '5',
      '0',
      'accepted',
      '2024-02-29',
      'Much',
      '',
      'Ada; Lovelace; ada@shop.example',
      'Travel; Work; Money',
      'v, w, m',
      '4',
    ),
    row('2', 'cm2', '2024-03-02 13:41:54 UTC', 'No', 'cl00000000000000000000010', ...Array(19).fill('')),
  ].join('\n')
  const { warned, responses } = await bring('formbricks', 'formbricks-every-type', csv)
  expect(warned.filter((line) => line.startsWith('answers.csv'))).toEqual([
    'answers.csv: row 3: no answer to a question of this prompt stands in it, so the row is left out.',
  ])
  expect(responses.map(({ receivedAt }) => new Date(receivedAt).toISOString())).toEqual([
    '2024-03-02T13:00:00.000Z',
  ])
  expect(responses[0]?.data.answers).toMatchObject([
    { value: '=1+1' },
    { value: 'o2' },
    { value: ['o1', 'o3'], other: 'Something' },
    { value: 5 },
    { value: 0 },
    { value: true },
    { value: '2024-02-29' },
    { value: { r1: 3 } },
    { value: { name: 'Ada Lovelace', email: 'ada@shop.example' } },
    { value: ['o3', 'o1', 'o2'] },
    { value: 4 },
  ])
  // Who answered, and where, stays there.
  expect(JSON.stringify(responses)).not.toMatch(/u7|shop\.example\/x/)
})

test('answers belong to one survey', async () => {
  const two = JSON.parse(await readFile(definition('posthog-back'), 'utf8'))
  const file = join(folder, 'two.json')
  await writeFile(file, JSON.stringify([two, two]))
  const warned: string[] = []
  const code = await runCommand(['import', '--posthog', file, file], {
    environment: {},
    say: () => {},
    warn: (line) => warned.push(line),
    untilStopped: async () => {},
  })
  expect(code).toBe(1)
  expect(warned.at(-1)).toMatch(
    /^Answers belong to one survey, and .+ has 2: give the definition of theirs alone\.$/,
  )
})

test('a table that is no export of responses is refused in one sentence, and nothing is stored', async () => {
  for (const [tool, name] of [
    ['posthog', 'posthog-back'],
    ['formbricks', 'formbricks-jump'],
  ] as const) {
    const database = `${tool}-wrong-file.db`
    const { code, said, warned, saved } = await bring(
      tool,
      name,
      'name,price\nsoup,7.50\ntrout,19\n',
      database,
    )
    expect({ code, said, saved }).toEqual({ code: 2, said: [], saved: [] })
    expect(warned.at(-1)).toBe(
      'answers.csv is no export of responses: no column of its first line is called timestamp. Nothing was stored.',
    )
  }
})
