import { describe, expect, test, vi } from 'vitest'
import { options } from '../src/attributes.ts'
import { idleCombinations } from '../src/author/idle-combinations.ts'
import type { Settings } from '../src/settings.ts'
import { armTrigger } from '../src/triggers/arm-trigger.ts'

test.each<[Settings, string]>([
  [
    { display: 'inline', placement: 'center' },
    'placement="center" does nothing with display="inline": it stands where the element stands.',
  ],
  [
    { display: 'inline', trigger: 'load' },
    'trigger="load" does nothing with display="inline": it is shown at once.',
  ],
  [
    { trigger: 'manual', delay: '5s' },
    'delay="5s" does nothing with trigger="manual": only a call opens it.',
  ],
  [
    { trigger: 'load', event: 'bought' },
    'event="bought" does nothing with trigger="load". Use trigger="event".',
  ],
  [{ trigger: 'event' }, 'trigger="event" never fires without event="the name of the event".'],
  [{ trigger: 'click' }, 'trigger="click" never fires without selector="what is clicked".'],
  [{ display: 'tab' }, 'display="tab" is not part of this version and is shown as a popover.'],
  [
    { trigger: 'exit' },
    'trigger="exit" is not part of this version and never fires. This version has load, click, event and manual.',
  ],
])('%j', (settings, sentence) => {
  expect(idleCombinations(settings)).toEqual([sentence])
})

test.each<[Settings]>([
  [{}],
  [{ display: 'inline' }],
  [{ display: 'modal', placement: 'center', trigger: 'load', delay: '5s' }],
  [{ trigger: 'event', event: 'bought', delay: '2m' }],
  [{ event: 'bought' }],
  [{ trigger: 'click', selector: '#buy' }],
  [{ trigger: 'manual' }],
])('nothing is wrong with %j', (settings) => {
  expect(idleCombinations(settings)).toEqual([])
})

test('several are told one by one', () => {
  expect(idleCombinations({ display: 'inline', placement: 'top', trigger: 'event' })).toHaveLength(3)
})

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
  test.each(['tab', 'banner', 'page', 'kiosk'] as const)('the display %s', (display) => {
    expect(idleCombinations({ display })).toHaveLength(1)
  })
  test('a depth alone means a trigger that never fires', () => {
    expect(idleCombinations({ depth: 0.5 })).toHaveLength(1)
  })
  test('the label of a display that is not there', () => {
    expect(idleCombinations({ launcher: 'Tell us' })).toEqual([
      'launcher="Tell us" does nothing: it is the label of display="tab", which is not part of this version.',
    ])
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
