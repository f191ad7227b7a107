import { describe, expect, test } from 'vitest'
import { mostContext, options, settingName } from '../src/options.ts'
import { readConfig } from '../src/read-config.ts'

function read(config: Readonly<Record<string, unknown>>): { settings: unknown; told: readonly string[] } {
  const told: string[] = []
  return { settings: readConfig(config, (sentence) => told.push(sentence)), told }
}

/** One value for each option, as somebody writes it in JSON. */
const values: Readonly<Record<string, unknown>> = {
  prompt: ['how-did-we-do', 'table-check'],
  endpoint: '/v1/events',
  key: 'pk_1',
  site: 'shop',
  'send-to': ['collector'],
  person: 'u-1',
  audience: 'internal',
  locale: 'de',
  theme: 'dark',
  accent: '#0b6b63',
  storage: 'none',
  consent: 'denied',
  display: 'modal',
  placement: 'center',
  trigger: 'event',
  delay: '5s',
  depth: 0.5,
  selector: '#buy',
  event: 'bought',
  targeting: 'context.order',
  every: '30d',
  'once-per': 'order',
  share: 0.25,
  rest: '1d',
  question: 'How was lunch?',
  scale: ['Not at all', 'Very much'],
  thanks: 'Thank you.',
  launcher: 'Tell us',
  hours: ['mon tue 09:00-18:00', '20:00-02:00'],
  'time-zone': 'Europe/Berlin',
  pin: '0427',
  channel: 'kiosk',
  debug: true,
}

test('each option has its place in JSON', () => {
  expect(Object.keys(values).sort()).toEqual(Object.keys(options).sort())
  for (const [name, value] of Object.entries(values)) {
    const [head = '', tail] = (options[name]?.[1] ?? settingName(name)).split('.')
    const config = { [head]: tail ? { [tail]: value } : value }
    expect(read(config).settings, name).toEqual({ [settingName(name)]: value })
  }
})

test('places that share an object are read together', () => {
  expect(
    read({
      display: { as: 'modal', at: 'center' },
      trigger: { on: 'event', name: 'bought', after: '2m' },
      limits: { every: '30d', oncePer: 'order', share: 1 },
      debug: false,
    }),
  ).toEqual({
    settings: {
      display: 'modal',
      placement: 'center',
      trigger: 'event',
      event: 'bought',
      delay: '2m',
      every: '30d',
      oncePer: 'order',
      share: 1,
      debug: false,
    },
    told: [],
  })
})

test('what does nothing together is told', () => {
  expect(read({ trigger: { on: 'event' } }).told).toEqual([
    'trigger="event" never fires without event="the name of the event".',
  ])
})

test('several names may also stand in one text', () => {
  expect(read({ prompt: 'a b', scale: 'Poor | Good' }).settings).toEqual({
    prompt: ['a', 'b'],
    scale: ['Poor', 'Good'],
  })
})

test('no prompt at all is an answer, and no mistake', () => {
  const told: string[] = []
  expect(readConfig({ prompt: [] }, (sentence) => told.push(sentence))).toEqual({ prompt: [] })
  expect(told).toEqual([])
})

test('definitions are read elsewhere', () => {
  expect(read({ prompts: [{ id: 'lunch' }] })).toEqual({ settings: {}, told: [] })
})

describe('told', () => {
  test.each([
    [
      { dispaly: 'x' },
      '“dispaly” in the configuration is not known and does nothing. Did you mean “display”?',
    ],
    [{ 'once-per': 'x' }, '“once-per” in the configuration is not known and does nothing.'],
    [{ constructor: 'x' }, '“constructor” in the configuration is not known and does nothing.'],
    [
      JSON.parse('{"__proto__":{"theme":"dark"}}'),
      '“__proto__” in the configuration is not known and does nothing.',
    ],
    [
      { display: { as: 'modl' } },
      'display.as: “modl” does nothing: it takes one of popover, modal, inline, tab, banner, page, kiosk. Did you mean “modal”?',
    ],
    [
      { trigger: { after: 5 } },
      'trigger.after: “5” does nothing: it takes a duration like 500ms, 5s, 2m, 4h or 30d.',
    ],
    [{ limits: { share: 25 } }, 'limits.share: “25” does nothing: it takes a number from 0 to 1.'],
    [
      { scale: ['Poor'] },
      'scale: “Poor” does nothing: it takes 2 to 11 words, the lowest first, with “|” between them.',
    ],
    [{ sendTo: [] }, 'sendTo: “” does nothing: it takes one or more names with spaces between them.'],
    [{ debug: 'maybe' }, 'debug: “maybe” does nothing: it takes true or false.'],
  ])('%j', (config, sentence) => {
    expect(read(config)).toEqual({ settings: {}, told: [sentence] })
  })

  test('and the rest counts', () => {
    expect(read({ theme: 'dark', accent: '', endpoint: '/v1/events' })).toEqual({
      settings: { theme: 'dark', endpoint: '/v1/events' },
      told: ['accent: “” does nothing: it takes a colour like #0b6b63.'],
    })
  })

  test.each([
    ['an option that takes a text gets a list or an object', { thanks: [{ text: 'Thank you.' }] }],
    ['an option that takes a text gets an object', { targeting: { path: '/' } }],
    ['display is written without its field', { display: 'modal' }],
    ['trigger is a list, as in a definition', { trigger: [{ on: 'load' }] }],
    ['an unknown field of display', { display: { az: 'modal' } }],
    ['a limit that only a definition has', { limits: { afterLater: '7d' } }],
  ])('%s', (_, config) => {
    const { settings, told } = read(config)
    expect(settings).toEqual({})
    expect(told).toHaveLength(1)
  })
})

test('null is nothing: JSON has no other word for what is not there', () => {
  expect(read({ person: null, locale: null, display: { as: null }, context: null })).toEqual({
    settings: {},
    told: [],
  })
})

describe('context', () => {
  test('every value as text', () => {
    expect(read({ context: { order: 'A-1', table: 12, first: true, gone: null, none: undefined } })).toEqual({
      settings: { context: { order: 'A-1', table: '12', first: 'true' } },
      told: [],
    })
  })
  test('what looks personal is left out and told', () => {
    const why =
      'is longer than 200 characters or looks like an e-mail address, a phone number or a card number, and is left out. Give an opaque id.'
    expect(
      read({
        context: { order: 'A-1', user: 'kim@example.com', card: 4111111111111111, note: 'x'.repeat(201) },
      }),
    ).toEqual({
      settings: { context: { order: 'A-1' } },
      told: [`context.user ${why}`, `context.card ${why}`, `context.note ${why}`],
    })
  })
  test('what is no text is left out and told', () => {
    expect(read({ context: { order: { id: 1 }, tags: ['a'], table: 12 } })).toEqual({
      settings: { context: { table: '12' } },
      told: ['context.order is no text and is left out.', 'context.tags is no text and is left out.'],
    })
    for (const context of ['A-1', ['A-1'], 5])
      expect(read({ context })).toEqual({
        settings: {},
        told: ['“context” in the configuration does nothing: it must be an object of texts.'],
      })
  })
  test('what a receiver refuses is left out and told: the answer would be refused with it', () => {
    const most = Object.fromEntries(Array.from({ length: mostContext }, (_, at) => [`a${at}`, '1']))
    expect(read({ context: { ...most, more: '1', tooMuch: '1' } })).toEqual({
      settings: { context: most },
      told: ['“context” has 52 names; only the first 50 are kept.'],
    })
    const keeps = (name: string): string =>
      `context.${name} is left out: JavaScript keeps this name for itself.`
    expect(
      read({ context: JSON.parse('{"__proto__":"a","constructor":"b","order":"c"}') as object }),
    ).toEqual({
      settings: { context: { order: 'c' } },
      told: [keeps('__proto__'), keeps('constructor')],
    })
  })
})

test('each sentence comes with its place', () => {
  const paths: string[] = []
  const config = {
    dispaly: 'x',
    limits: { share: 25 },
    context: { user: 'kim@example.com' },
    trigger: { on: 'event' },
  }
  readConfig(config, (_, path) => paths.push(path))
  expect(paths).toEqual(['dispaly', 'limits.share', '', 'context.user'])
})

describe('what a house sets', () => {
  const place = { timeZone: 'Europe/Berlin', quiet: ['22:00-07:00'], open: ['fri sat 17:00-02:00'] }
  const house = { perDay: 3, perShift: 1, place, paymentPaths: ['/kasse/*'] }

  test('is read as decide takes it', () => {
    expect(read({ ...house, theme: 'dark' })).toEqual({ settings: { ...house, theme: 'dark' }, told: [] })
    expect(read({ place: null, perDay: undefined })).toEqual({ settings: {}, told: [] })
  })

  test.each([
    [{ perDay: 0 }, 'perDay must be a number from 1 to 20.'],
    [{ perShift: 1.5 }, 'perShift must be a whole number.'],
    [
      { place: { quiet: ['22-7'] } },
      'place.quiet[0] is “22-7”. Write a span like 22:00-07:00 or fri sat 17:00-02:00.',
    ],
    [
      { place: { timeZone: 'Atlantis' } },
      'place.timeZone is “Atlantis”. Write a name like Europe/Berlin or America/New_York.',
    ],
    [{ paymentPaths: '/kasse' }, 'paymentPaths must be a list.'],
  ])('%j is told and does nothing', (config, sentence) => {
    expect(read(config)).toEqual({ settings: {}, told: [sentence] })
  })

  test('an unknown name in it is told, and the rest counts', () => {
    const { settings, told } = read({ place: { opne: [], open: [] } })
    expect(settings).toEqual({ place: { open: [] } })
    expect(told).toEqual(['“opne” is not known here and does nothing. Did you mean “open”?'])
  })
})

test('a condition that speaks of what targeting does not know is told with its place', () => {
  const { settings, told } = read({ targeting: "page.pth = 'x'" })
  // It stays, so that nothing is asked where the page did not want it.
  expect(settings).toEqual({ targeting: "page.pth = 'x'" })
  expect(told).toEqual([expect.stringContaining("targeting: “page.pth = 'x'” speaks of “page.pth”.")])
})
