import type { Chance } from './chance.ts'
import type { Answers } from './say-as.ts'
import { firstNames, hopes, whyBy } from './words.ts'

/** How often each need is named by those who criticise. */
export type Needs = Readonly<Record<string, number>>

/** What somebody says after criticism: each step may be passed over. */
export function criticise(chance: Chance, needs: Needs): Answers {
  const first = chance.weighted(needs)
  const second = chance.happens(0.3) ? chance.weighted(needs) : first
  const named = [...new Set([first, second])]
  const wantsContact = chance.happens(0.4)
  const name = chance.pick(firstNames)
  return {
    what: named,
    ...(chance.happens(0.7) && { why: chance.pick(whyBy[first] ?? ['It was not good.']) }),
    ...(chance.happens(0.3) && { hope: chance.pick(hopes) }),
    ...(chance.happens(0.6) && {
      right: chance.weighted({ prevent: 4, sorry: 3, reason: 2, fix: 2, 'money-back': 1, nothing: 3 }),
    }),
    may: wantsContact ? 'yes' : 'no',
    ...(wantsContact && { how: { name, email: `${name.toLowerCase()}@mail.example` } }),
  }
}
