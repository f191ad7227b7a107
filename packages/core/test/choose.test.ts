import { choose } from '@earshot/core/choose'
import { chooseFrom } from '@earshot/core/choose-from'
import type { Prompt } from '@earshot/core/prompt'
import { describe, expect, test } from 'vitest'
import { day, limited, now, past } from './decisions.ts'
import { deepFreeze } from './prompts.ts'

const named = (id: string, priority?: number, more: Partial<Prompt> = {}): Prompt =>
  limited({}, { id, ...(priority !== undefined && { priority }), ...more })
const chosen = (...prompts: readonly Prompt[]): string | undefined => choose(prompts, { now }).prompt?.id

describe('choose', () => {
  test('takes the highest priority', () => {
    expect(chosen(named('a', 1), named('b', 3), named('c', 2))).toBe('b')
    expect(chosen(named('a', -2), named('b', -1))).toBe('b')
  })

  test('a prompt without priority has 0', () => {
    expect(chosen(named('a', -1), named('b'))).toBe('b')
    expect(chosen(named('a'), named('b', 1))).toBe('b')
    expect(chosen(named('a'), named('b', 0))).toBe('a')
  })

  test('among equals takes the one that was given first', () => {
    expect(chosen(named('b'), named('a'), named('c'))).toBe('b')
    expect(chosen(named('z', 1), named('b', 2), named('a', 2))).toBe('b')
  })

  test('passes over what may not be asked, and says of all others why they wait', () => {
    const low = named('low', 1)
    const none = named('none')
    const held = named('held', 9, { targeting: "page.path = '/cart'" })
    const best = named('best', 2)
    const { prompt, waiting } = choose([low, held, best, none], { now })
    expect(prompt).toBe(best)
    expect(waiting).toEqual([
      { prompt: low, because: [{ rule: 'priority', input: 'best', passes: false }] },
      { prompt: held, because: [{ rule: 'targeting', input: "page.path = '/cart'", passes: false }] },
      { prompt: none, because: [{ rule: 'priority', input: 'best', passes: false }] },
    ])
  })

  test('chooses none where none may be asked, and none of none', () => {
    const prompt = limited({ every: '30d' })
    const situation = { now, history: past({ answeredAt: now - day }) }
    expect(choose([prompt], situation)).toEqual({
      prompt: undefined,
      waiting: [{ prompt, because: [{ rule: 'every', input: '30d', passes: false }] }],
    })
    expect(choose([], { now })).toEqual({ prompt: undefined, waiting: [] })
  })

  test('touches nothing', () => {
    const prompts = deepFreeze([named('a', 1), named('b', 2)])
    expect(choose(prompts, deepFreeze({ now })).prompt?.id).toBe('b')
    expect(prompts.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('chooseFrom', () => {
  test('chooses of what was decided elsewhere, and gives back what it was given', () => {
    const low = { prompt: named('low'), ask: true }
    const high = { prompt: named('high', 1), ask: true }
    const held = { prompt: named('held', 9), ask: false }
    expect(chooseFrom([low, held, high])).toBe(high)
    expect(chooseFrom([held])).toBeUndefined()
    expect(chooseFrom([])).toBeUndefined()
  })
})
