import { describeShare, fewestForPercentage, percentWithInterval } from '@earshot/scoring/describe-share'
import { type Share, wilson } from '@earshot/scoring/wilson'
import type { PromptFigures } from '../reading/prompt-figures.ts'
import { grouped } from '../results/say.ts'
import { type Html, html } from './html.ts'

/** The figures of one prompt: each with how many it rests on and its interval, in words that claim no more. */
export function figuresSection(figures: PromptFigures): Html {
  const { prompt, audience, title, responses, unfinished, calls, leftOut, question } = figures
  const counts = [
    many(responses, 'response'),
    ...(unfinished ? [`${unfinished} not finished`] : []),
    ...(calls ? [`${calls} asked for someone`] : []),
    ...(leftOut ? [`left out: ${leftOut}`] : []),
    ...(audience === 'external' ? [] : [audience]),
  ]
  return html`<section class="figures" aria-labelledby="f-${prompt}-${audience}">
<h3 id="f-${prompt}-${audience}">${title}</h3>
<p class="counts">${counts.join(' · ')}</p>
${question && html`<p class="asked">${question}</p>`}
<ul class="shares">${answerRows(figures)}${rateRow(figures)}</ul>
</section>`
}

/** Criticism first, then every answer, best first. The first row says in a sentence what the number of answers bears. */
function answerRows({ criticism, answers, answered }: PromptFigures): readonly Html[] {
  if (!answered) return [html`<li class="words">${describeShare(0, 0, { did: 'answered' })}</li>`]
  const judged = criticism !== undefined
  const sentence = (count: number, did: string): Html => html`${describeShare(count, answered, { did })}`
  const first = judged
    ? [
        row({
          label: 'Criticism',
          count: criticism,
          of: answered,
          kind: 'criticism',
          words: sentence(criticism, 'were criticism'),
        }),
      ]
    : []
  const rest = answers.map(({ label, count }, index) => {
    const words = !judged && index === 0 && sentence(count, `said “${label}”`)
    return row({ label, count, of: answered, ...(words && { words }) })
  })
  return [...first, ...rest]
}

/** Who came without a known showing answered, but nobody knows of how many. */
function rateRow({ showings, responses }: PromptFigures): Html {
  const label = 'Response rate'
  const unknown = responses - (showings?.answered ?? 0)
  const left =
    unknown > 0 &&
    ` ${many(unknown, 'response')} without a known showing, such as from the form without script, ${unknown === 1 ? 'is' : 'are'} left out.`
  if (!showings)
    return html`<li class="share rate"><p class="name"><b>${label}</b></p><p class="words">No showing is known yet.${left}</p></li>`
  const { answered, shown } = showings
  const words = html`${describeShare(answered, shown, { did: 'answered', counted: 'showings' })}${left}`
  return row({ label, count: answered, of: shown, kind: 'rate', words })
}

interface Row {
  readonly label: string
  readonly count: number
  readonly of: number
  readonly kind?: 'criticism' | 'rate'
  /** Default: the figure with its interval, where there are enough answers for one. */
  readonly words?: Html
}

function row({ label, count, of, kind, words }: Row): Html {
  const share = of >= fewestForPercentage ? wilson(count, of) : undefined
  const said = words ?? (share && percentWithInterval(share))
  return html`<li class="share ${kind}"><p class="name"><b>${label}</b> <span>${grouped(count)} of ${grouped(of)}</span></p>
${share && interval(share)}
${said && html`<p class="words">${said}</p>`}</li>`
}

/** The share as a dot and its interval as a line, on a track from 0 to 100 %. The words beside it say the same. */
function interval({ share, low, high }: Share): Html {
  const at = (part: number): string => (part * 100).toFixed(2)
  return html`<svg class="figure-bar" viewBox="-2 0 104 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect class="track" x="0" y="3" width="100" height="2" rx="1"></rect>
<rect class="range" x="${at(low)}" y="2" width="${at(high - low)}" height="4" rx="1"></rect>
<rect class="dot" x="${at(share - 0.0075)}" y="0" width="1.5" height="8" rx="0.5"></rect>
</svg>`
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
