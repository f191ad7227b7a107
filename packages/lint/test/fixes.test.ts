import { parsePrompt } from '@earshot/core/parse-prompt'
import { describe, expect, it } from 'vitest'
import { example, open, rating } from '../src/example.ts'
import { applyFix } from '../src/fix.ts'
import { type Finding, lintPrompt } from '../src/lint-prompt.ts'
import { rules } from '../src/rules.ts'

const found = (prompt: ReturnType<typeof example>, id: string): readonly Finding[] =>
  lintPrompt(prompt).filter(({ rule }) => rule === id)

describe('fixes', () => {
  const fixes = rules.flatMap((rule) =>
    rule.check(rule.bad, rule.badSite ?? {}).flatMap(({ fix }) => (fix ? [{ rule, fix }] : [])),
  )

  it.each(fixes)('$rule.id mends its bad example', ({ rule, fix }) => {
    const mended = applyFix(rule.bad, fix)
    expect(rule.check(mended, rule.goodSite ?? {})).toEqual([])
    expect(parsePrompt(mended)).toMatchObject({ status: 'ok', issues: [] })
  })

  it.each([
    ['TELL US!!! 😀 How was the NASA tour?', 'Tell us! How was the NASA tour?'],
    ['How was it?! 👍🏽', 'How was it?!'],
    ['😀', undefined],
  ])('W-16 calms “%s”', (text, value) => {
    const [finding] = found(example([{ ...open, text }]), 'W-16')
    expect(finding?.fix?.[0]?.value).toBe(value)
  })

  it.each([
    ['You liked it, didn’t you?', 'You liked it?'],
    ['That was easy, was it not?', 'That was easy?'],
    ['You did not wait, did you?', 'You did not wait?'],
  ])('W-14 takes the tail off “%s”', (text, plain) => {
    expect(found(example([rating(text), open]), 'W-14')[0]?.fix?.[0]?.value).toBe(plain)
  })
})
