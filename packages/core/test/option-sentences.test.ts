import { expect, test } from 'vitest'
import { optionSentences, wantedBy } from '../src/option-sentences.ts'

const sentence = (name: string, given: string, prefix = 'data-'): string | undefined =>
  optionSentences([[name, given]], (text) => prefix + text)[0]

test.each([
  ['dispaly', '“data-dispaly” is not known and does nothing. Did you mean “data-display”?'],
  ['onceper', '“data-onceper” is not known and does nothing. Did you mean “data-once-per”?'],
  ['colour', '“data-colour” is not known and does nothing.'],
  ['contxt-table', '“data-contxt-table” is not known and does nothing. Did you mean “data-context-table”?'],
  ['context', '“data-context” is not known and does nothing. Did you mean “data-context-”?'],
  ['context-', '“data-context-” names nothing. Write data-context-order or another name.'],
  ['context-constructor', 'data-context-constructor is left out: JavaScript keeps this name for itself.'],
  ['constructor', '“data-constructor” is not known and does nothing.'],
  ['__proto__', '“data-__proto__” is not known and does nothing.'],
])('an unknown option: %s', (name, expected) => {
  expect(sentence(name, 'x')).toBe(expected)
})

test.each([
  [
    'display',
    'modl',
    'it takes one of popover, modal, inline, tab, banner, page, kiosk. Did you mean “modal”?',
  ],
  [
    'display',
    'modle',
    'it takes one of popover, modal, inline, tab, banner, page, kiosk. Did you mean “modal”?',
  ],
  [
    'display',
    'popup',
    'it takes one of popover, modal, inline, tab, banner, page, kiosk. Did you mean “popover”?',
  ],
  [
    'display',
    'dialog',
    'it takes one of popover, modal, inline, tab, banner, page, kiosk. Did you mean “modal”?',
  ],
  [
    'placement',
    'bottom-right',
    'it takes one of top-start, top, top-end, start, center, end, bottom-start, bottom, bottom-end. Did you mean “bottom-end”?',
  ],
  [
    'placement',
    'Left',
    'it takes one of top-start, top, top-end, start, center, end, bottom-start, bottom, bottom-end. Did you mean “start”?',
  ],
  ['theme', 'sepia', 'it takes one of auto, light, dark.'],
  ['consent', ' grnted ', 'it takes one of required, granted, denied. Did you mean “granted”?'],
  ['locale', 'deutsch', 'it takes a language tag, such as de or pt-BR.'],
  ['endpoint', '', 'it takes a text.'],
  ['prompt', '', 'it takes one or more names with spaces between them.'],
  ['delay', '5', 'it takes a duration like 500ms, 5s, 2m, 4h or 30d.'],
  ['share', '25', 'it takes a number from 0 to 1.'],
  ['debug', 'maybe', 'it takes true or false.'],
  ['scale', 'Poor', 'it takes 2 to 11 words, the lowest first, with “|” between them.'],
  ['accent', '#ggg', 'it takes a colour like #0b6b63.'],
  [
    'key',
    'sk_1',
    'it takes the public key, pk_…; a secret one, sk_…, must be ended once it stood in a page.',
  ],
  [
    'person',
    'kim@example.com',
    'it takes an opaque id of your own, not an e-mail address or a phone number.',
  ],
])('a value that %s does not take: “%s”', (name, given, wanted) => {
  expect(sentence(name, given)).toBe(`data-${name}="${given}" does nothing: ${wanted}`)
})

test('a long value is told in short', () => {
  expect(sentence('delay', 'x'.repeat(500))).toBe(
    `data-delay="${'x'.repeat(60)}" does nothing: it takes a duration like 500ms, 5s, 2m, 4h or 30d.`,
  )
})

test.each([
  ['kim@example.com', 'looks like an e-mail address, a phone number or a card number'],
  ['x'.repeat(201), 'is longer than 200 characters'],
])('context that is left out', (given, why) => {
  expect(sentence('context-order', given)).toBe(
    `data-context-order ${why} and is left out. Give an opaque id.`,
  )
})

test('context without a name names nothing', () => {
  expect(sentence('context-', 'A-1')).toMatch(/names nothing\. Write data-context-order/)
})

test('names are told as they were written', () => {
  expect(sentence('dispaly', 'x', '?')).toBe(
    '“?dispaly” is not known and does nothing. Did you mean “?display”?',
  )
  expect(sentence('dispaly', 'x', '')).toBe(
    '“dispaly” is not known and does nothing. Did you mean “display”?',
  )
})

test('one sentence for each, in their order', () => {
  const spell = (name: string): string => name
  expect(optionSentences([], spell)).toEqual([])
  expect(
    optionSentences(
      [
        ['b-b-b', 'x'],
        ['delay', 'x'],
      ],
      spell,
    ).map((text) => text.split(' ')[0]),
  ).toEqual(['“b-b-b”', 'delay="x"'])
})

test('wantedBy says what was probably meant only where something is near', () => {
  expect(wantedBy(['auto', 'light', 'dark'], 'drak')).toBe('one of auto, light, dark. Did you mean “dark”?')
  expect(wantedBy(['auto', 'light', 'dark'], '')).toBe('one of auto, light, dark.')
  expect(wantedBy('flag', 'ture')).toBe('true or false.')
})
