import { example, open, rating } from '../example.ts'
import { flawAt, promptMarkup } from '../prompt-markup.ts'
import type { Flaw, Rule } from '../rule.ts'

const panel = (live: string): string =>
  `<section part="panel" lang="en">${live}<form><h2 tabindex="-1">How was your visit?</h2></form></section>`

/** What changes is told, and the focus goes where the eye goes. */
export const focus: Rule = {
  id: 'A-05',
  level: 'error',
  reason:
    'A step that changes without a message is silence to a screen reader (WCAG 2.2, 4.1.3), and an order of focus of its own leads people astray (2.4.3).',
  bad: example([rating(), open]),
  good: example([rating(), open]),
  badSite: { markup: panel('') },
  goodSite: { markup: panel('<div role="status"></div>') },
  check: (_, site) => {
    if (site.markup === undefined) return []
    const tags = promptMarkup(site)
    const panels = tags.filter(({ attributes }) => /(?:^|\s)panel(?:\s|$)/.test(attributes.get('part') ?? ''))
    const isLive = tags.some(
      ({ attributes, name }) =>
        /^(?:status|alert|log)$/.test(attributes.get('role') ?? '') ||
        /^(?:polite|assertive)$/.test(attributes.get('aria-live') ?? '') ||
        name === 'output',
    )
    const silent: readonly Flaw[] =
      panels[0] && !isLive
        ? [
            flawAt(
              panels[0],
              'Nothing here tells a screen reader of a change. Add an element with role="status".',
            ),
          ]
        : []
    const ordered = tags
      .filter(({ attributes }) => Number(attributes.get('tabindex')) > 0)
      .map((tag) => flawAt(tag, 'Its tabindex is above 0 and breaks the order of the focus. Use 0.'))
    return [...silent, ...ordered]
  },
}
