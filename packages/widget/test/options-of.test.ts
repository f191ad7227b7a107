import { expect, test } from 'vitest'
import { optionsOf } from '../src/configured/options-of.ts'

/** An element as far as its options are read: attributes, and what was set on it as properties. */
function element(attributes: Readonly<Record<string, string>>, properties: object = {}): Element {
  const list = Object.entries(attributes).map(([name, value]) => ({ name, value }))
  // Nothing else of an element is looked at.
  return Object.defineProperty({ ...properties }, 'attributes', { value: list }) as unknown as Element
}

test('attributes are options, but for those of HTML and of the element itself', () => {
  expect(optionsOf(element({ prompt: 'a', 'context-order': 'A-1', class: 'x', id: 'y', name: 'z' }))).toEqual(
    [
      ['prompt', 'a'],
      ['context-order', 'A-1'],
    ],
  )
})

test('once-per is an option and no listener', () => {
  expect(optionsOf(element({ 'once-per': 'order', onclick: 'x()', 'on:click': 'x' }))).toEqual([
    ['once-per', 'order'],
  ])
})

test('the spelling of any other element is taken too', () => {
  expect(optionsOf(element({ 'data-earshot-once-per': 'order', 'data-other': 'x' }))).toEqual([
    ['once-per', 'order'],
  ])
})

test('a property counts before the attribute, in either spelling', () => {
  const set = { prompt: 'b', oncePer: 'order', contextOrder: 1041, 'context-table': '12', debug: true }
  expect(optionsOf(element({ prompt: 'a' }, set))).toEqual([
    ['prompt', 'a'],
    ['prompt', 'b'],
    ['once-per', 'order'],
    ['context-order', '1041'],
    ['context-table', '12'],
    ['debug', 'true'],
  ])
})

test('what frameworks keep on elements, and what is not there, is no option', () => {
  const kept = {
    __reactFiber$x: {},
    _$owner: null,
    __k: [],
    l: {},
    prompt: undefined,
    theme: null,
    context: {},
  }
  expect(optionsOf(element({}, kept))).toEqual([])
})
