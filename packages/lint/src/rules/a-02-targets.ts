import { controlsOf, labelOf } from '../controls-of.ts'
import { example, open, rating } from '../example.ts'
import type { Tag } from '../markup-tree.ts'
import { measuredOf } from '../measured-of.ts'
import { flawAt, promptMarkup } from '../prompt-markup.ts'
import type { Rule } from '../rule.ts'

/** In CSS pixels: WCAG 2.2, 2.5.8 (AA) and 2.5.5 (AAA), and what a kiosk needs. */
const least = { any: 24, finger: 44, kiosk: 60 } as const

const button = (size: number): string =>
  `<form lang="en"><button data-measured="${size} ${size} 9">Send</button></form>`

/** What is tapped can be hit. */
export const targets: Rule = {
  id: 'A-02',
  level: 'error',
  reason:
    '24 by 24 px is the least for a target (WCAG 2.2, 2.5.8, AA), 44 what a finger needs (2.5.5, AAA), 60 what a kiosk needs that people use standing.',
  bad: example([rating(), open]),
  good: example([rating(), open]),
  badSite: { markup: button(20) },
  goodSite: { markup: button(48) },
  check: ({ display }, site) => {
    if (site.markup === undefined) return []
    const tags = promptMarkup(site)
    const isKiosk =
      display?.as === 'kiosk' || tags.some(({ attributes }) => /^kiosk$/.test(displayOf(attributes)))
    const error = isKiosk ? least.kiosk : least.any
    return controlsOf(tags).flatMap((tag) => {
      const side = sideOf(tag, tags)
      if (side === undefined || side >= Math.max(error, least.finger)) return []
      const want = side < error ? error : least.finger
      return [
        {
          ...flawAt(tag, `This target is ${side} px on its shorter side. Make it ${want} px or more.`),
          level: side < error ? 'error' : 'warning',
        },
      ]
    })
  },
}

const displayOf = (attributes: Tag['attributes']): string =>
  attributes.get('data-earshot-display') ?? attributes.get('display') ?? ''

/** The shorter side of a control; a field is as large as its label, which takes the tap for it. */
function sideOf(tag: Tag, tags: readonly Tag[]): number | undefined {
  const label = tag.name === 'input' ? labelOf(tag, tags) : undefined
  const sides = [tag, label].flatMap((item) => {
    const { width, height } = item ? measuredOf(item) : { width: undefined, height: undefined }
    return width === undefined || height === undefined ? [] : [Math.min(width, height)]
  })
  // A native field without a size of its own is as large as its label, which may not be measured.
  return sides.length ? Math.max(...sides) : undefined
}
