import { type Conversation, start, transition } from '@earshot/core/conversation'
import type { EarshotEvent } from '@earshot/core/event'
import type { Prompt } from '@earshot/core/prompt'
import { responseEvent } from '@earshot/core/response-event'
import { runEvent } from '@earshot/core/run-event'

/** Something that came in at a time. */
export interface Heard {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly event: EarshotEvent
}

/** Somebody to whom a prompt is shown. */
export interface Asked {
  readonly prompt: Prompt
  readonly at: number
  readonly run: string
  readonly context: Readonly<Record<string, string>>
  readonly channel?: string
  readonly display?: string
}

/** What is said to the questions, by their ids. What is not asked is passed over. */
export type Answers = Readonly<Record<string, unknown>>

const source = '//linden.example'

/** By prompt and part: to find out a prompt's version and first question takes long, and many are asked the same. */
const begunOnce = new Map<string, Conversation>()

function begin({ prompt, run, context, at }: Asked): Conversation {
  const key = JSON.stringify([prompt.id, context.part])
  const begun = begunOnce.get(key) ?? start(prompt, { context, run })
  begunOnce.set(key, begun)
  return { ...begun, run, context, askedAt: at }
}

/** The events of somebody who was shown a prompt and answered: nothing, a part, or all of it. */
export function sayAs(
  asked: Asked,
  answers: Answers | undefined,
  end: 'finished' | 'left' = 'finished',
): readonly Heard[] {
  const { at, channel = 'web', display = 'inline' } = asked
  const begun = begin(asked)
  const facts = (now: number) => ({ source, now, channel, display })
  const shown: Heard = { at, event: runEvent(begun, 'earshot.prompt.shown', facts(at)) }
  if (!answers) return [shown]
  const answered = Object.entries(answers).reduce<Conversation>(
    (state, [question, value]) => transition(state, { type: 'answer', question, value })[0],
    begun,
  )
  const now = at + 9_000 * Object.keys(answers).length
  const type = end === 'finished' ? 'earshot.response.submitted' : 'earshot.response.updated'
  const state = { ...answered, revision: answered.revision + 1 }
  return [shown, { at: now, event: responseEvent(state, type, facts(now)) }]
}

/** The event of somebody who closed it. */
export function closeAs(asked: Asked): readonly Heard[] {
  const { at, channel = 'web', display = 'inline' } = asked
  const begun = begin(asked)
  const facts = (now: number) => ({ source, now, channel, display })
  return [
    { at, event: runEvent(begun, 'earshot.prompt.shown', facts(at)) },
    { at: at + 4_000, event: runEvent(begun, 'earshot.prompt.dismissed', facts(at + 4_000), 'closed') },
  ]
}
