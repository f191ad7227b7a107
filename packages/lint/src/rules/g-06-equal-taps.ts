import { scalePoints } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { around, type Tag } from '../markup-tree.ts'
import { flawAt, isHidden, promptMarkup } from '../prompt-markup.ts'
import { questionsOf } from '../questions-of.ts'
import type { Flaw, Rule } from '../rule.ts'
import { runsOf } from '../runs-of.ts'

/** A low answer takes as many taps as a high one. */
export const equalTaps: Rule = {
  id: 'G-06',
  level: 'error',
  reason: 'Each further tap loses people; where only the low answer needs it, only low answers are lost.',
  bad: example([rating(), { ...open, when: 'rating <= 2', required: true }]),
  good: example([rating(), { ...open, when: 'rating <= 2' }]),
  check: (prompt, site) => {
    const { runs, all } = runsOf(prompt)
    // Where some ways were left out, the least of the others says nothing.
    const counted = all ? runs : []
    const uneven = questionsOf(prompt, 'rating').flatMap(({ question, path }): readonly Flaw[] => {
      const points = scalePoints(question.scale)
      const taps = points.map(({ value }) => {
        const own = counted.filter(({ answers }) => answers.get(question.id) === value)
        return Math.min(...own.map(({ shown }) => shown.filter(({ required }) => required).length))
      })
      // A point without a run was never asked for, or stands beyond those that were looked at.
      const finite = taps.filter(Number.isFinite)
      if (new Set(finite).size < 2) return []
      const most = points[taps.indexOf(Math.max(...finite))]
      return [
        {
          path,
          message: `“${most?.label}” takes more steps that must be answered than another point. Let them be skipped.`,
        },
      ]
    })
    return [...uneven, ...(site.markup === undefined ? [] : tuckedAway(promptMarkup(site)))]
  },
}

/** Points of one group of which some lie in a closed `<details>` or are hidden, and others do not. */
function tuckedAway(tags: readonly Tag[]): readonly Flaw[] {
  const radios = tags.filter(({ attributes }) => attributes.get('type') === 'radio')
  const isAway = (tag: Tag): boolean =>
    isHidden(tag) || around(tag).some(({ name, attributes }) => name === 'details' && !attributes.has('open'))
  const groups = new Set(radios.map(({ attributes }) => attributes.get('name')))
  return [...groups].flatMap((group) => {
    const points = radios.filter(({ attributes }) => attributes.get('name') === group)
    const away = points.find(isAway)
    return away && !points.every(isAway)
      ? [flawAt(away, 'This answer takes more taps than those beside it. Show all of them.')]
      : []
  })
}
