import { controlsOf, nameOf } from '../controls-of.ts'
import { example, open, rating } from '../example.ts'
import { flawAt, promptMarkup } from '../prompt-markup.ts'
import type { Rule } from '../rule.ts'

/** Every control has a name. */
export const names: Rule = {
  id: 'A-01',
  level: 'error',
  reason: 'A control without a name is read out as “button” and nothing more (WCAG 2.2, 4.1.2, level A).',
  bad: example([rating(), open]),
  good: example([rating(), open]),
  badSite: { markup: '<form lang="en"><button><svg></svg></button></form>' },
  goodSite: { markup: '<form lang="en"><button aria-label="Back"><svg></svg></button></form>' },
  check: (_, site) => {
    if (site.markup === undefined) return []
    const tags = promptMarkup(site)
    return controlsOf(tags)
      .filter((tag) => !nameOf(tag, tags))
      .map((tag) =>
        flawAt(tag, `This <${tag.name}> has no name that is read out. Give it words, a label or aria-label.`),
      )
  },
}
