import type { Checks } from './checks.ts'
import type { Action, Conversation, Effect } from './conversation.ts'
import { step } from './step.ts'

/**
 * A tap can be taken back for this long, in milliseconds: time enough to see a slip and to reach the button, and less
 * than the 15 seconds after which a shared screen starts again, so that nobody takes back what the person before said.
 */
export const undoMs = 10_000

/**
 * What `step` does, and what takes something back: `undo` and `withdraw`. It keeps the last tap for `undo`, so a page that
 * offers this takes every step with it.
 */
export function takeBack(
  state: Conversation,
  action: Action,
  checks: Partial<Checks>,
): readonly [Conversation, readonly Effect[]] {
  const { tap, answers } = state
  const revision = state.revision + 1
  if (action.type === 'undo')
    return tap && action.now - tap.at <= undoMs
      ? [{ ...tap.before, revision }, [{ type: 'updated' }]]
      : [state, []]
  if (action.type === 'withdraw')
    return answers.length
      ? [
          { ...state, phase: 'withdrawn', at: undefined, answers: [], tap: undefined, revision },
          [{ type: 'withdrawn' }],
        ]
      : [state, []]
  const [next, effects] = step(state, action, checks)
  if (next === state) return [next, effects]
  // An answer that was refused leaves the list as it is.
  const tapped = action.type === 'answer' && next.answers !== answers ? action.tappedAt : undefined
  const before = { ...state, problem: undefined, tap: undefined }
  return [{ ...next, tap: tapped === undefined ? undefined : { before, at: tapped } }, effects]
}
