import type { ComponentChild } from 'preact'
import { Ending } from './ending.tsx'
import { Step } from './step.tsx'
import type { Deeds, View } from './view.ts'

/**
 * What lies inside the panel: the question or the ending. The ending comes into a live region that was there before it,
 * so that screen readers tell what became of the answer, also when it changes later.
 */
export function Shell({ view, deeds }: { readonly view: View; readonly deeds: Deeds }): ComponentChild {
  const asking = view.conversation.phase === 'asking'
  return (
    <>
      <div role="status">{!asking && <Ending view={view} deeds={deeds} />}</div>
      {asking && <Step view={view} deeds={deeds} />}
    </>
  )
}
