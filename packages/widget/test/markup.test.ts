import { describe, expect, test } from 'vitest'
import { attributesOf, plainSettings } from '../src/markup.ts'
import { element } from './fakes.ts'

describe('attributesOf', () => {
  test('gives what begins with the prefix, without it, and nothing else', () => {
    const script = element('script', {
      async: '',
      src: 'https://listen.example/earshot.js',
      'data-prompt': 'how-did-we-do',
      'data-context-order': 'A-1',
    })
    expect(attributesOf(script, 'data-')).toEqual([
      ['prompt', 'how-did-we-do'],
      ['context-order', 'A-1'],
    ])
  })

  test('on any element it never gives what else the page keeps there', () => {
    const button = element('button', {
      'data-display': 'inline',
      'data-earshot': 'how-did-we-do',
      'data-earshot-display': 'modal',
    })
    expect(attributesOf(button, 'data-earshot-')).toEqual([['display', 'modal']])
  })
})

describe('plainSettings', () => {
  const plain = (entries: Readonly<Record<string, string>>) => plainSettings(Object.entries(entries), true)

  test('reads what needs no table', () => {
    expect(
      plain({
        prompt: ' how-did-we-do  post-purchase ',
        endpoint: '/v1/events',
        key: 'pk_1',
        site: 'shop.example',
        channel: 'page',
        locale: 'de',
        delay: '500ms',
        display: 'modal',
        storage: 'none',
        consent: 'required',
        targeting: "page.path ~ '/order/*'",
        'context-order': 'A-1041',
        'context-table': ' 12 ',
        'context-first-order': 'true',
      }),
    ).toEqual({
      prompt: ['how-did-we-do', 'post-purchase'],
      endpoint: '/v1/events',
      key: 'pk_1',
      site: 'shop.example',
      channel: 'page',
      locale: 'de',
      delay: '500ms',
      display: 'modal',
      storage: 'none',
      consent: 'required',
      targeting: "page.path ~ '/order/*'",
      context: { order: 'A-1041', table: '12', 'first-order': 'true' },
    })
    expect(plain({})).toEqual({ context: {} })
  })

  test('leaves to the table what only a page can have, where it stands on an element', () => {
    for (const [name, value] of [
      ['storage', 'none'],
      ['consent', 'granted'],
      ['endpoint', '/v1/events'],
      ['key', 'pk_1'],
      ['delay', '5s'],
    ] as const) {
      expect(plainSettings([[name, value]], true)).toBeDefined()
      expect(plainSettings([[name, value]], false)).toBeUndefined()
    }
  })

  test('leaves a secret key to the table, which takes none', () => {
    expect(plainSettings([['key', 'sk_1']], true)).toBeUndefined()
  })

  test('in its place in the page, for an element and not for a whole page', () => {
    const entries = [['display', 'inline']] as const
    expect(plainSettings(entries, false)).toEqual({ display: 'inline', context: {} })
    expect(plainSettings(entries, true)).toBeUndefined()
  })

  test.each([
    ['another option', { theme: 'dark' }],
    ['a value to be checked', { display: 'kiosk' }],
    ['a place that a whole page has not', { display: 'inline' }],
    ['a wrong value', { delay: 'soon' }],
    ['an unknown name', { dispaly: 'modal' }],
    ['a name that every object has', { constructor: 'x' }],
    ['an empty value', { prompt: ' ' }],
    ['an empty endpoint', { endpoint: '' }],
    ['an e-mail address', { 'context-user': 'kim@example.com' }],
    ['what may be a phone number', { 'context-user': '0301234567' }],
    ['a card number', { 'context-card': '4111111111111111' }],
    ['a number with a plus', { 'context-user': '+4930' }],
    ['words with spaces', { 'context-place': 'Linden Street 5' }],
    ['a long text', { 'context-note': 'x'.repeat(41) }],
    ['a condition of more than a page or a device', { targeting: 'visit.count = 2' }],
    ['a condition that does not parse', { targeting: "page.path = '/a' or" }],
    ['an address that is no text', { targeting: 'page.path = /a' }],
    ['no name', { 'context-': 'x' }],
    ['the prototype', { 'context-__proto__': 'x' }],
    ['a name that a receiver refuses', { 'context-prototype': 'x' }],
    ['a language by its name', { locale: 'deutsch' }],
  ])('leaves to the table: %s', (_, entries) => {
    expect(plain({ prompt: 'lunch', ...entries })).toBeUndefined()
  })
})
