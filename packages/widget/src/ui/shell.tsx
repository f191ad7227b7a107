import { currentQuestion } from '@earshot/core/conversation'
import { ending } from './ending.tsx'
import { type Children, h } from './render.ts'
import { step } from './step.tsx'
import type { Scene } from './view.ts'

/**
 * What lies inside the panel: the question or the ending. The ending comes into a live region that was there before it,
 * so that screen readers tell what became of the answer, also when it changes later.
 */
export function shell(scene: Scene): Children {
  const question = currentQuestion(scene.conversation)
  return [
    <div role="status">{scene.conversation.phase === 'submitted' && ending(scene)}</div>,
    question && step(scene, question),
  ]
}
