import type { Prompt } from '@earshot/core/prompt'
import { type Direction, directionOf } from '../direction-of.ts'
import { example, open, rating } from '../example.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

const falling = ['Outstanding', 'Good', 'Fair', 'Poor']

/** All scales of a site go the same way. */
export const oneDirection: Rule = {
  id: 'S-06',
  level: 'error',
  reason:
    'Who has learned that the best is on the right taps there without reading. Which side it is hardly matters (1 % of the range in a study of 546 people, 2019); that it stays does. The site’s way is that of most of its scales, `site.prompts` included, and from the worst to the best where both are as many.',
  bad: example([rating('How was the food?'), { ...rating('How was the room?', falling), id: 'room' }, open]),
  good: example([rating('How was the food?'), { ...rating('How was the room?'), id: 'room' }, open]),
  check: (prompt, { prompts = [] }) => {
    const own = directionsOf(prompt)
    // The site's list may hold the prompt itself, perhaps as it was before.
    const others = prompts.filter(({ id }) => id !== prompt.id).flatMap(directionsOf)
    const all = [...own, ...others].map(({ direction }) => direction)
    const fallingCount = all.filter((direction) => direction === 'falling').length
    const usual: Direction = fallingCount * 2 > all.length ? 'falling' : 'rising'
    if (new Set(all).size < 2) return []
    return own
      .filter(({ direction }) => direction !== usual)
      .map(({ path }) => ({
        path,
        message: `This scale goes the other way round than the ${prompts.length ? 'site’s' : 'prompt’s'} other scales. Turn it.`,
      }))
  },
}

function directionsOf(prompt: Prompt): readonly { readonly path: string; readonly direction: Direction }[] {
  return questionsOf(prompt, 'rating', 'matrix').flatMap(({ question, path }) => {
    const direction = directionOf(question.scale)
    return direction === undefined ? [] : [{ path: `${path}.scale`, direction }]
  })
}
