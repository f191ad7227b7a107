import Ajv from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApi } from '../src/openapi/document.ts'
import { read, readKey, type TestApp, testApp, writeKey } from './test-app.ts'
import { ran, said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

const { paths } = openApi
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    route: `${method.toUpperCase()} ${path}`,
    operation,
  })),
)

let test: TestApp
beforeAll(async () => {
  test = testApp()
  await senderOf(() => test).post([said({ run: 'a' }), ran('shown', { run: 'a' }), said({ run: 'b' })])
  await senderOf(() => test).post([said({ run: 'b', answers: { rating: 4 } })])
})
afterAll(() => test.close())

/** Programs use these; the pages for people are no part of it. */
const isForPrograms = (path: string): boolean => /^\/(v1\/|healthz|readyz|metrics)/.test(path)

describe('GET /v1/openapi.json', () => {
  it('names every route for programs, and none that is not there', () => {
    const routes = test.app.routes
      .filter(({ method, path }) => method !== 'ALL' && isForPrograms(path))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(operations.map(({ route }) => route).sort()).toEqual([...new Set(routes)].sort())
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
    expect(openApi.openapi).toBe('3.1.0')
  })

  it.each(operations)('says truly whether $route needs a key', async ({ route, operation }) => {
    const [method = '', path = ''] = route.split(' ')
    const reply = await test.app.request(path.replace(/\{\w+\}/g, 'x'), { method })
    await reply.body?.cancel()
    const isOpen = operation.security.some((need) => !Object.keys(need).length)
    expect(reply.status === 401).toBe(!isOpen)
    expect(reply.headers.get('www-authenticate')).toBe(isOpen ? null : 'Bearer')
    expect(Object.keys(operation.responses)).toContain(`${reply.status}`)
  })

  it.each(Object.keys(paths))('C12 %s answers every other method with those that there are', async (path) => {
    const own = Object.keys(paths[path] ?? {}).map((method) => method.toUpperCase())
    const allowed = [...own, ...(own.includes('GET') ? ['HEAD'] : [])].sort().join(', ')
    const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY']
    for (const method of methods.filter((name) => !allowed.split(', ').includes(name))) {
      const reply = await test.app.request(path.replace(/\{\w+\}/g, 'x'), { method })
      expect([method, reply.status, reply.headers.get('allow')]).toEqual([method, 405, allowed])
      expect(reply.headers.get('access-control-allow-origin')).toBe('*')
      expect(reply.headers.get('content-type')).toBe('application/problem+json')
      if (method !== 'HEAD') expect(await reply.json()).toMatchObject({ status: 405, code: 'wrong-method' })
    }
  })

  describe('describes what is given', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false })
    ajv.addSchema(openApi, 'api')
    const fits = (route: string, status: number, type: string, body: unknown): unknown => {
      const [method = '', path = ''] = route.split(' ')
      const at = [path, method.toLowerCase(), 'responses', `${status}`, 'content', type, 'schema']
      const pointer = at.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
      const validate = ajv.compile({ $ref: `api#/paths/${encodeURI(pointer)}` })
      return validate(body) || validate.errors
    }

    it.each([
      '/v1/responses',
      '/v1/conflicts',
      '/v1/kiosks',
      '/v1/summary?by=table',
      '/v1/cases',
      '/v1/calls',
      '/v1/prompts',
      '/metrics',
      '/readyz',
      '/v1/openapi.json',
    ])('GET %s', async (path) => {
      const reply = await read(test.app, path)
      const type = (reply.headers.get('content-type') ?? '').split(';')[0] ?? ''
      const body = type.includes('json') ? await reply.json() : await reply.text()
      expect(fits(`GET ${path.split('?')[0]}`, reply.status, type, body)).toBe(true)
    })

    it('POST /v1/events, taken and refused', async () => {
      const send = async (body: unknown, key = writeKey) => {
        const init = {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }
        const reply = await test.app.request(`/v1/events?key=${key}`, init)
        const type = (reply.headers.get('content-type') ?? '').split(';')[0] ?? ''
        return [reply.status, fits('POST /v1/events', reply.status, type, await reply.json())]
      }
      expect(await send([said({ run: 'c' }), { id: 'bad' }])).toEqual([202, true])
      expect(await send([{ id: 'bad' }])).toEqual([422, true])
      expect(await send([said({ run: 'a', answers: { rating: 4 } })])).toEqual([409, true])
      expect(await send([], 'pk_wrong')).toEqual([401, true])
    })

    it('DELETE /v1/responses/{id}', async () => {
      const headers = { authorization: `Bearer ${readKey}` }
      const reply = await test.app.request('/v1/responses/a', { method: 'DELETE', headers })
      expect(fits('DELETE /v1/responses/{id}', 200, 'application/json', await reply.json())).toBe(true)
    })
  })
})
