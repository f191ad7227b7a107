import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchPage } from '../../src/setup/fetch-page.ts'

let hits = 0
const server = createServer(({ url = '/' }, response) => {
  hits++
  const [, steps] = /^\/on\/(\d+)$/.exec(url) ?? []
  if (steps)
    return response.writeHead(302, { location: Number(steps) ? `/on/${Number(steps) - 1}` : '/' }).end()
  if (url === '/inside') return response.writeHead(301, { location: 'http://169.254.169.254/latest/' }).end()
  if (url === '/file') return response.writeHead(301, { location: 'file:///etc/passwd' }).end()
  if (url === '/endless') {
    response.writeHead(200, { 'content-type': 'text/html' })
    const writing = setInterval(() => response.write('x'.repeat(500_000)), 1)
    response.on('close', () => clearInterval(writing))
    return
  }
  response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'" })
  response.end('<p>Grüße')
})
let host: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.closeAllConnections())

const fetched = (path: string, hosts = [host]) => fetchPage(`http://${host}${path}`, { hosts })

describe('fetchPage', () => {
  it('gives the page with its headers', async () => {
    expect(await fetched('/')).toMatchObject({
      status: 'ok',
      page: { status: 200, html: '<p>Grüße', headers: { 'content-security-policy': "default-src 'self'" } },
    })
  })

  it('follows where it leads, for three steps', async () => {
    expect(await fetched('/on/2')).toMatchObject({
      status: 'ok',
      page: { url: `http://${host}/`, status: 200 },
    })
    expect(await fetched('/on/3')).toMatchObject({
      status: 'failed',
      why: expect.stringContaining('more than 3 times'),
    })
  })

  it('fetches nothing of this network', async () => {
    const before = hits
    expect(await fetched('/', [])).toMatchObject({ status: 'failed' })
    expect(await fetchPage('http://127.0.0.1/', { hosts: [host] })).toMatchObject({
      status: 'failed',
      why: expect.stringContaining('EARSHOT_WEBHOOK_HOSTS'),
    })
    expect(hits).toBe(before)
    const lookup = (_: string, done: (error: null, found: { address: string; family: number }[]) => void) =>
      done(null, [{ address: '10.0.0.1', family: 4 }])
    expect(await fetchPage('shop.example', { hosts: [], lookup })).toMatchObject({
      status: 'failed',
      why: expect.stringContaining('leads into this network'),
    })
  })

  it('is not led into this network either', async () => {
    expect(await fetched('/inside')).toMatchObject({
      status: 'failed',
      why: expect.stringContaining('this network'),
    })
    expect(await fetched('/file')).toMatchObject({ status: 'failed' })
  })

  it('reads no more than a page has', async () => {
    const got = await fetched('/endless')
    expect(got.status === 'ok' && got.page.html.length).toBeLessThan(3_000_000)
  })

  it('says in words why there is nothing', async () => {
    expect(await fetchPage('http://127.0.0.1:1/', { hosts: ['127.0.0.1'] })).toEqual({
      status: 'failed',
      why: 'The server does not take the connection.',
    })
  })
})
