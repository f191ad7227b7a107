import type { Browser } from 'playwright-core'
import { servePage } from '../browser/stage.ts'
import { type Spread, spread } from './table.ts'
import { visitIdle, visitShown } from './visit.ts'

/** How a cost grows with a number of things. */
export interface Growth {
  readonly what: string
  readonly points: readonly { readonly count: number; readonly cpu: Spread }[]
  /**
   * The slope of the cost above that of the smallest count, on logarithmic scales, between the two largest counts: 1 is
   * proportional, below 1 is less than that.
   */
  readonly exponent: number
}

interface Case {
  readonly what: string
  readonly counts: readonly number[]
  config(count: number): object
  /** Whether something is asked, or all stays at rest. */
  readonly asks: boolean
}

const numbered = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

const cases: readonly Case[] = [
  {
    what: 'prompts on a page, each with a condition that does not hold',
    counts: [1, 10, 100, 1_000],
    asks: false,
    config: (count) => ({
      prompts: numbered(count, (index) => ({
        id: `prompt-${index}`,
        title: 'How was it?',
        questions: [{ id: 'why', type: 'text', text: 'What could be better?' }],
        targeting: `page.path ~ '/shop/${index}/*' and visit.count > 3`,
      })),
    }),
  },
  {
    what: 'questions in a prompt that is shown',
    counts: [1, 10, 50],
    asks: true,
    config: (count) => ({
      prompts: [
        {
          id: 'long',
          title: 'How was it?',
          questions: numbered(count, (index) => ({
            id: `q${index}`,
            type: 'rating',
            text: `How was part ${index + 1}?`,
            scale: ['Poor', 'Fair', 'Good', 'Outstanding'],
            ...(index && { when: `q${index - 1} > 0` }),
          })),
        },
      ],
    }),
  },
]

const html = (collector: string, config: object, asks: boolean): string =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body><h1>A page</h1>
<script type="application/json" data-earshot-config>${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
${asks ? `<script>(window.earshot = window.earshot || []).push(['ask', 'long'])</script>` : ''}
<script async src="${collector}/earshot.js"></script></body></html>`

/** Measures how the main thread's milliseconds grow with what a page declares. */
export async function benchGrowth(
  browser: Browser,
  collector: string,
  rounds: number,
): Promise<readonly Growth[]> {
  const grown: Growth[] = []
  for (const { what, counts, config, asks } of cases) {
    const sites = await Promise.all(
      counts.map(async (count) => ({
        count,
        site: await servePage(html(collector, config(count), asks)),
        cpus: [] as number[],
      })),
    )
    for (let turn = 0; turn < rounds; turn++)
      for (const { site, cpus } of sites)
        cpus.push(
          asks ? (await visitShown(browser, site.url, {}, false)).cpu : await visitIdle(browser, site.url),
        )
    const points = sites.map(({ count, cpus }) => ({ count, cpu: spread(cpus) }))
    grown.push({ what, points, exponent: exponent(points) })
    await Promise.all(sites.map(({ site }) => site.close()))
  }
  return grown
}

/** The slope between the last two points, of what they cost above the first. */
export function exponent(points: Growth['points']): number {
  const [least, before, last] = [points[0], points.at(-2), points.at(-1)]
  if (!least || !before || !last || before === least) return Number.NaN
  const above = ({ cpu }: { cpu: Spread }): number => Math.max(cpu.median - least.cpu.median, 0.1)
  return Math.log(above(last) / above(before)) / Math.log(last.count / before.count)
}
