import type { Conversation } from './conversation.ts'
import type { Dismissal, RunEvent, RunEventType } from './event.ts'
import { type EventFacts, envelope, runFacts } from './response-event.ts'

/** The event that tells that a prompt was shown or dismissed. It carries no answers. */
export function runEvent(
  state: Conversation,
  type: RunEventType,
  facts: EventFacts,
  how?: Dismissal,
): RunEvent {
  const suffix = type === 'earshot.prompt.shown' ? 'shown' : 'dismissed'
  return {
    ...envelope(state, `${state.run}.${suffix}`, facts),
    type,
    data: { run: state.run, ...runFacts(state, facts), ...(how && { how }) },
  }
}
