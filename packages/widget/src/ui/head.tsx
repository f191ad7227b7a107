import { progress } from '@earshot/core/conversation'
import { weave } from '@earshot/core/weave'
import type { ComponentChild } from 'preact'
import { BackIcon, CloseIcon } from './icons.tsx'
import type { Deeds, View } from './view.ts'

/** The way back, the progress or the state of the delivery, and the way out. */
export function Head(props: {
  readonly view: View
  readonly deeds: Deeds
  /** What became of the answer, at the end. */
  readonly children?: ComponentChild
}): ComponentChild {
  const { view, deeds, children } = props
  const { conversation, messages, display } = view
  const asking = conversation.phase === 'asking'
  const { step, total } = progress(conversation)
  const closable = display !== 'inline'
  if (!closable && !children && (!asking || total < 2)) return null
  return (
    <div class={asking && total < 2 ? 'head bare' : 'head'}>
      {asking && step > 1 && (
        <button type="button" class="icon back" part="back" aria-label={messages.back} onClick={deeds.back}>
          <BackIcon />
        </button>
      )}
      {asking && total > 1 && (
        <p class="progress" part="progress" dir="auto">
          {weave(messages.progress, (name) => (name === 'step' ? step : total))}
        </p>
      )}
      {children}
      {closable && (
        <button
          type="button"
          class="icon close"
          part="close"
          aria-label={messages.close}
          onClick={deeds.close}
        >
          <CloseIcon />
        </button>
      )}
    </div>
  )
}
