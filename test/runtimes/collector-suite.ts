import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Program } from '../examples/program.ts'

/** What each program is started with. */
export interface Given {
  readonly DATABASE: string
  readonly READ_KEY: string
  readonly WRITE_KEY: string
  readonly PASSWORD: string
}

/**
 * The same real collector, over real HTTP, wherever it runs: events, reading, the pages, the door, and a second start.
 *
 * @param own a path that the app around it goes on answering itself
 */
export function describeCollector(
  name: string,
  begin: (given: Given) => Promise<Program>,
  { own }: { readonly own?: string } = {},
): void {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-runtime-'))
  const given = {
    DATABASE: join(folder, 'earshot.db'),
    READ_KEY: 'sk_0123456789abcdef',
    WRITE_KEY: 'pk_0123456789abcdef',
    PASSWORD: 'three words that differ',
  }
  const event = {
    specversion: '1.0',
    type: 'earshot.response.submitted',
    source: '//shop.example',
    id: 'run-1.1',
    subject: 'run-1',
    time: '2026-11-21T12:00:03.120Z',
    data: {
      response: 'run-1',
      revision: 1,
      prompt: { id: 'how-did-we-do', version: '9f2c51ab' },
      answers: [
        { question: 'rating', value: 1, label: 'Poor' },
        { question: 'why', value: 'Zu kalt – «leider» 🥶' },
      ],
      context: { table: '12' },
    },
  }
  afterAll(() => rmSync(folder, { recursive: true }))

  describe(`the collector in ${name}`, () => {
    it('takes events, shows them to whoever may, and knows them at the next start', async () => {
      const first = await begin(given)
      try {
        expect((await fetch(new URL('/readyz', first.url))).status).toBe(200)
        const send = (url: string, body: unknown) =>
          fetch(new URL(`/v1/events?key=${given.WRITE_KEY}`, url), {
            method: 'POST',
            headers: { 'content-type': 'text/plain', origin: 'https://shop.example' },
            body: JSON.stringify(body),
          })
        const taken = await send(first.url, [event])
        expect(taken.headers.get('access-control-allow-origin')).toBe('*')
        expect(await taken.json()).toEqual({ accepted: ['run-1.1'], duplicate: [], rejected: [] })
        expect((await send(first.url, [{ ...event, data: 1 }])).status).toBe(422)
        // No reader has the public key.
        const read = (path: string, key: string) =>
          fetch(new URL(path, first.url), { headers: { authorization: `Bearer ${key}` } })
        expect((await read('/v1/responses', given.WRITE_KEY)).status).toBe(401)
        expect(await (await read('/v1/responses', given.READ_KEY)).json()).toMatchObject({
          responses: [{ response: 'run-1', state: 'submitted', answers: event.data.answers }],
        })
        expect(await (await read('/v1/responses.csv', given.READ_KEY)).text()).toContain('«leider» 🥶')
        expect(await (await read('/metrics', given.READ_KEY)).text()).toContain('earshot_events')
        if (own) expect(await (await fetch(new URL(own, first.url))).text()).toBe('The shop.')
        const page = await fetch(new URL('/ask/how-did-we-do', first.url))
        expect(await page.text()).toContain('How did we do today?')
        expect(await (await fetch(new URL('/owner.js', first.url))).text()).toContain('EventSource')

        const signIn = (password: string) =>
          fetch(new URL('/login', first.url), {
            method: 'POST',
            body: new URLSearchParams({ password }),
            redirect: 'manual',
          })
        expect((await signIn('wrong')).status).toBe(422)
        const entered = await signIn(given.PASSWORD)
        expect(entered.status).toBe(303)
        const cookie = entered.headers
          .getSetCookie()
          .map((line) => line.split(';')[0])
          .join('; ')
        const answers = await fetch(new URL('/answers', first.url), { headers: { cookie } })
        expect(await answers.text()).toContain('«leider» 🥶')

        await first.close()
        const second = await begin(given)
        try {
          expect(await (await send(second.url, [event])).json()).toMatchObject({ duplicate: ['run-1.1'] })
        } finally {
          await second.close()
        }
      } finally {
        await first.close()
      }
    }, 60_000)
  })
}
