import { example, open, rating } from '../example.ts'
import { wordsOf } from '../markup-tree.ts'
import { flawAt, promptMarkup } from '../prompt-markup.ts'
import type { Rule } from '../rule.ts'

const moves =
  /\b(?:animation(?:-name)?|transition(?:-property)?)\s*:(?!\s*(?:none|initial|unset)\b)|\bscroll-behavior\s*:\s*smooth\b/i
const style = (rest: string): string =>
  `<div data-overlay lang="en"><style>.panel { animation: rise 200ms }${rest}</style><p>Hello</p></div>`

/** Who asked for stillness gets it. */
export const motion: Rule = {
  id: 'A-06',
  level: 'warning',
  reason:
    'Motion makes some people sick; they have told their device, and `prefers-reduced-motion` tells the page (WCAG 2.2, 2.3.3).',
  bad: example([rating(), open]),
  good: example([rating(), open]),
  badSite: { markup: style('') },
  goodSite: { markup: style('@media (prefers-reduced-motion: reduce) { .panel { animation: none } }') },
  check: (_, site) => {
    if (site.markup === undefined) return []
    const tags = promptMarkup(site)
    const sheets = tags.filter(({ name }) => name === 'style')
    const isCareful = sheets.some((sheet) => /prefers-reduced-motion/i.test(wordsOf(sheet)))
    return tags
      .filter(
        (tag) =>
          /^(?:marquee|blink)$/.test(tag.name) ||
          (!isCareful &&
            (moves.test(tag.attributes.get('style') ?? '') ||
              (tag.name === 'style' && moves.test(wordsOf(tag))))),
      )
      .map((tag) => flawAt(tag, 'It moves for everybody. Stop it where prefers-reduced-motion asks for it.'))
  },
}
