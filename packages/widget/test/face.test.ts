import { describe, expect, test, vi } from 'vitest'
import type { Engine } from '../src/engine.ts'
import { faceOf } from '../src/face.ts'
import { listeningTell } from './fakes.ts'

function make() {
  const { tell, told } = listeningTell()
  const engine = {
    ask: vi.fn<Engine['ask']>(() => Promise.resolve({ status: 'dismissed' })),
    explain: vi.fn<Engine['explain']>(),
    track: vi.fn<Engine['track']>(),
    setContext: vi.fn<Engine['setContext']>(),
    setConsent: vi.fn<Engine['setConsent']>(),
    setLocale: vi.fn<Engine['setLocale']>(),
    flush: vi.fn<Engine['flush']>(() => Promise.resolve(true)),
    destroy: vi.fn<Engine['destroy']>(),
    on: vi.fn<Engine['on']>(),
  }
  return { face: faceOf(engine as unknown as Engine, tell), engine, told }
}

test('what is given with a call is held to what the option takes', async () => {
  const { face, engine, told } = make()
  const within = {} as HTMLElement
  await face.ask('lunch', {
    context: { table: 12, order: 'A-1', gone: null },
    display: { as: 'modal', at: 'center' },
    locale: 'de',
    within,
  })
  expect(engine.ask.mock.calls).toEqual([
    [
      'lunch',
      {
        settings: {
          context: { table: '12', order: 'A-1' },
          display: 'modal',
          placement: 'center',
          locale: 'de',
        },
        within,
      },
    ],
  ])
  expect(told).toEqual([])
})

test('what does not fit is told and left out', () => {
  const { face, engine, told } = make()
  void face.ask('lunch', { display: { as: 'modl' }, context: { user: 'kim@example.com', table: '1' } })
  expect(engine.ask.mock.calls[0]?.[1]?.settings).toEqual({ context: { table: '1' } })
  expect(told).toEqual([
    expect.stringMatching(/^context\.user .*left out/),
    expect.stringMatching(/^display “modl” does nothing/),
  ])
})

test('an object is no value of a context, and is told', () => {
  const { face, engine, told } = make()
  face.setContext({ order: { id: 'A-1' } })
  expect(engine.setContext.mock.calls).toEqual([[{}]])
  expect(told).toHaveLength(1)
})

test('consent is one of its three words', () => {
  const { face, engine, told } = make()
  for (const consent of ['granted', 'denied', 'required'] as const) face.setConsent(consent)
  for (const wrong of ['yes', '', undefined, null, true]) face.setConsent(wrong as never)
  expect(engine.setConsent.mock.calls).toEqual([['granted'], ['denied'], ['required']])
  expect(told.length).toBeGreaterThanOrEqual(3)
})

test('flush waits two seconds where nothing else is said', () => {
  const { face, engine } = make()
  void face.flush()
  void face.flush(50)
  expect(engine.flush.mock.calls).toEqual([[2_000], [50]])
})

describe('no call throws, whatever it is given', () => {
  const odd = [undefined, null, 0, '', 'x', [], {}, Symbol('x'), () => {}]
  test.each(['ask', 'explain', 'setContext', 'setConsent', 'setLocale', 'flush', 'destroy'] as const)(
    '%s',
    (name) => {
      const { face } = make()
      const call = face[name] as (...given: unknown[]) => unknown
      for (const first of odd) for (const second of odd) expect(() => call(first, second)).not.toThrow()
    },
  )

  test('track gives listeners an object in every case', () => {
    const { face, engine } = make()
    for (const properties of [undefined, null]) face.track('bought', properties as never)
    expect(engine.track.mock.calls).toEqual([
      ['bought', {}],
      ['bought', {}],
    ])
  })
})
