import { isTargeting } from '@earshot/core/is-targeting'
import { targetingProblem } from '@earshot/core/targeting-problem'
import { describe, expect, it } from 'vitest'

describe('isTargeting', () => {
  it.each([
    "page.path ~ '/order/*'",
    "page.title = 'Thanks' and not (device.type = 'phone' or context.table)",
    "visitor.language in ('de', 'en') or visit.count >= 2",
    'context.order',
  ])('takes %s', (text) => {
    expect(isTargeting(text)).toBe(true)
    expect(targetingProblem(text, 'targeting')).toBeUndefined()
  })

  it.each([
    [
      "page.path ~~ 'x'",
      "x: “page.path ~~ 'x'”, character 12: expected a name, a number or a text, found “~”.",
    ],
    ["page.pth = 'x'", "x: “page.pth = 'x'” speaks of “page.pth”. Targeting knows page.path, page.title"],
    // Both sides of "or" are looked at.
    ["page.path = 'a' or foo = 1", 'speaks of “foo”'],
    ["not page.path = 'a' and rating <= 2", 'speaks of “rating”'],
    ['context.table =', 'found the end'],
    ['', 'x: '],
  ])('refuses %s, and the sentence says where', (text, sentence) => {
    expect(isTargeting(text)).toBe(false)
    expect(targetingProblem(text, 'x')).toContain(sentence)
  })
})
