import { beforeVisit } from '@earshot/presets/before-visit'
import type { Chance } from './chance.ts'
import { type Heard, sayAs } from './say-as.ts'

const hourMs = 3_600_000
const hopes = ['A quiet evening.', 'A table outside.', 'Something for the children.', 'The soup of the day.']

/** What some of the guests said when they booked, a few hours before they came. */
export function expectedBefore(heard: readonly Heard[], chance: Chance): readonly Heard[] {
  return heard.flatMap(({ at, event }) => {
    const { prompt, context } = event.data
    const isAnswer = event.type.startsWith('earshot.response.') && prompt.id === 'after-meal'
    const visit = context?.visit
    if (!isAnswer || visit === undefined || !chance.happens(0.12)) return []
    const asked = {
      prompt: beforeVisit,
      at: at - 5 * hourMs,
      run: `${visit}-booked`,
      context: { place: 'Linden', visit },
    }
    return sayAs(asked, {
      ...(chance.happens(0.4) && { hope: chance.pick(hopes) }),
      matter: chance.weighted({ fast: 4, right: 6, price: 3, people: 5, choice: 2, facts: 3 }),
    })
  })
}
