import type { CaseDeed, CaseEvent } from '../cases/case.ts'
import { openCases } from '../cases/open-cases.ts'
import { step } from '../cases/step.ts'
import { keepComments } from '../comments/keep-comments.ts'
import { type KnownPrompts, recordOf } from '../ingest/record-of.ts'
import { digestKeeper } from '../listening/digest-keeper.ts'
import type { Storage } from '../storage/port.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { demoYear } from './demo-year.ts'
import { addOwnersWork } from './owners-work.ts'
import { changedDaysAgo } from './restaurant.ts'
import type { Heard } from './say-as.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** What came in within this time is stored at once, with one time of coming. */
const batchMs = 30 * minuteMs

/**
 * Fills an empty database with a year of a restaurant, a shop and an office: answers, cases that were worked on, actions.
 * The same moment and seed give the same content.
 *
 * @param now - milliseconds since 1970
 */
export async function fillDemo(
  storage: Storage,
  prompts: KnownPrompts,
  now: number,
  seed = 1,
): Promise<void> {
  for (const batch of batches(demoYear(now, { seed })))
    await storage.store(
      batch.map(({ event }) => recordOf(event, prompts)),
      batch.at(-1)?.at ?? now,
    )
  await openCases(storage, now, Number.POSITIVE_INFINITY)
  await workOnCases(storage, chanceFrom(seed + 77), now)
  await addActions(storage, now)
  await addOwnersWork(storage, now)
  await answerSomeCalls(storage, now)
  await keepComments({ storage, prompts }, now, Number.POSITIVE_INFINITY)
  await digestKeeper(storage, prompts).days(0, now)
}

/** Whatever came in one after the other, in pieces of half an hour. A table that calls is a piece of its own. */
function batches(heard: readonly Heard[]): readonly (readonly Heard[])[] {
  const pieces: Heard[][] = []
  for (const item of heard) {
    const piece = pieces.at(-1)
    const first = piece?.[0]
    const isCall = item.event.data.prompt.id === 'table-check'
    if (
      piece &&
      first &&
      !isCall &&
      item.at - first.at < batchMs &&
      first.event.data.prompt.id !== 'table-check'
    )
      piece.push(item)
    else pieces.push([item])
  }
  return pieces
}

const people = ['Rosa', 'Emil', 'Tess'] as const
/** What was offered to put it right, one way a line. */
const offers = ['Cook it again\nTake it off the bill', 'Take it off the bill', 'Repair\nNew one\nMoney back']
const answers = [
  'Called, said sorry, and told what went wrong.',
  'Wrote that the money is on its way.',
  'Invited for a second try, on the house.',
  'Explained why, and what we do about it.',
]
const changes = [
  'We speak of it in the team on Monday.',
  'A second person closes on Fridays.',
  'Nothing: it happened once, and the one who did it knows.',
  'It is on the list that we go through before we open.',
]

/** Most cases are read and closed, most of them in time; the newest wait. */
async function workOnCases(storage: Storage, chance: Chance, now: number): Promise<void> {
  const open = await storage.listening.cases({ states: ['new'], now, order: 'newest', limit: 100_000 })
  for (const item of [...open].sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1))) {
    const cause = causeOf(await storage.response(item.id))
    const owner = chance.pick(people)
    const wait = item.severity <= 2 ? chance.whole(10, 600) : chance.whole(60, 2_400)
    const late = chance.happens(0.06) ? 4 * 1440 : 0
    const readAt = item.openedAt + (wait / 3 + late) * minuteMs
    const steps: readonly (readonly [number, CaseDeed])[] = item.contact
      ? [
          [readAt, { type: 'read' }],
          [readAt, { type: 'took', owner }],
          [
            item.openedAt + (wait + late) * minuteMs,
            {
              type: 'contacted',
              way: chance.happens(0.5) ? 'phone' : 'mail',
              words: 'Reached. Heard the whole story, and said thank you for it.',
            },
          ],
          [
            item.openedAt + (wait + late) * minuteMs + chance.whole(2, 60) * hourMs,
            {
              type: 'resolved',
              answer: chance.pick(answers),
              cause,
              change: chance.pick(changes),
              ways: offers[item.number % offers.length] ?? '',
            },
          ],
        ]
      : [
          [readAt, { type: 'read' }],
          [readAt + 5 * minuteMs, { type: 'looked-at', cause, change: chance.pick(changes) }],
        ]
    let state = item
    let position = 0
    for (const [at, deed] of steps) {
      if (at > now) break
      const event: CaseEvent = { at: Math.round(at), by: owner, deed }
      const stepped = step(state, event)
      if (stepped.status === 'refused') break
      await storage.listening.addCaseEvent(stepped.case, event, position)
      state = stepped.case
      position += 1
    }
  }
}

function causeOf(response: Awaited<ReturnType<Storage['response']>>): string {
  const what = response?.data.answers.find(({ question }) => question === 'what')?.value
  return Array.isArray(what) ? (what[0] ?? 'other') : 'product'
}

async function addActions(storage: Storage, now: number): Promise<void> {
  const changedAt = now - changedDaysAgo * dayMs
  await storage.listening.addAction({
    words: 'Tell the waiting time at the door, and again when it changes.',
    owner: 'Rosa',
    madeAt: changedAt - 12 * dayMs,
    dueAt: changedAt,
    doneAt: changedAt,
    cause: 'information',
    before: { count: 60, n: 132 },
    told: 'You told us that nobody says how long it takes. Now we tell the waiting time at the door.',
  })
  await storage.listening.addAction({
    words: 'Hooks for bags at every table.',
    owner: 'Emil',
    madeAt: now - 60 * dayMs,
    dueAt: now - 40 * dayMs,
    doneAt: now - 42 * dayMs,
    told: 'You asked for hooks for bags. They are there.',
  })
}

/** Whoever called before this hour has been served. */
async function answerSomeCalls(storage: Storage, now: number): Promise<void> {
  for (const { response } of await storage.listening.calls(now - dayMs)) {
    if (now - response.receivedAt < 15 * minuteMs) continue
    await storage.markCall(response.id, 'done', response.receivedAt + 3 * minuteMs)
  }
}
