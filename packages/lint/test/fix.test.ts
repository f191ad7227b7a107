import { describe, expect, it } from 'vitest'
import { applyFix, type Fix } from '../src/fix.ts'

const definition = { id: 'a', questions: [{ id: 'r', last: ['x'] }], limits: { every: '1d' } }
const after = (...fix: Fix): unknown => applyFix<unknown>(definition, fix)

describe('applyFix', () => {
  it('replaces, removes and adds, in order, and leaves the given one as it was', () => {
    const before = structuredClone(definition)
    expect(
      after(
        { op: 'replace', path: '/limits/every', value: '30d' },
        { op: 'remove', path: '/questions/0/last' },
        { op: 'add', path: '/suppress', value: 5 },
        { op: 'replace', path: '/limits/every', value: '90d' },
      ),
    ).toEqual({ id: 'a', questions: [{ id: 'r' }], limits: { every: '90d' }, suppress: 5 })
    expect(definition).toEqual(before)
  })

  it('adds to a list before an item or at its end, and takes out of it', () => {
    expect(after({ op: 'add', path: '/questions/0/last/0', value: 'w' })).toMatchObject({
      questions: [{ last: ['w', 'x'] }],
    })
    expect(after({ op: 'add', path: '/questions/0/last/-', value: 'y' })).toMatchObject({
      questions: [{ last: ['x', 'y'] }],
    })
    expect(after({ op: 'remove', path: '/questions/0' })).toMatchObject({ questions: [] })
    expect(after({ op: 'replace', path: '/questions/0/last/0', value: 'z' })).toMatchObject({
      questions: [{ last: ['z'] }],
    })
  })

  it('reads escaped keys, and the whole', () => {
    const odd = { 'a/b': { '~c': 1 } }
    expect(applyFix<unknown>(odd, [{ op: 'replace', path: '/a~1b/~0c', value: 2 }])).toEqual({
      'a/b': { '~c': 2 },
    })
    expect(applyFix<unknown>(odd, [{ op: 'replace', path: '', value: 3 }])).toBe(3)
  })

  it.each<Fix[number]>([
    { op: 'replace', path: '/nothing', value: 1 },
    { op: 'remove', path: '/limits/share' },
    { op: 'add', path: '/display/as', value: 'modal' },
    { op: 'replace', path: '/id/deeper', value: 1 },
    { op: 'add', path: '/questions/7', value: 1 },
    { op: 'remove', path: '/toString' },
    { op: 'add', path: '/__proto__/polluted', value: true },
  ])('throws where a pointer leads nowhere: $op $path', (edit) => {
    expect(() => after(edit)).toThrow(RangeError)
    expect(() => after(edit)).toThrow(/^applyFix: /)
    expect({}).not.toHaveProperty('polluted')
  })
})
