import type { DataTable } from '../../results/figure-block.ts'
import type { NormalBlock, Series } from '../../results/normal-block.ts'
import { weekStart } from '../../results/weeks.ts'
import type { Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'

const width = 100
const height = 40

/** The chart of weeks: dots, the centre, and the band of a normal week. A new wording breaks the line. */
export function weekChart({ series }: NormalBlock, { words, figures, dates }: Speech): Html | undefined {
  const say = words.results.normal
  const points = series.flatMap((part) => part.points)
  const [first, last] = [points[0], points.at(-1)]
  // Two wordings may share the only week that there is.
  if (!first || !last || first.week === last.week) return undefined
  const span = last.week - first.week
  const top = topOf(
    Math.max(...points.map(({ share, high, target }) => Math.max(share, high ?? 0, target ?? 0))),
  )
  const x = (week: number): string => (2 + (Math.max(0, week - first.week) / span) * (width - 4)).toFixed(2)
  const y = (share: number): string => (height - (share / top) * height).toFixed(2)
  return html`<div class="weeks" aria-hidden="true">
<p class="scale"><span>${figures.percent(top)}</span><span>${figures.number(0)}</span></p>
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" focusable="false">
${series.map((part) => seriesShape(part, { x, y }))}
<line class="dot last${last.out && ' out'}" x1="${x(last.week)}" x2="${x(last.week)}" y1="${y(last.share)}" y2="${y(last.share)}"></line>
</svg>
<p class="ends"><span>${dates.day(weekStart(first.week))}</span>${series
    .slice(1)
    .map(({ because }) =>
      because?.type === 'wording' ? html`<span>${say.newWording}</span>` : html`<span>${say.change}</span>`,
    )}<span>${say.now}</span></p>
</div>`
}

/** Room above the highest limit, to the next tenth. */
function topOf(highest: number): number {
  return Math.min(1, Math.max(0.2, Math.ceil(highest * 10 + 0.2) / 10))
}

interface Scales {
  readonly x: (week: number) => string
  readonly y: (share: number) => string
}

function seriesShape({ points, centre, limits, because }: Series, { x, y }: Scales): Html {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return html``
  const upper = points.map(({ week, high }) => `${x(week)},${y(high ?? centre)}`)
  const lower = points.map(({ week, low }) => `${x(week)},${y(low ?? centre)}`).reverse()
  return html`${because && html`<line class="change" x1="${x(first.week - 0.5)}" x2="${x(first.week - 0.5)}" y1="0" y2="${height}"></line>`}
${limits !== 'none' && html`<polygon class="band ${limits}" points="${[...upper, ...lower].join(' ')}"></polygon>`}
${targetLines(points, { x, y })}
<line class="centre" x1="${x(first.week)}" x2="${x(last.week)}" y1="${y(centre)}" y2="${y(centre)}"></line>
<polyline class="path" points="${points.map(({ week, share }) => `${x(week)},${y(share)}`).join(' ')}"></polyline>
${points.map(({ week, share, out }) => html`<line class="dot${out && ' out'}" x1="${x(week)}" x2="${x(week)}" y1="${y(share)}" y2="${y(share)}"></line>`)}`
}

/** Where the owner wants to be: a line for each time in which one target held. */
function targetLines(points: Series['points'], { x, y }: Scales): readonly Html[] {
  return points.flatMap(({ week, target }, index) => {
    if (target === undefined) return []
    const next = points[index + 1]
    return [
      html`<line class="target" x1="${x(week)}" x2="${x(next ? next.week : week + 0.5)}" y1="${y(target)}" y2="${y(target)}"></line>`,
    ]
  })
}

/** The chart as a table, newest week first. */
export function weekTable({ series }: NormalBlock, { words, fill, figures, dates }: Speech): DataTable {
  const say = words.results.normal
  const rows = series.flatMap(({ points, version }) =>
    points.map(({ week, count, n, share, low, high, out }) => [
      dates.day(weekStart(week)),
      fill(words.figures.of, { count: figures.number(count), n: figures.number(n) }),
      n < 5 ? '–' : figures.percent(share),
      low === undefined || high === undefined ? '–' : `${figures.percent(low)} – ${figures.percent(high)}`,
      version,
      out ? say.notChance : '–',
    ]),
  )
  return {
    caption: say.caption,
    columns: [say.week, say.critical, words.results.how.share, say.normal, say.wording, say.mark],
    rows: rows.reverse(),
  }
}
