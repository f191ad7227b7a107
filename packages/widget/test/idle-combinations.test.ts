import { idleCombinations } from '@earshot/core/idle-combinations'
import { describe, expect, test, vi } from 'vitest'
import { options } from '../src/attributes.ts'
import type { Settings } from '../src/settings.ts'
import { armTrigger } from '../src/triggers/arm-trigger.ts'

describe('what this version does not have', () => {
  const words = (name: string): readonly string[] => {
    const kind = options[name]?.[0]
    return Array.isArray(kind) ? kind : []
  }
  test('every trigger that listens to nothing is told', () => {
    for (const on of words('trigger') as readonly NonNullable<Settings['trigger']>[]) {
      let listened = on === 'manual' // it waits for a call
      const listen = (): void => {
        listened = true
      }
      vi.stubGlobal('document', { addEventListener: listen, removeEventListener() {} })
      const listenTo = (): (() => void) => {
        listen()
        return () => {}
      }
      armTrigger({ on, selector: 'x' }, () => {}, listenTo)()
      const told = idleCombinations({ trigger: on, event: 'x', selector: 'x' }).some((text) =>
        text.includes('not part of this version'),
      )
      expect({ on, told }).toEqual({ on, told: !listened })
    }
    vi.unstubAllGlobals()
  })
})

describe('send-to', () => {
  test('the collector needs no word', () => {
    expect(idleCombinations({ sendTo: ['collector'] })).toEqual([])
  })
  test('every other destination is told', () => {
    expect(idleCombinations({ sendTo: ['collector', 'segment'] })).toEqual([
      'send-to="segment" is not part of this version, which sends to “collector” only. Use createEarshot({ transport }) for another destination.',
    ])
  })
})
