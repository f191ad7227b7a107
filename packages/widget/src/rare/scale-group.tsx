import { plural } from '@earshot/core/messages/plural'
import { type RatingLook, type RatingQuestion, scalePoints } from '@earshot/core/question'
import { icon } from '../ui/icon.tsx'
import { option } from '../ui/option.tsx'
import { type Children, h } from '../ui/render.ts'
import { drawing } from './drawing.ts'
import type { RareAsk } from './rare-port.ts'

interface ScaleGroup {
  readonly ask: Pick<RareAsk<'rating' | 'matrix'>, 'conversation' | 'messages'>
  /** Of the radios. */
  readonly name: string
  readonly question: Pick<RatingQuestion, 'scale' | 'notApplicable' | 'required'>
  readonly show: RatingLook
  readonly value: unknown
  readonly choose: (point: number | null) => void
  /** What names and explains it. */
  readonly named: { readonly 'aria-labelledby': string; readonly 'aria-describedby'?: string }
}

/**
 * A native radio for each point of a scale, named by its words. Words stand in a list, and side by side where there is
 * room; drawings and numbers stand side by side always, with the words of both ends below where there is no room for all.
 * All points have the same size, colour and weight. "Does not fit" stands apart.
 */
export function scaleGroup({ ask, name, question, show, value, choose, named }: ScaleGroup): Children {
  const { scale, notApplicable, required } = question
  const { conversation, messages } = ask
  const points = scalePoints(scale)
  const last = points.length - 1
  const [low, high] = 'length' in scale ? [scale[0], scale[last]] : [scale.low, scale.high]
  const words = show === 'words'
  const radio = (shown: Children, point: number | null, look?: string): Children =>
    option(shown, { type: 'radio', name, checked: value === point, onclick: () => choose(point) }, look)
  const drawn = ({ value: point, label }: (typeof points)[number], index: number): Children => {
    const path = drawing(show, index / last)
    return radio(
      [
        path ? icon(path) : <i aria-hidden>{point}</i>,
        <b>
          {label}
          {show === 'stars' && `, ${plural(messages.stars, index + 1, conversation.locale)}`}
        </b>,
      ],
      point,
    )
  }
  return (
    <fieldset
      part="options"
      class={words ? 'rating' : show}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is a group of radios, and a fieldset to be styled as one
      role="radiogroup"
      {...named}
      aria-required={required}
      aria-invalid={(conversation.problem && value === undefined) || undefined}
    >
      {words ? (
        points.map((point) => radio(point.label, point.value))
      ) : (
        <div class="strip">{points.map(drawn)}</div>
      )}
      {!/words|thumbs/.test(show) && (
        <div class="ends" aria-hidden>
          <i>{low}</i>
          <i>{high}</i>
        </div>
      )}
      {notApplicable && radio(notApplicable, null, 'apart')}
    </fieldset>
  )
}
