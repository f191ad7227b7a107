import { expect, it } from 'vitest'
import { alerts } from '../src/pages/styles/alerts.ts'
import { asking } from '../src/pages/styles/asking.ts'
import { base } from '../src/pages/styles/base.ts'
import { builder } from '../src/pages/styles/builder.ts'
import { comments } from '../src/pages/styles/comments.ts'
import { draws } from '../src/pages/styles/draws.ts'
import { inbox } from '../src/pages/styles/inbox.ts'
import { owner } from '../src/pages/styles/owner.ts'
import { people } from '../src/pages/styles/people.ts'
import { results } from '../src/pages/styles/results.ts'
import { setup } from '../src/pages/styles/setup.ts'
import { staff } from '../src/pages/styles/staff.ts'

/** What the rules of a sheet begin with, outside of media queries. */
function selectorsOf(css: string): readonly string[] {
  const plain = css.replace(/\/\*.*?\*\//gs, '').replace(/@[^{]+\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
  return [...plain.matchAll(/([^{}]+)\{/g)].flatMap(([, selectors = '']) =>
    selectors.split(',').map((selector) => selector.trim()),
  )
}

/** Classes that pages of several kinds share, and mean the same by. */
const shared = [
  '.asking',
  '.card',
  '.case',
  '.columns',
  '.help',
  '.login',
  '.mark',
  '.narrow',
  '.news',
  '.other',
  '.owner',
  '.people',
  '.step',
  '.tile',
  '.way',
  '.weeks',
]

it('a class means one thing in the one style sheet: else one page bends another', () => {
  const sheets = {
    alerts,
    asking,
    base,
    builder,
    comments,
    draws,
    inbox,
    owner,
    people,
    results,
    setup,
    staff,
  }
  const homes = new Map<string, Set<string>>()
  for (const [name, css] of Object.entries(sheets))
    for (const selector of selectorsOf(css)) {
      const [first] = /^\.[\w-]+/.exec(selector) ?? []
      if (first && !shared.includes(first)) homes.set(first, (homes.get(first) ?? new Set()).add(name))
    }
  const twice = [...homes].filter(([, names]) => names.size > 1)
  expect(twice.map(([selector, names]) => `${selector}: ${[...names].join(', ')}`)).toEqual([])
  expect(homes.size).toBeGreaterThan(100)
})
