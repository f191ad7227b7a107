import type { ResponseEvent } from '@earshot/core/event'
import type { SendResult } from '@earshot/core/transport'
import * as drain from '../../src/drain.ts'
import { isSound } from '../../src/later/row.ts'
import { type Outbox, outbox } from '../../src/outbox.ts'
import type { Channel, Page } from '../../src/page.ts'
import { maxBytes, maxRecordBytes, maxRecords } from '../../src/queue.ts'
import { recordOf } from '../box.ts'
import { response } from '../events.ts'
import { type Actor, createRandom, Scheduler } from './scheduler.ts'
import { networks, Server } from './server.ts'
import { rowOfAnother, Store } from './store.ts'

const maxTabs = 6

interface Tab extends Actor {
  readonly box: Outbox
  readonly wakes: Set<(hurry: boolean) => void>
  /** Ends the turns that it is in. */
  readonly leaves: Set<() => void>
  /** A turn was ended by that, and it has begun no other since. */
  hasLeft: boolean
}

/** What a person was told of an answer, or may believe. */
interface Answer {
  readonly event: ResponseEvent
  readonly tab: Tab | undefined
  isOwed: boolean
  /** It was given up, perhaps by another tab, before whoever sleeps hears that it is stored. */
  isOver: boolean
}

export interface Outcome {
  readonly posts: number
  readonly steps: number
  readonly answers: number
}

/**
 * Lives through one schedule: tabs that open, close, crash and sleep at any step, answers, faults of network and
 * storage, clocks that jump; then all is well again, and what was promised must be true.
 *
 * @throws Error that says what does not hold
 */
export async function simulate(seed: number): Promise<Outcome> {
  const random = createRandom(seed)
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item // never empty
  const scheduler = new Scheduler()
  const store = new Store(scheduler, random)
  const server = new Server(scheduler, random)
  const tabs = new Set<Tab>()
  const channels = new Map<Channel, Tab>()
  const answers = new Map<string, Answer>()
  const isFull = random() < 1 / 1024
  const isLong = isFull || random() < 1 / 32
  const hasTrouble = !isFull && random() < 1 / 2
  const hasLocks = random() < 2 / 3
  const hasVersions = random() < 1 / 4
  const isCleanedUp = random() < 1 / 5
  const isForgotten = random() < 1 / 7
  // By numbers of its own, so that schedules without it stay what they were.
  const leaping = createRandom(seed + 0.5 * 2 ** 32)
  const leapMs = leaping() < 1 / 8 ? (leaping() < 0.7 ? 8 : -8) * 86_400_000 : 0
  const leapStep = Math.floor(leaping() * 8)
  let holder: Tab | undefined
  let isCleared = false
  /** How often, so that it is known what was cleared since. */
  let clearings = 0
  /** How many times a tab was stopped in whatever it did. */
  let interruptions = 0
  let forgotAt = Number.NEGATIVE_INFINITY

  const violations: string[] = []
  const insist = (holds: unknown, what: string) => {
    if (!holds) violations.push(`${what} (at ${Math.round(scheduler.elapsed)} ms, network ${server.network})`)
  }
  const isFinal = ({ type }: ResponseEvent) => !type.endsWith('updated')
  const arrived = (event: ResponseEvent) => {
    const row = server.rows.get(event.data.response)
    return !!row && row.revision >= event.data.revision && (row.isFinal || !isFinal(event))
  }

  /** An end that is no delivery has a reason that holds. */
  const giveUp = (event: ResponseEvent, code: string) => {
    const answer = answers.get(event.id)
    if (!answer) return
    if (code === 'evicted') insist(!isFinal(event), `${event.id} is final and was given up for another`)
    // Where the storage takes nothing more, what an earlier page has left is as old as the clock says.
    else if (code === 'expired') insist((isFull || hasTrouble) && leapMs > 0, `${event.id} expired too soon`)
    else insist(code === 'forgotten' && forgotAt > 0, `${event.id}: ${code}`)
    // Of one response only the last word counts.
    for (const other of answers.values())
      if (
        other.event.data.response === event.data.response &&
        other.event.data.revision <= event.data.revision
      )
        Object.assign(other, { isOwed: false, isOver: true })
  }
  const hear = (answer: Answer, result: SendResult) => {
    if (result.status === 'delivered') insist(arrived(answer.event), `${answer.event.id} was called sent`)
    if (result.status === 'retryable' && result.kept === 'saved') answer.isOwed = !answer.isOver
    if (result.status === 'rejected') giveUp(answer.event, result.code)
    insist(result.status !== 'unconfirmed', 'nothing here is unconfirmed')
  }

  function openTab(): Tab {
    const tab: Tab = {
      state: 'awake',
      wakes: new Set(),
      leaves: new Set(),
      hasLeft: false,
      box: undefined as unknown as Outbox,
    }
    const page: Page = {
      onWake(wake) {
        tab.wakes.add(wake)
        return () => tab.wakes.delete(wake)
      },
      isOnline: () => server.network !== 'offline',
      channel() {
        const channel: Channel = {
          onmessage: null,
          postMessage(data) {
            for (const [other, owner] of channels)
              if (other !== channel)
                scheduler.after(random() * 5, () => other.onmessage?.({ data } as MessageEvent), owner)
          },
          close() {
            channels.delete(channel)
            channel.onmessage = null
          },
        }
        channels.set(channel, tab)
        return channel
      },
      async alone(_name, work) {
        if (hasLocks && holder) return
        if (hasLocks) holder = tab
        tab.hasLeft = false
        let left = false
        let leave = () => {}
        const leaving = new Promise<void>((resolve) => {
          leave = () => {
            left = tab.hasLeft = true
            if (holder === tab) holder = undefined
            resolve()
          }
        })
        tab.leaves.add(leave)
        await Promise.race([work(() => left), leaving])
        tab.leaves.delete(leave)
        if (!left && holder === tab) holder = undefined
      },
    }
    const box = outbox(server.transportFor(tab), {
      queue: store.queueFor(tab, hasVersions && random() < 0.5),
      page,
      now: scheduler.now,
      setTimer: scheduler.timerFor(tab),
      random,
      loadDrain: () =>
        new Promise((resolve, reject) =>
          scheduler.after(
            random() * 50,
            () =>
              !isFull && /offline|hang/.test(server.network)
                ? reject(new TypeError('offline'))
                : resolve(drain),
            tab,
          ),
        ),
      onUndelivered: (event, { code }) => giveUp(event as ResponseEvent, code), // run events are not kept
    })
    Object.assign(tab, { box })
    tabs.add(tab)
    return tab
  }

  function end(tab: Tab): void {
    tab.state = 'dead'
    interruptions++
    for (const leave of tab.leaves) leave()
    tabs.delete(tab)
    // After somebody has cleared the storage, a tab may take along what only its memory had.
    for (const answer of answers.values()) if (isCleared && answer.tab === tab) answer.isOwed = false
  }

  let made = 0
  /** Answers whose person has not been told anything yet. */
  let unheard = 0
  function answerIn(tab: Tab): void {
    const id = `r${made++}`
    const large = 'x'.repeat(isFull && random() < 0.5 ? 50_000 : 10)
    const revisions = random() < 0.3 ? [1, 2] : [1]
    for (const revision of revisions) {
      const kind = random() < 0.2 || revision < revisions.length ? 'updated' : 'submitted'
      const event = response(id, revision, kind, large)
      const answer: Answer = { event, tab, isOwed: false, isOver: false }
      answers.set(event.id, answer)
      unheard++
      void tab.box.send([event]).then((result) => {
        unheard--
        hear(answer, result)
        if (result.status === 'retryable')
          void result.later?.then((last) => last.status !== 'retryable' && hear(answer, last))
      })
    }
  }

  async function forgetIn(tab: Tab): Promise<void> {
    const known = new Set([...store.rows.values()].map(({ key }) => key[0]))
    forgotAt = Number.POSITIVE_INFINITY
    const before = clearings
    const done = await tab.box.forget()
    forgotAt = scheduler.elapsed
    if (!done || hasTrouble) return
    const previous = server.onPost
    server.onPost = (event, again, tab) => {
      previous(event, again, tab)
      // Who clears the storage takes away what tells the other tabs.
      const isTold = again && clearings === before && known.has(event.data.response)
      insist(!isTold, `${event.id} was sent after forget`)
    }
  }

  const deeds: readonly (readonly [weight: number, deed: () => void])[] = [
    [8, () => answerIn(one([...tabs]))],
    [5, () => (server.network = one(networks))],
    [2, () => tabs.size < maxTabs && openTab()],
    [2, () => tabs.size > 1 && end(one([...tabs]))],
    [2, () => sleep(one([...tabs]))],
    [3, () => [...tabs].forEach(wakeUp)],
    [2, () => one([...tabs]).wakes.forEach((wake) => void wake(random() < 0.5))],
    [1, () => (scheduler.skew += one([-86_400_000, -3_600_000, 60_000, 3_600_000]))],
    [hasTrouble ? 3 : 0, () => (store.trouble = one(['none', 'refuse', 'hang']))],
    [isCleanedUp ? 1 : 0, clearStorage],
    [isForgotten ? 0.5 : 0, () => void forgetIn(one([...tabs]))],
  ]
  const total = deeds.reduce((sum, [weight]) => sum + weight, 0)

  function sleep(tab: Tab): void {
    tab.state = 'asleep'
    interruptions++
    for (const leave of tab.leaves) leave()
  }
  function wakeUp(tab: Tab): void {
    if (tab.state === 'asleep') tab.state = 'awake'
  }
  /** The copies of tabs that live are all that is left. */
  function clearStorage(): void {
    store.clear()
    isCleared = true
    clearings++
    for (const answer of answers.values())
      if (!answer.tab || answer.tab.state === 'dead') answer.isOwed = false
  }

  server.onPost = ({ id, data }, again, tab) => {
    if (!again) return
    insist(!(tab as Tab).hasLeft, `${id} was sent after its tab had left its turn`) // all that send are tabs
    // What a store that fails has not been told to replace goes out once more.
    if (hasTrouble || isFull || isCleanedUp) return
    for (const { event, tab: other } of answers.values())
      insist(
        other !== tab || event.data.response !== data.response || event.data.revision <= data.revision,
        `${id} was sent by the tab that knows of ${event.id}`,
      )
  }
  store.onChange = () => {
    let [records, bytes] = [0, 0]
    for (const row of store.rows.values())
      if (row.bytes) {
        records++
        bytes += row.bytes
      }
    // Some more while it is looked whether a write was one too many, and for each tab that could not.
    const more = maxTabs + interruptions + (isFull ? unheard : made)
    insist(records <= maxRecords + more, `${records} records`)
    insist(bytes <= maxBytes + more * maxRecordBytes, `${bytes} bytes`)
  }

  if (hasVersions) store.rows.set(`${rowOfAnother.key}`, rowOfAnother)
  if (isFull)
    for (let index = 0; index < 44 + random() * 7; index++) {
      const event = response(`left${index}`)
      const row = recordOf(event, scheduler.now() - 60_000)
      store.rows.set(`${row.key}`, row)
      answers.set(event.id, { event, tab: undefined, isOwed: true, isOver: false })
    }
  for (let count = 1 + random() ** (isLong ? 1 : 2) * maxTabs; count >= 1; count--) openTab()
  const roughSteps = isLong ? 8 + random() * 24 : 2 + random() * 6
  for (let step = 0; step < roughSteps; step++) {
    if (step === leapStep) scheduler.skew += leapMs
    let choice = random() * total
    for (const [weight, deed] of deeds) {
      choice -= weight
      if (choice < 0) {
        deed()
        break
      }
    }
    await scheduler.run(random() < 0.5 ? random() * 50 : random() * one([2_000, 30_000, 600_000]))
  }

  server.network = 'good'
  store.trouble = 'none'
  for (const tab of tabs) wakeUp(tab)
  // What a tab has left that died is found by the next page that opens.
  if (tabs.size === maxTabs) end(one([...tabs]))
  openTab()
  // The longest wait that anybody can have asked for, twice where the clock was set back meanwhile.
  await scheduler.run(3 * 3_600_000)
  for (const { event, isOwed } of answers.values())
    insist(!isOwed || arrived(event), `${event.id} was called saved and never came`)
  const left = [...store.rows.values()].filter(isSound)
  insist(!left.length, `${left.map(({ key }) => key)} still waits`)
  // Room may be made by it, also where the storage only says that it is full.
  if (hasVersions && !isFull && !hasTrouble && !isCleanedUp && !isForgotten)
    insist(store.rows.get(`${rowOfAnother.key}`) === rowOfAnother, 'a row of another version is changed')
  insist(scheduler.pending() === 0, `${scheduler.pending()} timers at rest`)
  insist(![...tabs].some(({ wakes }) => wakes.size), 'listeners at rest')
  for (const { box } of tabs) box.close()
  if (violations[0]) throw new Error(violations[0])
  return { posts: server.posts, steps: scheduler.steps, answers: answers.size }
}
