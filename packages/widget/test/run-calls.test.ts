import { expect, test, vi } from 'vitest'
import { runCalls } from '../src/deciding/run-calls.ts'

const run = (...calls: unknown[]): { told: unknown[]; face: { ask: unknown; on: unknown } } => {
  const told: unknown[] = []
  const face = {
    ask: vi.fn(),
    on: vi.fn(() => {
      throw new Error('no')
    }),
  }
  // Whatever a page may have written down.
  runCalls(calls as never, face, (...said) => void told.push(said))
  return { told, face }
}

test('each call is carried out with what it takes, and one that throws stops no other', () => {
  const { told, face } = run(['on', 'shown'], ['ask', 'lunch', { locale: 'de' }])
  expect(face.ask).toHaveBeenCalledExactlyOnceWith('lunch', { locale: 'de' })
  expect(told).toEqual([['call', new Error('no')]])
})

test.each([[undefined], ['ask'], [['tell']], [['__proto__']], [['toString']], [[]], [{ 0: 'ask' }]])(
  '%j is no call, and is told',
  (entry) => {
    const { told, face } = run(entry)
    expect(told).toHaveLength(1)
    expect(face.ask).not.toHaveBeenCalled()
  },
)

test('of a hundred and one calls the last is not carried out, and that is told', () => {
  const { told, face } = run(...Array.from({ length: 101 }, () => ['ask', 'lunch']))
  expect(face.ask).toHaveBeenCalledTimes(100)
  expect(told).toEqual([['queue', 101]])
})
