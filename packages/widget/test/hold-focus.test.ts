import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { holdFocus } from '../src/displays/hold-focus.ts'
import { FakeElement } from './fakes.ts'

/** An element that says whether it stands in a modal dialog. */
class Somewhere extends FakeElement {
  readonly inDialog: boolean
  constructor(inDialog = false) {
    super('input')
    this.inDialog = inDialog
  }
  closest(): FakeElement | null {
    return this.inDialog ? this : null
  }
}

const host = new Somewhere()
const outside = new Somewhere()
let page: EventTarget
let answers: number
let stop: () => void

beforeEach(() => {
  vi.stubGlobal('Element', FakeElement)
  page = new EventTarget()
  answers = 0
  // Only its identity is used.
  stop = holdFocus(host as unknown as HTMLElement, () => answers++, page)
})
afterEach(() => vi.unstubAllGlobals())

function happen(type: string, at: FakeElement, more: object = {}): void {
  page.dispatchEvent(Object.assign(new Event(type), { composedPath: () => [at], ...more }))
}
const steal = (): void => {
  happen('focusin', host)
  happen('focusin', outside)
}

test('what a script takes is answered three times, then it has won', () => {
  for (let steals = 0; steals < 5; steals++) steal()
  expect(answers).toBe(3)
})

describe('nothing is answered', () => {
  test('before the focus was inside', () => {
    happen('focusin', outside)
    expect(answers).toBe(0)
  })
  test('where the person clicks outside, or tabs', () => {
    happen('focusin', host)
    happen('pointerdown', outside)
    happen('focusin', outside)
    happen('focusin', host)
    happen('keydown', host, { key: 'Tab' })
    happen('focusin', outside)
    expect(answers).toBe(0)
  })
  test('where a dialog of the page has opened', () => {
    happen('focusin', host)
    happen('focusin', new Somewhere(true))
    expect(answers).toBe(0)
  })
  test('when it is over', () => {
    stop()
    steal()
    expect(answers).toBe(0)
  })
})

test('a click inside and other keys excuse nobody', () => {
  happen('focusin', host)
  happen('pointerdown', host)
  happen('focusin', outside)
  happen('focusin', host)
  happen('keydown', host, { key: 'a' })
  happen('focusin', outside)
  expect(answers).toBe(2)
})
