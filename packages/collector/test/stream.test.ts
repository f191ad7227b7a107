import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { personSignedIn, read, type TestApp, testApp } from './test-app.ts'

let test: TestApp
beforeEach(() => {
  vi.useFakeTimers()
  test = testApp()
})
afterEach(() => {
  vi.useRealTimers()
  return test.close()
})

const heard = { id: 'a', prompt: 'how-did-we-do', criticism: true, call: false }

async function open() {
  const reply = await read(test.app, '/v1/stream')
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
  const next = async (): Promise<string | undefined> => {
    const { done, value } = await reader.read()
    return done ? undefined : new TextDecoder().decode(value)
  }
  expect(await next()).toBe('retry: 2000\n\n')
  return { reply, reader, next }
}

describe('GET /v1/stream', () => {
  it('tells of each response', async () => {
    const { reply, next } = await open()
    expect(reply.headers.get('content-type')).toBe('text/event-stream')
    test.hub.publish(heard)
    expect(await next()).toBe(`event: response\ndata: ${JSON.stringify(heard)}\n\n`)
  })

  it('says now and then that it is there', async () => {
    const { next } = await open()
    vi.advanceTimersByTime(15_000)
    expect(await next()).toBe(': still here\n\n')
  })

  it('ends when the collector does', async () => {
    const { next } = await open()
    test.hub.close()
    expect(await next()).toBeUndefined()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves nothing behind when the reader goes', async () => {
    const { reader } = await open()
    await reader.cancel()
    expect(vi.getTimerCount()).toBe(0)
    expect(() => test.hub.publish(heard)).not.toThrow()
  })

  it('takes nothing down with it where somebody goes who was just found to be signed out', async () => {
    const lost: unknown[] = []
    const note = (error: unknown) => lost.push(error)
    process.on('unhandledRejection', note)
    const cookie = await personSignedIn(test, 'Kim', 'staff')
    const reply = await test.app.request('/v1/stream', { headers: { cookie } })
    const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
    let found = (_: undefined): void => {}
    vi.spyOn(test.storage, 'session').mockReturnValue(new Promise((resolve) => (found = resolve)))
    vi.advanceTimersByTime(15_000)
    await reader.cancel()
    found(undefined)
    vi.useRealTimers()
    await new Promise((resolve) => setTimeout(resolve, 20))
    process.off('unhandledRejection', note)
    expect(lost).toEqual([])
  })

  it('ends for a reader that reads nothing', async () => {
    await open()
    for (let sent = 0; sent < 150; sent++) test.hub.publish(heard)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is not for everybody', async () => {
    expect((await test.app.request('/v1/stream')).status).toBe(401)
  })
})
