import type { Storage } from '../storage/port.ts'
import { actOnCase } from './act-on-case.ts'
import type { Case } from './case.ts'
import { caseAskedAbout, caseOf } from './case-of.ts'

const setting = 'cases.until'
/** A response that was being stored while the last look was taken may carry an earlier time. */
const overlapMs = 60_000
const atOnce = 500

/**
 * Opens a case for each critical response that has come since the last time, and brings cases back whose customers say
 * that they are not solved. It may run as often as one likes, and in several processes at once: a response has one case.
 */
export async function openCases(storage: Storage, now: number): Promise<readonly Case[]> {
  const { listening } = storage
  let since = Number((await storage.setting(setting)) ?? 0) - overlapMs
  let after: string | undefined
  const opened: Case[] = []
  for (;;) {
    const marks = await listening.critical(since, after, atOnce)
    for (const { id } of marks) {
      const made = await look(storage, id, now)
      if (made) opened.push(made)
    }
    const last = marks.at(-1)
    if (!last) break
    since = last.updatedAt
    after = last.id
    await storage.setSetting(setting, `${since}`)
    if (marks.length < atOnce) break
  }
  return opened
}

/** The case that this response has opened or brought back just now. */
async function look(storage: Storage, id: string, now: number): Promise<Case | undefined> {
  const { listening } = storage
  const response = await storage.response(id)
  if (!response) return undefined
  const about = caseAskedAbout(response)
  if (about !== undefined) return bringBack(storage, about, now, response.id)
  const draft = caseOf(response)
  if (!draft) return undefined
  const { case: found, opened } = await listening.openCase(draft)
  if (opened) return found
  const { severity, dueAt, contact } = draft
  if (found.state === 'new' && (severity < found.severity || contact !== found.contact))
    await actOnCase(storage, found.id, {
      at: now,
      by: 'customer',
      deed: { type: 'added', severity, dueAt, contact },
    })
  return undefined
}

/** Once for each answer: the story names the answer that it came by. */
async function bringBack(
  storage: Storage,
  id: string,
  now: number,
  answer: string,
): Promise<Case | undefined> {
  const found = await storage.listening.case(id)
  if (!found) return undefined
  const words = `answer ${answer}`
  const events = await storage.listening.caseEvents(id)
  if (events.some(({ deed }) => deed.type === 'reopened' && deed.words === words)) return undefined
  const acted = await actOnCase(storage, id, { at: now, by: 'customer', deed: { type: 'reopened', words } })
  return acted.status === 'done' ? acted.case : undefined
}
