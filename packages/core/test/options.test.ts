import { describe, expect, test } from 'vitest'
import { isContextValue, options, readOption, readOptions, settingName } from '../src/options.ts'

/** One text that fits and one that does not, for each row of the table. A row without its entry fails below. */
const samples: Readonly<Record<string, readonly [good: string, value: unknown, bad: string]>> = {
  prompt: ['how-did-we-do  table-check', ['how-did-we-do', 'table-check'], ' '],
  endpoint: ['https://listen.example/v1/events', 'https://listen.example/v1/events', ''],
  key: ['pk_1', 'pk_1', 'sk_1'],
  site: ['shop', 'shop', '  '],
  'send-to': ['collector segment', ['collector', 'segment'], ''],
  person: ['u-81a7', 'u-81a7', 'kim@example.com'],
  audience: ['vendor', 'vendor', 'everybody'],
  locale: ['de-AT', 'de-AT', 'deutsch'],
  theme: ['dark', 'dark', 'black'],
  accent: ['#0b6b63', '#0b6b63', 'red; background: url(x)'],
  storage: ['session', 'session', 'cookie'],
  consent: ['required', 'required', 'yes'],
  display: ['modal', 'modal', 'modl'],
  placement: ['bottom-end', 'bottom-end', 'bottom-right'],
  trigger: ['event', 'event', 'hover'],
  delay: ['5s', '5s', '5'],
  depth: ['0.5', 0.5, '1.5'],
  selector: ['#buy, .buy', '#buy, .buy', ''],
  event: ['order-delivered', 'order-delivered', ''],
  targeting: ["page.path ~ '/order/*'", "page.path ~ '/order/*'", ''],
  every: ['30d', '30d', 'monthly'],
  'once-per': ['order part', 'order part', ''],
  share: ['0.25', 0.25, '25'],
  rest: ['14d', '14d', '2 weeks'],
  question: ['How was lunch?', 'How was lunch?', ''],
  scale: ['Poor | Fair | Good', ['Poor', 'Fair', 'Good'], 'Poor'],
  thanks: ['Thank you.', 'Thank you.', ''],
  launcher: ['Tell us', 'Tell us', ''],
  hours: ['mon  Tue 09:00-18:00, sat 10:00-24:00', ['mon tue 09:00-18:00', 'sat 10:00-24:00'], '9-18'],
  'time-zone': ['Europe/Berlin', 'Europe/Berlin', ''],
  pin: ['0427', '0427', '12'],
  channel: ['kiosk', 'kiosk', ''],
  debug: ['', true, 'maybe'],
}

test('the table and the samples have the same options', () => {
  expect(Object.keys(samples).sort()).toEqual(Object.keys(options).sort())
})

test.each(Object.entries(samples))('%s', (name, [good, value, bad]) => {
  expect(readOptions([[name, good]])).toEqual({ settings: { [settingName(name)]: value }, misfits: [] })
  expect(readOptions([[name, bad]])).toEqual({ settings: {}, misfits: [[name, bad]] })
})

test('each word that an option lists is taken as it is written, with space around it', () => {
  for (const [name, [kind]] of Object.entries(options)) {
    if (typeof kind === 'string') continue
    for (const word of kind) expect(readOption(kind, ` ${word}\n`), name).toBe(word)
  }
})

test('settingName gives the name in camel case', () => {
  expect(['prompt', 'once-per', 'send-to'].map(settingName)).toEqual(['prompt', 'oncePer', 'sendTo'])
})

describe('flags', () => {
  test.each(['', 'true', 'yes', 'on', '1', 'TRUE', 'Yes', ' on '])('“%s” is true', (text) => {
    expect(readOption('flag', text)).toBe(true)
  })
  test.each(['false', 'no', 'off', '0', 'OFF', ' No '])('“%s” is false', (text) => {
    expect(readOption('flag', text)).toBe(false)
  })
  test.each(['2', 'y', 'truee', 'null', 'true false', 'debug'])('“%s” does not fit', (text) => {
    expect(readOption('flag', text)).toBeUndefined()
  })
})

describe('shares', () => {
  test.each([
    ['0', 0],
    ['1', 1],
    ['.5', 0.5],
    ['25%', 0.25],
    [' 12.5 % ', 0.125],
    ['0%', 0],
    ['100%', 1],
  ])('“%s” is %d', (text, share) => {
    expect(readOption('share', text)).toBe(share)
  })
  test.each(['', ' ', '%', '-1', '-5%', '1.01', '101%', 'half', 'NaN', '25x%', '25 50%'])(
    '“%s” does not fit',
    (text) => {
      expect(readOption('share', text)).toBeUndefined()
    },
  )
})

describe('scales', () => {
  test('words are trimmed and may have spaces in them', () => {
    expect(readOption('scale', ' Not at all| Very much ')).toEqual(['Not at all', 'Very much'])
  })
  test('2 to 11 words', () => {
    const words = (count: number): string =>
      Array.from({ length: count }, (_, index) => `p${index}`).join('|')
    expect([1, 2, 11, 12].map((count) => readOption('scale', words(count)) !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
  test.each(['', '|', 'Poor |', 'Poor || Good', '| Good'])('“%s” has a point without words', (text) => {
    expect(readOption('scale', text)).toBeUndefined()
  })
})

describe('durations', () => {
  test.each(['500ms', '5s', '2m', '4h', '30d', '0s', ' 5s '])('“%s” fits', (text) => {
    expect(readOption('duration', text)).toBe(text.trim())
  })
  test.each(['', '5', 's', '5 s', '-5s', '5S', '5s2m', '1e3ms', 'PT5S', '1w'])('“%s” does not', (text) => {
    expect(readOption('duration', text)).toBeUndefined()
  })
})

describe('colours', () => {
  test.each([
    '#abc',
    '#abcd',
    '#0B6B63',
    '#0b6b63ff',
    'teal',
    'rgb(11 107 99 / 50%)',
    'oklch(0.5 0.1 180)',
    'var(--brand)',
    'light-dark(#fff, #000)',
  ])('“%s” fits', (text) => {
    expect(readOption('colour', text)).toBe(text)
  })
  test.each([
    '',
    '#',
    '#ab',
    '#abcde',
    '#abcdefa',
    '#ggg',
    '0b6b63',
    'red;',
    'red}',
    'rgb(1 2 3',
    'rgb(1 2 3); --x: y',
    'url(https://shop.example/x.png)',
    'red blue',
  ])('“%s” does not', (text) => {
    expect(readOption('colour', text)).toBeUndefined()
  })
})

describe('person', () => {
  test.each([
    'u-81a7',
    '4711',
    '123456',
    'c1234567',
    '019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10',
    'kim',
    'kim@home',
  ])('“%s” is an opaque id', (id) => {
    expect(readOption('opaque', id)).toBe(id)
  })
  test.each([
    '',
    ' ',
    'kim@example.com',
    'Kim <kim@example.com>',
    'mailto:kim@example.co.uk',
    '+49 171 1234567',
    '(020) 7946-0018',
    '555.123.4567',
    '4111111111111111',
    '1234567',
  ])('“%s” is none', (id) => {
    expect(readOption('opaque', id)).toBeUndefined()
  })
})

describe('context', () => {
  /** Numbers that card companies publish for tests; each passes the check digit. */
  const cards = [
    '4111111111111111',
    '4111 1111 1111 1111',
    '5555-5555-5555-4444',
    '378282246310005',
    '4222222222222',
    '6011111111111117',
    '30569309025904',
    '6304000000000000',
    '6799990100000000019',
  ]
  test.each(cards)('refuses the card number %s', (number) => {
    expect(isContextValue(number)).toBe(false)
  })
  test.each([
    '4111111111111112',
    '5555555555554445',
    '411111111111',
    '12345678901234567890',
    '4111x11111111111',
  ])('takes %s, which is none', (number) => {
    expect(isContextValue(number)).toBe(true)
  })
  test.each(['kim@example.com', 'Kim Lee <kim.lee@mail.example.co>', 'x kim@example.com y'])(
    'refuses the e-mail address in “%s”',
    (text) => {
      expect(isContextValue(text)).toBe(false)
    },
  )
  test.each(['A-1041', '12', '', 'Table @ window', 'a@b', 'Ümläute 桌'])('takes “%s”', (text) => {
    expect(isContextValue(text)).toBe(true)
  })
  test('at most 200 characters', () => {
    expect([isContextValue('x'.repeat(200)), isContextValue('x'.repeat(201))]).toEqual([true, false])
  })

  test('context-<name> goes under its name, as it is written', () => {
    expect(
      readOptions([
        ['context-order', ' A-1041 '],
        ['context-table-row', '3'],
        ['context-order', 'A-1042'],
      ]),
    ).toEqual({ settings: { context: { order: 'A-1042', 'table-row': '3' } }, misfits: [] })
  })
  test('what looks personal is left out, and the rest counts', () => {
    expect(
      readOptions([
        ['context-order', 'A-1'],
        ['context-staff', 'kim@example.com'],
      ]),
    ).toEqual({ settings: { context: { order: 'A-1' } }, misfits: [['context-staff', 'kim@example.com']] })
  })
  test('a name is needed', () => {
    expect(readOptions([['context-', 'x']])).toEqual({ settings: {}, misfits: [['context-', 'x']] })
  })
  test('what would reach a prototype is refused with its answer by every receiver: it is left out and told', () => {
    const { settings, misfits } = readOptions([
      ['context-constructor', 'a'],
      ['context-__proto__', 'b'],
      ['context-toString', 'c'],
    ])
    expect(settings).toEqual({ context: { toString: 'c' } })
    expect(misfits).toEqual([
      ['context-constructor', 'a'],
      ['context-__proto__', 'b'],
    ])
  })
})

describe('readOptions', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'oncePer', 'Display', ''])(
    '“%s” is no option',
    (name) => {
      expect(readOptions([[name, 'x']])).toEqual({ settings: {}, misfits: [[name, 'x']] })
      expect(({} as Record<string, unknown>).x).toBeUndefined()
    },
  )
  test('gives back every misfit in its order and keeps the rest', () => {
    expect(
      readOptions([
        ['dispaly', 'modal'],
        ['theme', 'dark'],
        ['delay', 'soon'],
      ]),
    ).toEqual({
      settings: { theme: 'dark' },
      misfits: [
        ['dispaly', 'modal'],
        ['delay', 'soon'],
      ],
    })
  })
  test('reads the parameters of an address', () => {
    const { searchParams } = new URL(
      'https://listen.example/earshot.js?prompt=a+b&share=25%25&context-table=12',
    )
    expect(readOptions(searchParams)).toEqual({
      settings: { prompt: ['a', 'b'], share: 0.25, context: { table: '12' } },
      misfits: [],
    })
  })
  test('nothing gives nothing', () => {
    expect(readOptions([])).toEqual({ settings: {}, misfits: [] })
  })
})
