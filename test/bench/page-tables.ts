import type { BenchPage, PageFigures } from './bench-page.ts'
import type { Growth } from './growth.ts'
import { type Spread, table } from './table.ts'
import type { Fetched } from './visit.ts'

const bytes = (files: readonly Fetched[]): number => files.reduce((sum, file) => sum + file.bytes, 0)
const kilobytes = (count: number): string => (count / 1024).toFixed(1)
/** What was not measured, as the click on a peer that is only shown, is left empty. */
const milliseconds = ({ median, min, max }: Spread): string =>
  Number.isNaN(median) ? '' : `${median.toFixed(1)} (${min.toFixed(1)}–${max.toFixed(1)})`

/** What of a figure is compared with that of which limit. */
const ratios: readonly (readonly [what: string, limit: number, of: (figures: PageFigures) => Spread])[] = [
  ['CPU with nothing to ask, of the Preact limit', 1, ({ idleCpu }) => idleCpu],
  ['CPU until shown, of the stub limit', 2, ({ shownCpu }) => shownCpu],
  ['CPU until shown at 4×, of the stub limit', 2, ({ slowShownCpu }) => slowShownCpu],
  ['click to paint, of the plain limit', 0, ({ clickToPaint }) => clickToPaint],
  ['click to paint at 4×, of the plain limit', 0, ({ slowClickToPaint }) => slowClickToPaint],
]

/** The figures of a run as tables for people: the subjects side by side, then what they fetch, then the ratios to the limits. */
export function pageTables({ blankCpu, figures }: BenchPage): string {
  const sizes = [
    ['gzip -9, KB', 'nothing to ask', 'asked and sent (peers: shown)', 'heap'],
    ...figures.map(({ name, onLoad, inAll, heap }) => [
      name,
      kilobytes(bytes(onLoad)),
      kilobytes(bytes(inAll)),
      kilobytes(heap.median),
    ]),
  ]
  const times = [
    ['ms: median (min–max)', 'CPU, nothing to ask', 'CPU until shown', 'click to paint'],
    ['a blank page', milliseconds(blankCpu), '', ''],
    ...figures.map(({ name, idleCpu, shownCpu, clickToPaint }) => [
      name,
      milliseconds(idleCpu),
      milliseconds(shownCpu),
      milliseconds(clickToPaint),
    ]),
  ]
  const slow = [
    [
      'the same at 4× throttle',
      'CPU until shown',
      'longest task',
      'click to paint',
      'shown on fast 4G after',
    ],
    ...figures.map(({ name, slowShownCpu, slowLongestTask, slowClickToPaint, slowWait }) => [
      name,
      milliseconds(slowShownCpu),
      milliseconds(slowLongestTask),
      milliseconds(slowClickToPaint),
      milliseconds(slowWait),
    ]),
  ]
  const ours = figures.at(-1) as PageFigures
  const compared = ratios.map(([what, limit, of]) => [
    `${ours.name}: ${what}`,
    (of(ours).median / of(figures[limit] as PageFigures).median).toFixed(2),
  ])
  const fetched = (what: string, files: readonly Fetched[]): string =>
    `${what}: ${files.map(({ path, bytes }) => `${path} ${bytes}`).join(', ')}`
  return [
    table(sizes),
    table(times),
    table(slow),
    table([...compared, [`${ours.name}: layout shift`, ours.shift.toFixed(3)]]),
    `${fetched('Fetched with nothing to ask', ours.onLoad)}\n${fetched('Fetched until the answer is sent', ours.inAll)}`,
  ].join('\n\n')
}

/** How costs grow, a table for each thing that there may be more of. */
export function growthTables(grown: readonly Growth[]): string {
  return grown
    .map(
      ({ what, points, exponent }) =>
        `${table([
          [what, 'CPU, ms: median (min–max)'],
          ...points.map(({ count, cpu }) => [String(count), milliseconds(cpu)]),
        ])}\nexponent at the end: ${exponent.toFixed(2)}`,
    )
    .join('\n\n')
}
