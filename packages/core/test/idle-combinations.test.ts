import { expect, test } from 'vitest'
import { idleCombinations } from '../src/idle-combinations.ts'
import type { Settings } from '../src/settings.ts'

test.each<[Settings, string]>([
  [
    { display: 'inline', placement: 'center' },
    'placement="center" does nothing with display="inline": it stands where the element stands.',
  ],
  [
    { display: 'inline', trigger: 'load' },
    'trigger="load" does nothing with display="inline": it is shown at once.',
  ],
  [{ display: 'inline', delay: '5s' }, 'delay="5s" does nothing with display="inline": it is shown at once.'],
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
  [
    { display: 'kiosk', trigger: 'load' },
    'trigger and delay do nothing with display="kiosk": it stands there from the start, and a touch opens it.',
  ],
  [
    { display: 'kiosk', placement: 'top' },
    'placement="top" does nothing with display="kiosk": it fills the screen.',
  ],
  [
    { display: 'modal', pin: '0427' },
    'pin does nothing with display="modal": it belongs to display="kiosk".',
  ],
  [
    { timeZone: 'Europe/Berlin' },
    'time-zone="Europe/Berlin" does nothing without hours="mon tue 09:00-18:00".',
  ],
  [{ display: 'page', placement: 'top' }, 'placement="top" does nothing with display="page".'],
  [{ display: 'banner', placement: 'start' }, 'placement="start" does nothing with display="banner".'],
  [{ display: 'tab', placement: 'center' }, 'placement="center" does nothing with display="tab".'],
  [{ display: 'tab', delay: '5s' }, 'delay="5s" does nothing with display="tab": a person opens it.'],
  [{ display: 'tab', trigger: 'exit' }, 'trigger="exit" does nothing with display="tab": a person opens it.'],
  [
    { display: 'modal', launcher: 'Tell us' },
    'launcher="Tell us" does nothing with display="modal". Use display="tab".',
  ],
  [{ trigger: 'visible' }, 'trigger="visible" never fires without selector="what comes into view".'],
  [{ trigger: 'load', depth: 0.5 }, 'depth="0.5" does nothing with trigger="load". Use trigger="scroll".'],
])('%j', (settings, sentence) => {
  expect(idleCombinations(settings)).toEqual([sentence])
})

test.each<[Settings]>([
  [{}],
  [{ display: 'inline' }],
  [{ display: 'page' }],
  [{ display: 'banner', placement: 'top-start', delay: '5s' }],
  [{ display: 'tab', placement: 'start', launcher: 'Tell us' }],
  [{ launcher: 'Tell us' }],
  [{ display: 'modal', placement: 'center', trigger: 'load', delay: '5s' }],
  [{ trigger: 'event', event: 'bought', delay: '2m' }],
  [{ event: 'bought' }],
  [{ trigger: 'click', selector: '#buy' }],
  [{ trigger: 'manual' }],
  [{ depth: 0.5 }],
  [{ trigger: 'scroll', depth: 0.5, delay: '1s' }],
  [{ trigger: 'exit' }],
  [{ trigger: 'idle', delay: '20s' }],
  [{ trigger: 'visible', selector: '#end' }],
  [{ display: 'kiosk', hours: ['09:00-18:00'], timeZone: 'Europe/Berlin', pin: '0427' }],
])('nothing is wrong with %j', (settings) => {
  expect(idleCombinations(settings)).toEqual([])
})

test('several are told one by one', () => {
  expect(idleCombinations({ display: 'inline', placement: 'top', trigger: 'event' })).toHaveLength(3)
})
