import { example, open, rating } from '../example.ts'
import { around } from '../markup-tree.ts'
import { flawAt, promptMarkup } from '../prompt-markup.ts'
import type { Rule } from '../rule.ts'

/** In CSS pixels: where a grid may stand. A page that does not tell its width is taken for a phone. */
const desk = 600

const row = (name: string): string => `<input type="radio" name="${name}" aria-label="Poor">`

/** No grid on a phone. */
export const noGrid: Rule = {
  id: 'F-10',
  level: 'error',
  reason:
    'Grids raise same-answer patterns, more so on phones, where half of the columns are out of sight; one question below the other is answered as well as side by side.',
  bad: example([rating(), open]),
  good: example([rating(), open]),
  badSite: {
    markup: `<table lang="en"><tr><td>${row('food')}</td></tr><tr><td>${row('room')}</td></tr></table>`,
  },
  goodSite: { markup: `<form lang="en">${row('food')}${row('room')}</form>` },
  check: (_, site) => {
    if (site.markup === undefined) return []
    const tags = promptMarkup(site)
    const grids = tags.filter(
      ({ name, attributes }) => name === 'table' || /^(?:grid|table)$/.test(attributes.get('role') ?? ''),
    )
    return grids.flatMap((grid) => {
      const width = around(grid).map(({ attributes }) => Number(attributes.get('data-viewport')))
      const radios = tags.filter(
        (tag) =>
          (tag.attributes.get('type') === 'radio' || tag.attributes.get('role') === 'radio') &&
          around(tag).includes(grid),
      )
      const groups = new Set(
        radios.map(
          (radio) =>
            radio.attributes.get('name') ??
            around(radio).find(({ name, attributes }) => name === 'tr' || attributes.get('role') === 'row'),
        ),
      )
      return groups.size < 2 || width.some((pixels) => pixels >= desk)
        ? []
        : [flawAt(grid, 'A grid of answers does not fit a phone. Put one question below the other.')]
    })
  },
}
