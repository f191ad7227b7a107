import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMetrics } from '../src/metrics.ts'
import { read, signedIn, type TestApp, testApp, writeKey } from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { post } = senderOf(() => test)

describe('GET /metrics', () => {
  it('tells what came in and what became of it', async () => {
    const event = said({ run: 'a' })
    await post([event, said({ run: 'b' })])
    await post([event])
    await post([{ ...said({ run: 'c' }), type: 'no' }])
    await post('{')
    await post([event], { path: '/v1/events?key=pk_wrong' })
    const reply = await read(test.app, '/metrics')
    expect(reply.headers.get('content-type')).toContain('application/openmetrics-text')
    const text = await reply.text()
    for (const line of [
      'earshot_events_total{verdict="accepted"} 2',
      'earshot_events_total{verdict="duplicate"} 1',
      'earshot_events_total{verdict="unknown-type"} 1',
      'earshot_refused_total{code="not-json"} 1',
      'earshot_refused_total{code="wrong-key"} 1',
      'earshot_request_seconds_count{status="2xx"} 2',
      'earshot_request_seconds_count{status="4xx"} 3',
      'earshot_waiting_records 0',
    ])
      expect(text.split('\n')).toContain(line)
    expect(text.endsWith('\n# EOF\n')).toBe(true)
    expect((await test.app.request('/metrics')).status).toBe(401)
  })

  it('C77 counts as accepted what is stored, and nothing else', async () => {
    const events = Array.from({ length: 40 }, (_, at) => said({ run: `r-${at}`, answers: { rating: 1 } }))
    await Promise.all([
      post(events.slice(0, 25)),
      post(events.slice(20)),
      ...events.slice(3, 9).map((one) => post(one)),
    ])
    await post([{ ...said({ run: 'bad' }), type: 'no' }, said({ run: 'good' })])
    await post(said({ run: 'r-1', answers: { rating: 2 } }))
    await post('{')
    await test.storage.erase(['r-5'], test.clock.now)
    await post(events.slice(0, 10))
    const text = await (await read(test.app, '/metrics')).text()
    const accepted = Number(/verdict="accepted"} (\d+)/.exec(text)?.[1])
    const erased = 1
    const { responses } = await test.storage.responses({}, { limit: 999 })
    expect([accepted, responses.length]).toEqual([41, 41 - erased])
    expect(text).toContain('earshot_events_total{verdict="gone"} 1\n')
    expect(text).toContain('earshot_events_total{verdict="conflict"} 1\n')
  })

  it('tells what browsers have given up, and so do the results', async () => {
    const path = `/v1/events?key=${writeKey}&dropped=expired&dropped=expired.x1&dropped=evicted.x2&dropped=my-secret&dropped=expired.My-secret`
    expect((await post(said({ run: 'a', answers: { rating: 1 } }), { path })).status).toBe(202)
    await post(said({ run: 'b' }), { path: `/v1/events?key=pk_wrong&dropped=expired` })
    // The reply was lost, so it is all told again.
    await post(said({ run: 'c' }), {
      path: `/v1/events?key=${writeKey}&dropped=expired.x1&dropped=evicted.x2`,
    })
    await vi.waitFor(async () => expect((await test.storage.losses(0)).get('expired')).toBe(2))
    const text = await (await read(test.app, '/metrics')).text()
    expect(text).toContain('earshot_given_up_total{reason="expired"} 2\n')
    expect(text).toContain('earshot_given_up_total{reason="evicted"} 1\n')
    expect(text).not.toContain('secret')
    const headers = { cookie: await signedIn(test.app) }
    const page = await (await test.app.request('/', { headers })).text()
    expect(page).toContain(
      '3 answers never arrived: 1 unfinished, found no room, 2 could not be sent for a week, as the devices say.',
    )
  })

  it('holds the form of OpenMetrics, and no series without end', () => {
    const metrics = createMetrics()
    for (let index = 0; index < 1_000; index++) metrics.count('earshot_events', `code-${index}"\n`)
    metrics.answered(200, 3)
    metrics.answered(200, 99_000)
    const text = metrics.text({
      earshot_waiting_records: 1,
      earshot_resident_memory_bytes: 2,
      earshot_uptime_seconds: 3,
    })
    const lines = text.trimEnd().split('\n')
    expect(lines.length).toBeLessThan(150)
    const form = /^(# (TYPE|HELP) \w+ .+|\w+(\{\w+="[\w.+-]+"(,le="[\d.+Inf]+")?\})? \S+|# EOF)$/
    expect(lines.filter((line) => !form.test(line))).toEqual([])
    expect(lines).toContain('earshot_request_seconds_bucket{status="2xx",le="0.005"} 1')
    expect(lines).toContain('earshot_request_seconds_bucket{status="2xx",le="+Inf"} 2')
  })
})
