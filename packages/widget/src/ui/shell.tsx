import type { ComponentChild } from 'preact'
import { deliveryWord, Ending, thanksIn } from './ending.tsx'
import { Step } from './step.tsx'
import type { Deeds, View } from './view.ts'

/** What lies inside the panel: the question or the ending, and the one live region. */
export function Shell({ view, deeds }: { readonly view: View; readonly deeds: Deeds }): ComponentChild {
  const asking = view.conversation.phase === 'asking'
  return (
    <>
      <p class="unseen" role="status">
        {asking ? '' : `${deliveryWord(view)} ${thanksIn(view)}`}
      </p>
      {asking ? <Step view={view} deeds={deeds} /> : <Ending view={view} deeds={deeds} />}
    </>
  )
}
