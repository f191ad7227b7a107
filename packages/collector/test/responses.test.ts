import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { read, readKey, signedIn, type TestApp, testApp, writeKey } from './test-app.ts'
import { said } from './test-events.ts'

let test: TestApp
beforeEach(async () => {
  test = testApp()
  for (const [index, id] of ['a', 'b', 'c'].entries()) {
    const context = { table: `${index}`, order: '=1+1' }
    const event = said({ run: id, context, answers: { rating: 1, why: '=HYPERLINK("x")' } })
    await test.storage.store([recordOf(event, new Map())], Date.parse('2026-11-20T10:00:00Z') + index)
  }
})
afterEach(() => test.close())

const get = (path: string): Promise<Response> => read(test.app, path)

describe('GET /v1/responses', () => {
  it.each(['/v1/responses', '/v1/responses.json'])(
    '%s gives what came over the wire, newest first',
    async (path) => {
      const reply = await get(path)
      expect(reply.headers.get('cache-control')).toBe('no-store')
      expect(reply.headers.has('access-control-allow-origin')).toBe(false)
      const { responses, next } = await reply.json()
      expect(next).toBeNull()
      expect(responses.map(({ response }: { response: string }) => response)).toEqual(['c', 'b', 'a'])
      expect(responses[0]).toEqual({
        ...said({
          run: 'c',
          context: { table: '2', order: '=1+1' },
          answers: { rating: 1, why: '=HYPERLINK("x")' },
        }).data,
        state: 'submitted',
        source: '//shop.example',
        receivedAt: '2026-11-20T10:00:00.002Z',
        time: '2026-11-21T11:59:00.000Z',
        clock: 'ahead',
      })
    },
  )

  it('pages with a cursor', async () => {
    const first = await (await get('/v1/responses?limit=2')).json()
    expect(first.responses).toHaveLength(2)
    const second = await (await get(`/v1/responses?limit=2&cursor=${first.next}`)).json()
    expect(second).toMatchObject({ responses: [{ response: 'a' }], next: null })
  })

  it('filters', async () => {
    expect((await (await get('/v1/responses?table=1&prompt=how-did-we-do')).json()).responses).toHaveLength(1)
    expect((await (await get('/v1/responses?state=partial')).json()).responses).toEqual([])
    expect((await (await get('/v1/responses?from=2026-11-20&to=2026-11-20')).json()).responses).toHaveLength(
      3,
    )
    expect((await (await get('/v1/responses?from=2026-11-21')).json()).responses).toEqual([])
  })

  it.each([
    ['tabel=1', '“tabel” is no filter'],
    ['audience=everybody', 'audience is one of'],
    ['state=done', 'state is one of'],
    ['from=yesterday', 'from and to are dates'],
    ['to=2026-13-45', 'from and to are dates'],
    ['from=2026-02-30', 'from and to are dates'],
    ['table=1&table=2', 'table stands twice'],
    ['from=2026-11-21&to=2026-11-20', 'from is after to'],
    ['limit=0', 'limit is a number from 1 to 1000'],
    ['limit=1001', 'limit is a number from 1 to 1000'],
    ['limit=-1', 'limit is a number'],
    ['cursor=nonsense', 'cursor is what an earlier reply gave'],
  ])('refuses ?%s in words', async (query, words) => {
    const reply = await get(`/v1/responses?${query}`)
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ code: 'bad-filter', detail: expect.stringContaining(words) })
  })

  it('is read with the read key or by the owner, and by nobody else', async () => {
    const ask = async (headers: Record<string, string>) =>
      (await test.app.request('/v1/responses', { headers })).status
    expect(await ask({})).toBe(401)
    expect(await ask({ authorization: `Bearer ${writeKey}` })).toBe(401)
    expect(await ask({ authorization: `Bearer ${readKey}x` })).toBe(401)
    expect(await ask({ authorization: `Basic ${readKey}` })).toBe(401)
    expect(await ask({ cookie: 'earshot_session=guess' })).toBe(401)
    expect(await ask({ authorization: `Bearer ${readKey}` })).toBe(200)
    expect(await ask({ cookie: await signedIn(test.app) })).toBe(200)
    const refused = await test.app.request('/v1/responses.csv')
    expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    expect(await refused.json()).toMatchObject({ code: 'no-access' })
  })
})

describe('exports', () => {
  it('C53 CSV has a line each, in stable columns, and no formulas', async () => {
    const reply = await get('/v1/responses.csv')
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="responses.csv"')
    const lines = (await reply.text()).split('\r\n')
    expect(lines[0]).toBe(
      '"response","prompt","version","state","receivedAt","askedAt","audience","channel","locale","source","order","table","place","shift","staff","visit","context","answers","repeats","marks"',
    )
    expect(lines[1]).toMatch(/^"c","how-did-we-do","[\da-f]{8}","submitted","2026-11-20T10:00:00.002Z",/)
    expect(lines[1]).toContain(`,"'=1+1","2",`)
    expect(lines).toHaveLength(5)
  })

  it('NDJSON has an object a line, unchanged', async () => {
    const text = await (await get('/v1/responses.ndjson')).text()
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ response }) => response)).toEqual(['c', 'b', 'a'])
    expect(lines[0].context.order).toBe('=1+1')
  })

  it('is whole without a limit, and says where it goes on with one', async () => {
    const records = Array.from({ length: 1_203 }, (_, index) =>
      recordOf(said({ run: `more-${index}` }), new Map()),
    )
    await test.storage.store(records, Date.parse('2026-11-20T11:00:00Z'))
    expect((await (await get('/v1/responses.ndjson')).text()).trim().split('\n')).toHaveLength(1_206)
    const page = await get('/v1/responses.csv?limit=1000&prompt=how-did-we-do')
    expect((await page.text()).trim().split('\r\n')).toHaveLength(1_001)
    const next = /^<(.+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1] ?? ''
    expect((await (await get(next)).text()).trim().split('\r\n')).toHaveLength(207)
  })

  it('breaks off where the database does, instead of looking whole', async () => {
    const records = Array.from({ length: 1_203 }, (_, index) =>
      recordOf(said({ run: `more-${index}` }), new Map()),
    )
    await test.storage.store(records, 1)
    const reply = await get('/v1/responses.ndjson')
    await test.storage.close()
    await expect(reply.text()).rejects.toThrow()
    expect(test.reports).toHaveLength(1)
  })
})
