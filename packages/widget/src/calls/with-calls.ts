import type { Answer } from '@earshot/core/answer'
import { conditionHolds } from '@earshot/core/condition'
import { lookupIn } from '@earshot/core/lookup-in'
import type { Context } from '@earshot/core/prompt'
import type { Transport } from '@earshot/core/transport'
import { besideEndpoint } from '../beside-endpoint.ts'
import type { RunOptions } from '../run.ts'
import { callEnding } from './call-ending.tsx'
import { callTransport } from './call-transport.ts'
import { watchCall } from './watch-call.ts'

/**
 * A run whose calls are never kept for later: they go straight out, and the person sees what became of them. Answers that
 * call nobody go the usual way.
 *
 * @param call - the prompt's condition
 * @param given - the transport that the page has given, if it has
 * @param direct - makes the one that is used otherwise
 */
export function withCalls(
  options: RunOptions,
  call: string,
  given: Transport | undefined,
  direct: () => Transport,
): RunOptions {
  const calls = (said: { readonly answers: readonly Answer[]; readonly context?: Context }): boolean =>
    conditionHolds(call, lookupIn({ context: {}, ...said }))
  const watched = given ? undefined : besideEndpoint(options, `calls/${options.id}`)
  let seen = false
  let watching = false
  return {
    ...options,
    transport: callTransport(options.transport, given ?? direct(), calls),
    ending(scene) {
      if (scene.conversation.phase !== 'submitted' || !calls(scene.conversation)) return undefined
      if (scene.delivery === 'sent' && watched && !watching) {
        watching = true
        watchCall(watched, {
          isWanted: () => scene.place.host.isConnected,
          onSeen() {
            seen = true
            scene.deeds.draw()
          },
        })
      }
      return callEnding(scene, seen)
    },
  }
}
