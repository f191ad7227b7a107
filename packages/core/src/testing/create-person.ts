import { type Action, type Conversation, currentQuestion, start, transition } from '../conversation.ts'
import { type Decision, decide, type Verdict } from '../decide.ts'
import type { Dismissal, ResponseEvent } from '../event.ts'
import { rememberEach } from '../every-per.ts'
import { type Explanation, explain } from '../explain.ts'
import type { Happening, History } from '../history.ts'
import type { Problem } from '../messages/messages.ts'
import { own } from '../own.ts'
import type { Context, Prompt } from '../prompt.ts'
import { responseEvent } from '../response-event.ts'
import { runEvent } from '../run-event.ts'
import type { Situation } from '../situation.ts'
import { thanksFor } from '../thanks-for.ts'
import { createClock, type FakeClock } from './create-clock.ts'
import { createNetwork, type FakeNetwork } from './create-network.ts'

/** Where the person begins, and all else that `decide` looks at: `device`, `place`, `perDay` … */
export interface PersonOptions extends Omit<Situation, 'now' | 'opened' | 'history' | 'visitor' | 'visit'> {
  /** Default: 2026-11-21T12:00:00Z. */
  readonly now?: string
  /** Decides the draws; two persons with one seed draw alike. Default: `person`. */
  readonly seed?: string
  /** Default: `en`. */
  readonly language?: string
  /** Shared by persons who send to one place. Default: one of their own, where all arrives. */
  readonly network?: FakeNetwork
}

/** What a person does with a prompt: gives these answers and skips all else, or what else a person can do. */
export type Reaction = Readonly<Record<string, unknown>> | Dismissal | 'ignored'

/** What came of a prompt. */
export type Meeting =
  | { readonly status: 'held'; readonly because: readonly Verdict[] }
  | {
      readonly status: 'submitted'
      /** The questions that were shown, in order. */
      readonly asked: readonly string[]
      readonly event: ResponseEvent
      /** What is said at the end, once it has arrived. */
      readonly thanks: string | undefined
    }
  /** An answer was not taken, and the person gave up there. */
  | { readonly status: 'stuck'; readonly question: string; readonly problem: Problem }
  | { readonly status: Dismissal | 'ignored' }

/** One person with a browser. Every step gives the same person back, so that they can be written in one line. */
export interface Person {
  readonly clock: FakeClock
  readonly network: FakeNetwork
  /** What the browser keeps. */
  history(): History
  /** Opens a page, by its path or with all of it. After 30 minutes without one a new visit begins. */
  goTo(page: string | NonNullable<Situation['page']>, context?: Context): Person
  wait(duration: string): Person
  /** Deletes what the browser keeps. */
  forget(): Person
  decide(prompt: Prompt, opened?: Situation['opened']): Decision
  explain(prompt: Prompt, opened?: Situation['opened']): Explanation
  /** Comes upon a prompt and, where it may be asked, does something with it. */
  meet(prompt: Prompt, reaction: Reaction, opened?: Situation['opened']): Meeting
}

/** A visit ends after this long without anything. */
const visitMs = 30 * 60_000

/** Makes a person for tests of your own prompts: with a clock, a seed, a storage and a network, none of them real. */
export function createPerson(options: PersonOptions = {}): Person {
  const { now = '2026-11-21T12:00:00Z', seed = 'person', language = 'en', ...around } = options
  const { network = createNetwork(), ...surroundings } = around
  const clock = createClock(now)
  /** As a browser would keep it. */
  let stored = '{}'
  let { page = { path: '/' }, context = {} } = options
  let visits = 1
  let seenAt = clock.now()
  let runs = 0

  const history = (): History => JSON.parse(stored)
  const situation = (opened: Situation['opened'] = 'self'): Situation => ({
    ...surroundings,
    now: clock.now(),
    opened,
    page,
    context,
    visitor: { id: seed, language },
    visit: { count: visits },
    history: history(),
  })
  const note = (prompt: Prompt, happening: Happening): void => {
    stored = JSON.stringify(rememberEach(history(), prompt, happening, { now: clock.now(), context }))
  }
  const facts = () => ({ source: '//test.example', now: clock.now(), page })

  const answer = (
    prompt: Prompt,
    begin: Conversation,
    answers: Readonly<Record<string, unknown>>,
  ): Meeting => {
    let state = begin
    const asked: string[] = []
    for (;;) {
      const question = currentQuestion(state)
      if (!question) break
      asked.push(question.id)
      const value = own(answers, question.id)
      const action: Action =
        value === undefined
          ? { type: 'skip' }
          : { type: 'answer', question: question.id, value, advance: true }
      const [next, effects] = transition(state, action)
      state = next
      if (state.problem) return { status: 'stuck', question: question.id, problem: state.problem }
      if (effects.some(({ type }) => type === 'updated'))
        void network.transport.send([responseEvent(state, 'earshot.response.updated', facts())])
    }
    // Who answers nothing has closed it.
    if (state.phase === 'closed') return dismiss(prompt, begin, 'closed')
    note(prompt, 'answered')
    const event = responseEvent(state, 'earshot.response.submitted', facts())
    void network.transport.send([event])
    return { status: 'submitted', asked, event, thanks: thanksFor(state, true) }
  }
  const dismiss = (prompt: Prompt, state: Conversation, how: Dismissal): Meeting => {
    note(prompt, how)
    void network.transport.send([runEvent(state, 'earshot.prompt.dismissed', facts(), how)])
    return { status: how }
  }

  const person: Person = {
    clock,
    network,
    history,
    goTo(next, told = {}) {
      if (clock.now() - seenAt >= visitMs) visits++
      seenAt = clock.now()
      page = typeof next === 'string' ? { path: next } : next
      context = told
      return person
    },
    wait(duration) {
      clock.advance(duration)
      return person
    },
    forget() {
      stored = '{}'
      return person
    },
    decide: (prompt, opened) => decide(prompt, situation(opened)),
    explain: (prompt, opened) => explain(prompt, situation(opened)),
    meet(prompt, reaction, opened = 'self') {
      const { ask, because } = decide(prompt, situation(opened))
      if (!ask) return { status: 'held', because }
      const run = `${seed}-${++runs}`
      const state = start(prompt, { run, now: clock.now(), context, locale: language })
      if (opened === 'self') note(prompt, 'opened')
      void network.transport.send([runEvent(state, 'earshot.prompt.shown', facts())])
      if (reaction === 'ignored') return { status: reaction }
      return typeof reaction === 'string' ? dismiss(prompt, state, reaction) : answer(prompt, state, reaction)
    },
  }
  return person
}
