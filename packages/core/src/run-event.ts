import type { Conversation } from './conversation.ts'
import type { Dismissal, RunEvent, RunEventType } from './event.ts'
import { type EventFacts, eventOf } from './response-event.ts'

/** The event that tells that a prompt was shown or dismissed. It carries no answers. */
export function runEvent(
  state: Conversation,
  type: RunEventType,
  facts: EventFacts,
  how?: Dismissal,
): RunEvent {
  return eventOf(state, type, facts, type.slice('earshot.prompt.'.length), {
    run: state.run,
    ...(how && { how }),
  })
}
