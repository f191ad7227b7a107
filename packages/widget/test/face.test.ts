import { describe, expect, test, vi } from 'vitest'
import * as configured from '../src/configured/configured.ts'
import type { Engine } from '../src/engine.ts'
import { faceOf } from '../src/face.ts'
import { fakeLoads, listeningTell } from './fakes.ts'

function make() {
  const { tell, told } = listeningTell()
  const engine = {
    ask: vi.fn<Engine['ask']>(() => Promise.resolve({ status: 'dismissed' })),
    explain: vi.fn<Engine['explain']>(),
    equip: vi.fn<Engine['equip']>(() => Promise.reject(new Error('offline'))),
    track: vi.fn<Engine['track']>(),
    call: vi.fn<Engine['call']>(),
    flush: vi.fn<Engine['flush']>(() => Promise.resolve(true)),
    destroy: vi.fn<Engine['destroy']>(),
    on: vi.fn<Engine['on']>(),
  }
  const complaints: unknown[] = []
  const load = { ...fakeLoads(), configured: vi.fn(() => Promise.resolve(configured)) }
  const parts = { load, tell, complain: (...said: unknown[]) => void complaints.push(said) }
  return { face: faceOf(engine as unknown as Engine, parts), engine, told, complaints, load }
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
  const [id, asking] = engine.ask.mock.lastCall ?? []
  expect([id, asking?.within]).toEqual(['lunch', within])
  expect(await asking?.settings).toEqual({
    context: { table: '12', order: 'A-1' },
    display: 'modal',
    placement: 'center',
    locale: 'de',
  })
  expect(told).toEqual([])
})

test('what does not fit is told and left out', async () => {
  const { face, engine, told } = make()
  void face.ask('lunch', { display: { as: 'modl' }, context: { user: 'kim@example.com', table: '1' } })
  expect(await engine.ask.mock.calls[0]?.[1]?.settings).toEqual({ context: { table: '1' } })
  expect(told).toEqual([
    expect.stringMatching(/^display “modl” does nothing/),
    expect.stringMatching(/^context\.user .*left out/),
  ])
})

test('an object is no value of a context, and is told', async () => {
  const { face, engine, told } = make()
  face.setContext({ order: { id: 'A-1' } })
  await vi.waitFor(() => expect(engine.call.mock.calls).toEqual([[{ context: {} }]]))
  expect(told).toHaveLength(1)
})

test('context counts for the next call, also while it is still being read', async () => {
  const { face, engine } = make()
  face.setContext({ order: 'A-1', first: true })
  await face.ask('lunch', { context: { table: 12 } })
  expect(await engine.ask.mock.calls[0]?.[1]?.settings).toEqual({ context: { table: '12' } })
  expect(engine.call.mock.calls).toEqual([[{ context: { order: 'A-1', first: 'true' } }]])
})

test('a call that gives nothing needs nothing more', async () => {
  const { face, engine, load } = make()
  await face.ask('lunch')
  expect(await engine.ask.mock.calls[0]?.[1]?.settings).toEqual({})
  expect(load.configured).not.toHaveBeenCalled()
})

test('consent is one of its three words', () => {
  const { face, engine, complaints } = make()
  for (const consent of ['granted', 'denied', 'required'] as const) face.setConsent(consent)
  for (const wrong of ['yes', '', undefined, null, true]) face.setConsent(wrong as never)
  expect(engine.call.mock.calls).toEqual(['granted', 'denied', 'required'].map((consent) => [{ consent }]))
  expect(complaints).toHaveLength(5)
})

test('flush waits two seconds where nothing else is said', () => {
  const { face, engine } = make()
  void face.flush()
  void face.flush(50)
  expect(engine.flush.mock.calls).toEqual([[2_000], [50]])
})

test('explain fetches a definition that is not known yet, and no other', () => {
  const { face, engine } = make()
  expect(face.explain('lunch')).toBeUndefined()
  engine.explain.mockReturnValue({ ask: true, rules: [], because: [] })
  face.explain('supper')
  expect(engine.equip.mock.calls).toEqual([['lunch', {}]])
})

test('the name of an event that never comes is told, once what has the names is there', async () => {
  const { face, engine, told, load } = make()
  const listener = (): void => undefined
  face.on('shwon' as never, listener)
  Object.assign(load, { more: configured })
  for (const name of ['shown', 'shwon', 'earshot:shown', 'toString']) face.on(name as never, listener)
  expect(told).toEqual(
    ['shwon', 'earshot:shown', 'toString'].map(
      (name) =>
        `on(“${name}”) hears nothing. There are: eligible, shown, answered, submitted, delivered, failed, dismissed, closed.`,
    ),
  )
  expect(engine.on).toHaveBeenCalledTimes(5)
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

  test('on', () => {
    const { face, engine, load } = make()
    Object.assign(load, { more: configured })
    for (const name of odd) expect(() => face.on(name as never, () => undefined)).not.toThrow()
    for (const [name] of engine.on.mock.calls) expect(name).toBeTypeOf('string')
    expect(engine.on).toHaveBeenCalledTimes(odd.length)
  })

  test('flush gives the engine a number in every case', () => {
    const { face, engine } = make()
    for (const given of [...odd, 1n]) face.flush(given as never)
    for (const [deadlineMs] of engine.flush.mock.calls) expect(deadlineMs).toBeTypeOf('number')
    expect(engine.flush).toHaveBeenCalledTimes(odd.length + 1)
  })

  test('track gives listeners an object in every case', () => {
    const { face, engine } = make()
    for (const properties of [undefined, null]) face.track('bought', properties as never)
    expect(engine.track.mock.calls).toEqual([
      ['bought', {}],
      ['bought', {}],
    ])
  })
})
