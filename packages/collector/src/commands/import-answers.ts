import { readFile } from 'node:fs/promises'
import { versionOf } from '@earshot/core/version'
import { passOverCases } from '../cases/open-cases.ts'
import { recordOf } from '../ingest/record-of.ts'
import { holdsTimes, type MovedAnswers, moveAnswers } from '../moving-in/move-answers.ts'
import { holdsQuestions, type MovedIn, moveIn, movers } from '../moving-in/move-in.ts'
import type { Moved } from '../moving-in/moved.ts'
import type { Storage } from '../storage/port.ts'
import { storageOn } from '../storage/storage-on.ts'
import type { ExitCode, Terminal } from './command.ts'
import { told, withDatabase } from './with-database.ts'

type Tool = keyof typeof movers

/** Reads the definitions of another tool from a file, and tells each loss. `undefined` where it cannot be read: told too. */
export async function readMoved(file: string, from: Tool, terminal: Terminal): Promise<MovedIn | undefined> {
  let value: unknown
  try {
    value = await readJson(file)
  } catch (error) {
    if (!(error instanceof SyntaxError)) told(error, terminal)
    else terminal.warn(`${file} is not JSON: ${error.message.replaceAll(/\s+/g, ' ')}.`)
    return undefined
  }
  const moved = moveIn(value, from)
  const meant = moved.prompts.length ? undefined : otherTool(value, from)
  if (meant) {
    terminal.warn(`${file} is of another tool: earshot import ${meant} ${file}.`)
    return undefined
  }
  if (!holdsQuestions(value)) {
    terminal.warn(
      `${file} has no survey in it. It takes JSON as the API of the tool gives it: a survey with its questions, or a list of surveys.`,
    )
    return undefined
  }
  for (const { of, path, message } of moved.losses) terminal.warn(`${of}: ${path}: ${message}`)
  for (const sentence of moved.refused) terminal.warn(`No prompt can be made of ${sentence}`)
  return moved
}

/** Windows editors write a byte order mark before it. */
async function readJson(file: string): Promise<unknown> {
  return JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
}

/** The tool whose definitions a file has, where nobody has named one. */
export async function toolOf(file: string): Promise<Tool | undefined> {
  try {
    return otherTool(await readJson(file))
  } catch {
    return undefined // no JSON, so of none of them
  }
}

/** The tool whose file it is, where that is another one than was named. */
function otherTool(value: unknown, from?: Tool): Tool | undefined {
  return (Object.keys(movers) as Tool[]).find((tool) => tool !== from && moveIn(value, tool).prompts.length)
}

/** Stores the prompt of a definition and the responses of an export to it. */
export async function importAnswers(
  file: string,
  answers: string,
  { from, terminal }: { readonly from: Tool; readonly terminal: Terminal },
): Promise<ExitCode> {
  const read = await readMoved(file, from, terminal)
  if (!read) return 2
  const [moved, ...more] = read.moved
  if (!moved || more.length || read.refused.length) {
    if (more.length)
      terminal.warn(
        `Answers belong to one survey, and ${file} has ${read.moved.length}: give the definition of theirs alone.`,
      )
    return 1
  }
  let text: string
  try {
    text = await readFile(answers, 'utf8')
  } catch (error) {
    return told(error, terminal)
  }
  if (!holdsTimes(text)) {
    terminal.warn(
      `${answers} is no export of responses: no column of its first line is called timestamp. Nothing was stored.`,
    )
    return 2
  }
  const found = moveAnswers(text, from, moved)
  for (const sentence of found.losses) terminal.warn(`${answers}: ${sentence}`)
  return withDatabase(
    terminal,
    async ({ database, place }) => {
      const added = await keep(storageOn(database), moved, found)
      const again = found.responses.length - added
      const known = again ? ` ${again} stood there before.` : ''
      terminal.say(
        `${added} responses to “${moved.prompt.title}” (${moved.prompt.id}) stand in ${place} now.${known}`,
      )
      return found.losses.length ? 1 : 0
    },
    { unmade: 'expected' },
  )
}

/** What came within this time is stored at once, with one time of coming. */
const batchMs = 60_000

/** @returns how many responses were new */
async function keep(storage: Storage, { prompt }: Moved, { responses }: MovedAnswers): Promise<number> {
  const now = Date.now()
  await passOverCases(storage, now)
  await storage.keepDefinitions([{ prompt, version: versionOf(prompt) }], now)
  const saved = await storage.savedPrompts()
  if (!saved.some((item) => item.prompt.id === prompt.id)) await storage.savePrompt({ prompt, savedAt: now })
  const known = new Map([[prompt.id, prompt]])
  let added = 0
  for (let from = 0; from < responses.length; ) {
    const first = responses[from]?.at ?? 0
    const end = responses.findIndex(
      ({ at }, index) => index > from && (at - first >= batchMs || index - from >= 500),
    )
    const batch = responses.slice(from, end < 0 ? undefined : end)
    const records = batch.map(({ event }) => ({ ...recordOf(event, known), moved: true as const }))
    const verdicts = await storage.store(records, first)
    added += verdicts.filter((verdict) => verdict === 'accepted').length
    from += batch.length
  }
  return added
}
