import { example, open, rating } from '../example.ts'
import { wordsOf } from '../markup-tree.ts'
import { flawAt, promptMarkup } from '../prompt-markup.ts'
import type { Rule } from '../rule.ts'
import { stepsOf } from '../steps-of.ts'

/** Up to this many pages need no progress. */
const few = 3

const four = example([rating(), ...['a', 'b'].map((id) => ({ ...rating(), id })), open])
const step = (progress: string): string =>
  `<section part="panel" lang="en"><p role="status"></p><form part="step">${progress}<h2>How was your visit?</h2></form></section>`

/** Who has some way to go sees how far. */
export const progressShown: Rule = {
  id: 'F-09',
  level: 'warning',
  reason: 'Without a view of the end people take a long prompt for an endless one and leave.',
  bad: four,
  good: four,
  badSite: { markup: step('') },
  goodSite: { markup: step('<p part="progress">1 of 4</p>') },
  check: (prompt, site) => {
    const steps = stepsOf(prompt)
    if (site.markup === undefined || steps.length <= few) return []
    const tags = promptMarkup(site)
    // A form that shows several questions at once does so on the next pages too.
    const names = new Set(tags.flatMap(({ attributes }) => (attributes.get('name') ?? '').split('.')))
    const atOnce = steps.filter(({ id }) => names.has(id)).length
    const pages = Math.ceil(steps.length / Math.max(1, atOnce))
    if (pages <= few) return []
    const form = tags.find(({ name }) => name === 'form')
    const isShown = tags.some(
      (tag) =>
        tag.name === 'progress' ||
        tag.attributes.get('role') === 'progressbar' ||
        /(?:^|\s)progress(?:\s|$)/.test(tag.attributes.get('part') ?? '') ||
        (tag.children.length === 1 &&
          /^\D{0,20}\d+\s*(?:of|von|de|di|van|sur|\/)\s*\d+\s*$/i.test(wordsOf(tag))),
    )
    return !form || isShown
      ? []
      : [flawAt(form, `One way through this prompt has ${pages} pages, and nothing shows the progress.`)]
  },
}
