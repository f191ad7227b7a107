import type { Storage, StoredResponse } from '../storage/port.ts'
import { actOnCase } from './act-on-case.ts'
import type { Case } from './case.ts'
import { caseAskedAbout, caseOf } from './case-of.ts'
import { openQuestions } from './open-questions.ts'

const setting = 'cases.until'
/** A response that was being stored while the last look was taken may carry an earlier time. */
const overlapMs = 60_000
/**
 * So many are looked at in one step, in which no event is taken; a collector that comes to many old answers takes them in
 * turns.
 */
const step = 200
const usualSteps = 5

/**
 * Opens a case for each critical response that has come since the last time, and brings cases back whose customers say
 * that they are not solved. It may run as often as one likes, and in several processes at once: a response has one case.
 * Where very many have come, those that are left are taken the next time.
 *
 * @param steps - of 200 responses each
 */
export async function openCases(
  storage: Storage,
  now: number,
  steps: number = usualSteps,
): Promise<readonly Case[]> {
  const place = placeIn(await storage.setting(setting))
  // Whoever has seen all looks at the last minute again; whoever has not goes on where they were.
  let since = place.caughtUp ? place.since - overlapMs : place.since
  let after = place.caughtUp ? undefined : place.after
  let caughtUp = false
  const opened: Case[] = []
  for (let done = 0; done < steps && !caughtUp; done += 1) {
    const marks = await storage.listening.critical(since, after, step)
    const ids = marks.map(({ id }) => id)
    opened.push(...(await look(storage, ids, now)))
    since = marks.at(-1)?.updatedAt ?? since
    after = ids.at(-1) ?? after
    caughtUp = marks.length < step
  }
  // Whoever has seen all needs no id to go on from, and one that is erased later must not stand here.
  const reached: Place = caughtUp
    ? { since: Math.max(since, place.since), after: undefined, caughtUp }
    : { since, after, caughtUp }
  if (JSON.stringify(reached) !== JSON.stringify(place))
    await storage.setSetting(setting, JSON.stringify(reached))
  return [...opened, ...(await openQuestions(storage))]
}

/**
 * Leaves alone what was stored so far, where nobody has looked yet: criticism that another tool was told long ago has had its
 * answer there, or will have none.
 */
export async function passOverCases(storage: Pick<Storage, 'keepSetting'>, now: number): Promise<void> {
  const reached: Place = { since: now + overlapMs, after: undefined, caughtUp: true }
  await storage.keepSetting(setting, JSON.stringify(reached))
}

/** How far the critical responses were looked at, in the order in which they changed. */
interface Place {
  readonly since: number
  readonly after: string | undefined
  readonly caughtUp: boolean
}

function placeIn(text: string | undefined): Place {
  return text === undefined ? { since: 0, after: undefined, caughtUp: false } : JSON.parse(text)
}

/** The cases that these responses have opened or brought back just now. */
async function look(storage: Storage, ids: readonly string[], now: number): Promise<readonly Case[]> {
  const responses = await storage.several(ids)
  const drafts = responses.flatMap((response) => caseOf(response) ?? [])
  const made = drafts.length ? await storage.listening.openCases(drafts) : []
  for (const [index, { case: found, opened }] of made.entries()) {
    const draft = drafts[index]
    if (!opened && draft) await raise(storage, found, draft, now)
  }
  const back = await Promise.all(responses.map((response) => bringBack(storage, response, now)))
  return [
    ...made.filter(({ opened }) => opened).map((item) => item.case),
    ...back.flatMap((item) => item ?? []),
  ]
}

/** What the customer has added may make it graver, or say how to reach them. */
async function raise(
  storage: Storage,
  found: Case,
  { severity, dueAt, contact }: Omit<Case, 'number'>,
  now: number,
): Promise<void> {
  if (found.state !== 'new' || (severity >= found.severity && contact === found.contact)) return
  await actOnCase(storage, found.id, {
    at: now,
    by: 'customer',
    deed: { type: 'added', severity, dueAt, contact },
  })
}

/** Once for each answer: the story names the answer that it came by. */
async function bringBack(storage: Storage, answer: StoredResponse, now: number): Promise<Case | undefined> {
  const id = caseAskedAbout(answer)
  if (id === undefined || !(await storage.listening.case(id))) return undefined
  const words = `answer ${answer.id}`
  const events = await storage.listening.caseEvents(id)
  if (events.some(({ deed }) => deed.type === 'reopened' && deed.words === words)) return undefined
  const acted = await actOnCase(storage, id, { at: now, by: 'customer', deed: { type: 'reopened', words } })
  return acted.status === 'done' ? acted.case : undefined
}
