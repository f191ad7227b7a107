import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createPromptShelf } from '../src/prompt-shelf.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { answersOf, isSent, type Page, visitorOf } from './test-visitor.ts'

const lunch = { ...howDidWeDo, id: 'lunch', title: 'Your lunch' }
let test: TestApp
let cookie: string
beforeEach(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
  await test.app.request('/prompts', { method: 'POST', headers: { cookie }, body: saving })
})
afterEach(() => test.close())
const visitor = visitorOf(() => test)
const saving = new URLSearchParams({
  do: 'save',
  base: JSON.stringify(lunch),
  id: 'lunch',
  title: 'Your lunch',
})

/** Chooses, and sends what comes after it empty. */
const answer = async (page: Page, rating: string) => visitor.send(await visitor.send(page, { rating }), {})
const post = (path: string) => test.app.request(path, { method: 'POST', headers: { cookie } })
const html = async (path: string) => (await test.app.request(path, { headers: { cookie } })).text()
const status = async (path: string) => (await test.app.request(path)).status
const ids = async () => {
  const { prompts } = (await (await test.app.request('/v1/prompts')).json()) as { prompts: { id: string }[] }
  return prompts.map(({ id }) => id)
}

it('says before it is done what becomes of the answers', async () => {
  expect(await html('/prompts/lunch')).toContain('Nobody has answered it yet.')
  await answer(await visitor.open('/ask/lunch'), '4')
  expect(await html('/prompts/lunch')).toContain('The one answer to it stays on the results page')
  expect(await html('/prompts?from=how-did-we-do')).not.toContain('Delete')
})

it('is asked nowhere any more, keeps its answers, and can be brought back', async () => {
  const [answered, begun] = [await visitor.open('/ask/lunch'), await visitor.open('/ask/lunch')]
  await answer(answered, '4')
  const [kept] = await visitor.stored()
  const version = kept?.data.prompt.version
  expect((await post('/prompts/lunch/delete')).headers.get('location')).toBe('/prompts#deleted')

  expect([await status('/ask/lunch'), await status('/v1/prompts/lunch')]).toEqual([404, 404])
  expect(await ids()).not.toContain('lunch')
  expect(await html('/setup')).not.toContain('Your lunch')
  expect(await html('/prompts')).toMatch(
    /Deleted <span class="count">1[\s\S]*action="\/prompts\/lunch\/back"/,
  )
  // What was asked can still be read, and who had the page open is heard.
  expect(await status(`/v1/prompts/lunch?version=${version}`)).toBe(200)
  expect(await html('/')).toContain('Your lunch')
  isSent(await answer(begun, '3'), 'Thank you')
  expect((await visitor.stored()).map(answersOf)).toEqual([{ rating: 3 }, { rating: 4 }])

  expect((await post('/prompts/lunch/back')).headers.get('location')).toBe('/prompts/lunch')
  expect([await status('/ask/lunch'), await status('/v1/prompts/lunch')]).toEqual([200, 200])
  expect(await ids()).toContain('lunch')
  expect(await html('/prompts')).not.toContain('id="deleted"')
})

it('keeps its name, so that answers to two prompts are never mixed', async () => {
  await post('/prompts/lunch/delete')
  const again = await test.app.request('/prompts', { method: 'POST', headers: { cookie }, body: saving })
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('You have deleted a prompt “lunch”')
})

it('takes only prompts of the owner', async () => {
  const paths = ['/prompts/how-did-we-do/delete', '/prompts/none/delete', '/prompts/lunch/back']
  for (const path of paths) expect((await post(path)).status).toBe(404)
  expect(await status('/ask/how-did-we-do')).toBe(200)
})

it('other nodes hear of it, and of its coming back', async () => {
  const other = createPromptShelf(test.storage, { fixed: [], report: () => {} })
  await other.refresh()
  expect(other.saved.has('lunch')).toBe(true)
  await post('/prompts/lunch/delete')
  await other.refresh()
  expect([other.saved.has('lunch'), other.deleted.has('lunch')]).toEqual([false, true])
  await post('/prompts/lunch/back')
  await other.refresh()
  expect([other.saved.has('lunch'), other.deleted.has('lunch')]).toEqual([true, false])
})
