import { example, open, rating } from '../example.ts'
import { measuredOf } from '../measured-of.ts'
import { flawAt, isHidden, promptMarkup } from '../prompt-markup.ts'
import type { Rule } from '../rule.ts'

/** WCAG 2.2, success criterion 1.4.3 (AA). */
const least = 4.5

const words = (colour: string): string =>
  `<form lang="en"><p style="color: ${colour}; background: #ffffff">How was your visit?</p></form>`

/** Words can be told from what is behind them. */
export const contrast: Rule = {
  id: 'A-03',
  level: 'error',
  reason:
    'Below 4.5 : 1 one in twelve men, most old people and everybody in the sun cannot read it (WCAG 2.2, 1.4.3).',
  bad: example([rating(), open]),
  good: example([rating(), open]),
  badSite: { markup: words('#999999') },
  goodSite: { markup: words('#595959') },
  check: (_, site) =>
    site.markup === undefined
      ? []
      : promptMarkup(site).flatMap((tag) => {
          // What has no words of its own has none to read; those within are looked at by themselves.
          const speaks =
            tag.attributes.has('data-measured') ||
            tag.children.some((child) => typeof child === 'string' && child.trim() !== '')
          const measured = isHidden(tag) || !speaks ? undefined : measuredOf(tag).contrast
          return measured !== undefined && measured < least
            ? [flawAt(tag, `Its contrast is ${measured.toFixed(1)} : 1. Make it ${least} : 1 or more.`)]
            : []
        }),
}
