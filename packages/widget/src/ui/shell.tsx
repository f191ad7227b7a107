import { currentQuestion } from '@earshot/core/conversation'
import type { ComponentChild } from 'preact'
import { ending } from './ending.tsx'
import { step } from './step.tsx'
import type { Deeds, View } from './view.ts'

/**
 * What lies inside the panel: the question or the ending. The ending comes into a live region that was there before it,
 * so that screen readers tell what became of the answer, also when it changes later.
 */
export function shell(view: View, deeds: Deeds): ComponentChild {
  const question = currentQuestion(view.conversation)
  return (
    <>
      <div role="status">{view.conversation.phase === 'submitted' && ending(view, deeds)}</div>
      {question && step(view, deeds, question)}
    </>
  )
}
