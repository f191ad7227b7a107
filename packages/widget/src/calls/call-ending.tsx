import type { MoreMessages } from '@earshot/core/messages/messages'
import { moreEn } from '@earshot/core/messages/more-en'
import { thanksFor } from '@earshot/core/thanks-for'
import { head } from '../ui/head.tsx'
import { icon } from '../ui/icon.tsx'
import { type Children, h } from '../ui/render.ts'
import type { Scene } from '../ui/view.ts'

const paths = {
  sending: '',
  sent: 'M2 6l3 3 5-6',
  seen: 'M1 6c2.5-4 7.5-4 10 0-2.5 4-7.5 4-10 0m5-1.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 1 0 0-3',
  'not-sent': 'M6 2v5m0 3v0',
}

/**
 * The end of a call: that the team was told, that somebody has seen it, or that nobody was reached. The words of the
 * prompt go before ours, except where they would claim more than is known.
 */
export function callEnding(scene: Scene, seen: boolean): Children {
  const { conversation, delivery, deeds } = scene
  const messages: Scene['messages'] & MoreMessages = {
    ...moreEn,
    ...scene.messages,
    problems: { ...moreEn.problems, ...scene.messages.problems },
  }
  const state = delivery === 'sending' ? 'sending' : delivery !== 'sent' ? 'not-sent' : seen ? 'seen' : 'sent'
  const told = thanksFor(conversation, true)
  const untold = thanksFor(conversation, false)
  return (
    <form part="ending" class="call" onsubmit={deeds.tryAgain}>
      {head(
        scene,
        <p class={state === 'seen' ? 'sent' : state} part="state">
          {paths[state] && icon(paths[state])}
          {messages[state === 'not-sent' ? 'notSent' : state]}
        </p>,
      )}
      {/* While it is on its way the words only keep their room, so that nothing moves when it has arrived. */}
      <h2 part="thanks" inert={state === 'sending'}>
        {state === 'not-sent' ? (untold !== told && untold) || messages.notReached : (told ?? messages.told)}
      </h2>
      {state === 'not-sent' && (
        <div class="actions">
          <span />
          <button type="submit" part="try-again">
            {messages.tryAgain}
          </button>
        </div>
      )}
    </form>
  )
}
