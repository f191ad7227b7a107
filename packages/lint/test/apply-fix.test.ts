import { describe, expect, it } from 'vitest'
import { applyFix } from '../src/apply-fix.ts'
import { example, open, rating } from '../src/example.ts'
import type { Fix } from '../src/fix.ts'

const prompt = example([rating(), open])

describe('applyFix', () => {
  it('replaces, adds and removes, and leaves the given prompt alone', () => {
    const fix: Fix = [
      { op: 'replace', path: '/questions/1/text', value: 'Why?' },
      { op: 'add', path: '/questions/0/notApplicable', value: 'Does not fit' },
      { op: 'remove', path: '/questions/1/long' },
      { op: 'add', path: '/thanks/-', value: { text: 'Bye.' } },
      { op: 'add', path: '/thanks/0', value: { text: 'Well.' } },
      { op: 'remove', path: '/thanks/1' },
    ]
    const mended = applyFix(prompt, fix)
    expect(mended.questions[0]).toEqual({ ...rating(), notApplicable: 'Does not fit' })
    expect(mended.questions[1]).toEqual({ id: 'why', type: 'text', text: 'Why?' })
    expect(mended.thanks).toEqual([{ text: 'Well.' }, { text: 'Bye.' }])
    expect(prompt).toEqual(example([rating(), open]))
  })

  it('shares what it does not touch', () => {
    const mended = applyFix(prompt, [{ op: 'replace', path: '/questions/1/text', value: 'Why?' }])
    expect(mended.questions[0]).toBe(prompt.questions[0])
  })

  it('reads the escapes of a JSON Pointer', () => {
    const mended = applyFix(prompt, [{ op: 'add', path: '/a~1b~0c', value: 1 }])
    expect(mended).toHaveProperty(['a/b~c'], 1)
  })

  it('cannot reach a prototype', () => {
    const mended = applyFix(prompt, [{ op: 'add', path: '/__proto__', value: { bad: true } }])
    expect(Object.hasOwn(mended, '__proto__')).toBe(true)
    expect(({} as Record<string, unknown>).bad).toBeUndefined()
  })

  it.each([
    '/questions/2/text',
    '/questions/-1',
    '/questions/01x',
    '/questions/0/help',
    '/title/0',
    '/constructor/name',
  ])('throws where %s leads nowhere', (path) => {
    expect(() => applyFix(prompt, [{ op: 'replace', path, value: 'x' }])).toThrow(/^applyFix: /)
  })
})
