import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actOnCase } from '../src/cases/act-on-case.ts'
import { openCases } from '../src/cases/open-cases.ts'
import type { Role } from '../src/storage/people-port.ts'
import { unescaped } from './page-form.ts'
import { personSignedIn, type TestApp, testApp } from './test-app.ts'
import { marked, said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { post } = senderOf(() => test)

/** What staff is led to by nothing but an address that they were told. */
const told = ['/cards', '/expected', '/behind/Kitchen', '/told']

/** Every way that stands on the pages that somebody may open, and what became of it: links are followed, forms are sent empty. */
async function ways(role: Role): Promise<readonly string[]> {
  const cookie = await personSignedIn(test, 'Kim', role)
  const refused: string[] = []
  const seen = new Set<string>()
  const next = ['/', ...told].map((path) => ({ path, from: '' }))
  for (const { path, from } of next) {
    if (seen.has(path)) continue
    seen.add(path)
    const page = await test.app.request(path, { headers: { cookie } })
    const html = await page.text()
    if (from && page.status >= 400) refused.push(`${path} of ${from}: ${page.status}`)
    const to = page.headers.get('location')
    if (to) next.push({ path: to, from: path })
    if (page.status !== 200) continue
    for (const [, link = ''] of html.matchAll(/<a[^>]* href="([^"]*)"/g)) {
      const { origin, pathname, search } = new URL(unescaped(link), `http://localhost${path}`)
      if (origin === 'http://localhost' && !/^\/(ask|v1)\//.test(pathname))
        next.push({ path: pathname + search, from: path })
    }
    for (const [, action = ''] of html.matchAll(/<form[^>]* action="([^"]*)"/g)) {
      if (action === '/logout' || seen.has(`form ${action}`)) continue
      seen.add(`form ${action}`)
      const { status } = await test.app.request(unescaped(action), {
        method: 'POST',
        headers: { cookie },
        body: new URLSearchParams({ do: '' }),
      })
      if (status === 403) refused.push(`the form ${action} of ${path}`)
    }
  }
  return refused
}

describe.each(['staff', 'manager', 'owner'] as const)('whoever is %s', (role) => {
  it('is shown no way that leads to a refusal, where nobody has answered yet', async () => {
    expect(await ways(role)).toEqual([])
  })

  it('is shown no way that leads to a refusal, where there is something of everything', async () => {
    await post(marked({ run: 'mine', answers: { rating: 1, what: ['time'], why: 'It took an hour.' } }))
    await post(said({ run: 'fine', answers: { rating: 4 } }))
    await openCases(test.storage, test.clock.now)
    const deed = { type: 'took', owner: 'Kim' } as const
    await actOnCase(test.storage, 'mine', { at: test.clock.now, by: 'Mia', deed })
    expect(await ways(role)).toEqual([])
  })
})
