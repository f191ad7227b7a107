import { type EarshotEvent, isResponseEvent, type ResponseEvent } from '@earshot/core/event'
import type { Prompt } from '@earshot/core/prompt'
import type { Transport } from '@earshot/core/transport'
import { type Finished, marksOf } from './marks.ts'
import type { Opening } from './opening.ts'

/** More than any scale has points, and enough for a burst. */
const most = 20

interface Marking {
  readonly prompt: Prompt
  readonly opening: Opening
  /** The responses that were finished on this device. Those of this transport are added. */
  readonly finished: Finished[]
}

/** Writes on each response why it may be no answer of a customer's. An event that is sent again says the same again. */
export function markingTransport(usual: Transport, { prompt, opening, finished }: Marking): Transport {
  const known = new WeakMap<EarshotEvent, EarshotEvent>()
  const first = prompt.questions.find((question) => question.type === 'rating' || question.type === 'choice')
  const options =
    first?.type === 'rating'
      ? pointsOf(first.scale)
      : first?.type === 'choice'
        ? first.options.map(({ id }) => id)
        : []

  const marked = (event: ResponseEvent): ResponseEvent => {
    const { data, type } = event
    const now = Date.now()
    const chosen = data.answers.find(({ question }) => question === first?.id)?.value
    const marks = marksOf(data, {
      now,
      before: finished,
      chosen,
      options,
      open: opening.isSettled(now),
    })
    if (type === 'earshot.response.submitted') {
      finished.push({ at: now, chosen })
      if (finished.length > most) finished.shift()
    }
    const { presentation = { display: 'kiosk' } } = data
    return marks.length
      ? {
          ...event,
          data: {
            ...data,
            presentation: { ...presentation, marks: [...(presentation.marks ?? []), ...marks] },
          },
        }
      : event
  }
  return {
    name: usual.name,
    reach: usual.reach,
    send: (batch) =>
      usual.send(
        batch.map((event) => {
          const done = known.get(event) ?? (isResponseEvent(event) ? marked(event) : event)
          known.set(event, done)
          return done
        }),
      ),
    flush: (deadlineMs) => usual.flush(deadlineMs),
    prepare: () => usual.prepare?.(),
  }
}

function pointsOf(
  scale: readonly string[] | { readonly from: number; readonly to: number },
): readonly number[] {
  const [from, count] = 'from' in scale ? [scale.from, scale.to - scale.from + 1] : [1, scale.length]
  return Array.from({ length: count }, (_, index) => from + index)
}
