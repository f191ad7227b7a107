import { versionOf } from '@earshot/core/version'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StorageUnavailable } from '../src/storage/port.ts'
import { pageForm, unescaped } from './page-form.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { visitorOf } from './test-visitor.ts'

let test: TestApp
let cookie: string
beforeAll(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
})
afterAll(() => test.close())
const visitor = visitorOf(() => test)

async function open(path: string) {
  const reply = await test.app.request(path, { headers: { cookie } })
  return { status: reply.status, html: await reply.text(), reply }
}

/** The fields of the builder's form as a browser sends them. */
const fieldsOf = (html: string): URLSearchParams =>
  pageForm(html.replace(/<option value="([^"]*)" selected>[^<]*/g, '<option selected>$1')).fields

/** Sends the builder's form as a browser without script does, with some fields changed. */
async function send(html: string, changes: Readonly<Record<string, string | undefined>>, to = '/prompts') {
  const fields = fieldsOf(html)
  for (const [name, value] of Object.entries(changes))
    if (value === undefined) fields.delete(name)
    else fields.set(name, value)
  const reply = await test.app.request(to, { method: 'POST', headers: { cookie }, body: fields })
  return { status: reply.status, html: await reply.text(), reply, to: reply.headers.get('location') ?? '' }
}

describe('/prompts', () => {
  it('lists what there is to begin with', async () => {
    const { html } = await open('/prompts')
    expect(html).toContain('None yet.')
    expect(html).toContain('href="/prompts?from=how-did-we-do"')
    expect((await open('/prompts?from=nothing')).status).toBe(404)
    expect((await open('/prompts/nothing')).status).toBe(404)
  })

  it('saves a prompt that is asked at once, and a changed wording as a new version', async () => {
    const first = await open('/prompts?from=csat-5')
    expect(first.html).toContain('value="our-csat-5"')
    const saved = await send(first.html, {
      do: 'save',
      id: 'lunch',
      'questions[0].text': 'How was lunch for you?',
    })
    expect(saved.status).toBe(303)
    const before = test.storage
    const [kept] = await before.savedPrompts()
    const version = kept ? versionOf(kept.prompt) : ''
    expect(saved.to).toBe(`/prompts/lunch?saved=${version}`)
    const page = await open(saved.to)
    expect(page.html).toContain(`Saved as version ${version}.`)
    expect((await visitor.open('/ask/lunch')).html).toContain('How was lunch for you?')
    expect((await open('/setup?prompt=lunch')).html).toContain('data-prompt=&quot;lunch&quot;')

    const again = await send(page.html, { do: 'save', 'questions[0].text': 'How was the lunch?' })
    expect(again.to).not.toBe(saved.to)
    const definitions = await (await test.app.request('/v1/prompts/lunch')).json()
    expect(definitions).toHaveProperty('questions[0].text', 'How was the lunch?')
    const old = await (await test.app.request(`/v1/prompts/lunch?version=${version}`)).json()
    expect(old).toHaveProperty('questions[0].text', 'How was lunch for you?')
    const { html } = await open('/prompts/lunch')
    expect(html.match(/\/v1\/prompts\/lunch\?version=/g)).toHaveLength(2)
    expect((await open('/prompts?from=lunch')).reply.headers.get('location')).toBe('/prompts/lunch')
    expect((await open('/prompts')).html).toContain('href="/prompts/lunch"')
  })

  it('reads an answer by the words that the person saw', async () => {
    const page = await visitor.open('/ask/lunch')
    const form = await open('/prompts/lunch')
    await send(form.html, { do: 'save', 'questions[0].text': 'And now: how was it?' })
    await visitor.send(page, { rating: '5' })
    const [stored] = await visitor.stored()
    const { id = '', version = '' } = stored?.data.prompt ?? {}
    expect(id).toBe('lunch')
    expect(await test.storage.definition(id, version)).toHaveProperty(
      'questions[0].text',
      'How was the lunch?',
    )
  })

  it('refuses what leads people on, beside its field, and loses nothing that was typed', async () => {
    const { html } = await open('/prompts?from=how-did-we-do')
    const words = 'How much did you love our <great> “lunch” & more?'
    const refused = await send(html, {
      do: 'save',
      id: 'leading',
      'questions[0].text': words,
      'limits.every': '61d',
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('<title>Not saved: ')
    expect(refused.html).toContain('Not saved yet')
    const area = /<textarea[^>]*id="f-questions-0-text"[^>]*>([^<]*)<\/textarea>/.exec(refused.html)
    expect(area?.[0]).toContain('aria-invalid="true"')
    expect(unescaped(area?.[1] ?? '').trim()).toBe(words)
    expect(refused.html).toMatch(
      /id="f-questions-0-text-says" data-live><li class="error"><b>Must be mended:<\/b>/,
    )
    expect(refused.html).toContain(
      'name="limits.every" aria-describedby="f-limits-every-hint f-limits-every-says" value="61d"',
    )
    expect((await test.storage.savedPrompts()).map(({ prompt }) => prompt.id)).not.toContain('leading')
    const mended = await send(refused.html, { do: 'save', 'questions[0].text': 'How was lunch?' })
    expect(mended.status).toBe(303)
    expect(await (await test.app.request('/v1/prompts/leading')).json()).toMatchObject({
      limits: { every: '61d' },
    })
  })

  it('takes no name of a ready-made prompt, nor one that is taken', async () => {
    const { html } = await open('/prompts?from=how-did-we-do')
    expect((await send(html, { do: 'save', id: 'csat-5' })).html).toContain(
      'is the name of a ready-made prompt',
    )
    expect((await send(html, { do: 'save', id: 'lunch' })).html).toContain(
      'You have a prompt “lunch” already.',
    )
  })

  it('says why somebody would be asked, and by which rule not', async () => {
    const { html } = await open('/prompts?from=how-did-we-do')
    expect(html).toContain('Yes, when it opens by itself.')
    const held = await send(html, { do: 'check', 'why.answered': '3', 'why.path': '/thanks' })
    expect(held.status).toBe(200)
    expect(held.html).toMatch(/No, not before 18 Dec 2026/)
    expect(held.html).toContain('<li class="holds"><b>No</b> Long enough since they answered')
    const elsewhere = await send(html, {
      do: 'check',
      targeting: "page.path = '/thanks'",
      'why.path': '/cart',
    })
    expect(elsewhere.html).toContain('No, and time alone will not change that.')
    expect(
      (await send(html, { do: 'check', 'trigger[0].on': 'manual', 'trigger[0].after': '' })).html,
    ).toContain('it opens only when they ask for it')
  })

  it('takes a definition written as JSON, and gives back what is none', async () => {
    const { html } = await open('/prompts?from=how-did-we-do')
    const definition = {
      id: 'mine',
      title: 'Mine',
      questions: [{ id: 'a', type: 'text', text: 'What </script> happened?' }],
    }
    const taken = await send(html, { do: 'json', json: JSON.stringify(definition) })
    expect(taken.html).toContain('value="Mine"')
    const broken = await send(html, { do: 'json', json: '{ "id": "mine", ' })
    expect([broken.status, broken.html]).toEqual([422, expect.stringContaining('That is no definition yet')])
    expect(unescaped(broken.html)).toContain('{ "id": "mine",')
    const preview = await send(taken.html, {}, '/prompts/preview')
    expect(preview.html).toContain('What \\u003c/script> happened?')
  })

  it('shows the real widget in a frame of our own, which keeps nothing', async () => {
    const { html, reply } = await open('/prompts?from=how-did-we-do')
    expect(reply.headers.get('content-security-policy')).toContain("frame-src 'self'")
    const preview = await send(html, { 'preview.theme': 'dark', 'preview.locale': 'de' }, '/prompts/preview')
    expect(preview.reply.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    const config = /data-earshot-config>([^<]*)</.exec(preview.html)?.[1] ?? ''
    expect(JSON.parse(config)).toMatchObject({
      sendTo: ['data-layer'],
      storage: 'none',
      theme: 'dark',
      locale: 'de',
    })
    const broken = await send(html, { title: '' }, '/prompts/preview')
    expect(broken.html).toContain('the prompt stands here')
  })

  it('says when it cannot be saved just now', async () => {
    const { html } = await open('/prompts?from=how-did-we-do')
    const away = testApp({
      storage: {
        ...test.storage,
        savePrompt: () => Promise.reject(new StorageUnavailable('away')),
        close: async () => {},
      },
    })
    const fields = fieldsOf(html)
    fields.set('do', 'save')
    const reply = await away.app.request('/prompts', { method: 'POST', headers: { cookie }, body: fields })
    expect([reply.status, await reply.text()]).toEqual([
      503,
      expect.stringContaining('Everything is still here'),
    ])
    await away.close()
  })

  it('asks nobody to trust a form without its beginning', async () => {
    const reply = await test.app.request('/prompts', { method: 'POST', headers: { cookie }, body: 'do=save' })
    expect(reply.status).toBe(400)
  })
})
