import type { Prompt } from '@earshot/core/prompt'
import { presets } from '@earshot/presets'
import { locales } from '@earshot/presets/translations/locales'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askedIn } from '../src/asking/asked-in.ts'
import { widgetFile } from '../src/widget-files.ts'
import { pageForm } from './page-form.ts'
import { type TestApp, testApp } from './test-app.ts'
import { answersOf } from './test-visitor.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())

interface Page {
  readonly status: number
  readonly root: string | undefined
  readonly language: string | null
  readonly vary: string | null
  readonly html: string
}

/** A guest whose browser likes a language, and runs no script. */
function guest(language: string) {
  const request = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const headers = { 'accept-language': language, origin: 'http://localhost' }
    const reply = await test.app.request(path, { ...init, headers })
    const html = await reply.text()
    return {
      status: reply.status,
      root: /<html[^>]*>/.exec(html)?.[0],
      language: reply.headers.get('content-language'),
      vary: reply.headers.get('vary'),
      html,
    }
  }
  const send = ({ html }: Page, answers: Readonly<Record<string, string>>, button = 'next') => {
    const { action, fields } = pageForm(html)
    for (const [name, value] of Object.entries(answers)) fields.set(`q.${name}`, value)
    fields.set('do', button)
    test.clock.now += 1_500
    return request(action, { method: 'POST', body: fields })
  }
  return { open: request, send }
}

describe('the pages of guests', () => {
  it('ask in the language of the guest, and store what they store in English', async () => {
    const stored: unknown[] = []
    for (const [language, question, next] of [
      ['de-AT,de;q=0.9', 'Wie läuft es an Ihrem Tisch?', 'Weiter'],
      ['en', 'How is it going at your table?', 'Next'],
    ] as const) {
      const { open, send } = guest(language)
      const first = await open('/t/garden/12')
      expect(first).toMatchObject({ status: 200, language: language.slice(0, 2), vary: expect.anything() })
      expect(first.vary).toContain('Accept-Language')
      expect(first.html).toContain(question)
      expect(first.html).toContain(`>${next}</button>`)
      const last = await send(await send(first, { state: 'need' }), { need: 'bill' })
      expect(last.status).toBe(200)
      const id = pageForm(first.html).fields.get('run') ?? ''
      const response = await test.storage.response(id)
      expect(response?.data.locale).toBe(language.slice(0, 2))
      stored.push([answersOf(response), response?.data.prompt, response?.data.page, response?.data.context])
    }
    expect(stored[0]).toEqual(stored[1])
  })

  it('speak German up to the change and the end of an answer', async () => {
    const { open, send } = guest('de')
    const first = await open('/ask/how-did-we-do')
    expect(first.root).toBe('<html lang="de" dir="ltr">')
    expect(first.html).toContain('Schlecht')
    expect(first.html).not.toMatch(/lang="en"|Please leave|optional</)
    const none = await send(first, {}, 'finish')
    expect(none).toMatchObject({ status: 422, root: '<html lang="de" dir="ltr">' })
    expect(none.html).toContain('Bitte wählen oder schreiben Sie hier etwas.')
    const thanks = await send(await send(first, { rating: '4' }), { well: 'Alles' })
    expect(thanks.html).toContain('<p class="sent">Gesendet</p>')
    expect(thanks.html).toContain('Noch etwas sagen')
    const [, mine = ''] = /href="(\/my\/[^"]+)">Ihre Antwort ansehen oder ändern/.exec(thanks.html) ?? []
    const change = await open(`${mine}/change`)
    expect(change.root).toBe('<html lang="de" dir="ltr">')
    expect(change.html).toContain('<h1>Ihre Antwort ändern</h1>')
    expect(change.html).toContain('Wie waren wir heute?')
    const gone = await open(mine, { method: 'POST', body: new URLSearchParams({ do: 'delete' }) })
    expect(gone.html).toContain('<h1>Gelöscht</h1>')
    expect(gone.html).toMatch(/Gelöscht: .*2026.*\. Frühere Sicherungen/)
    expect((await open(mine)).html).toContain('Unter dieser Adresse gibt es keine Antwort, oder keine mehr.')
  })

  it('ask in every language that a ready-made prompt has', async () => {
    for (const [id, wanted] of Object.entries(locales)) {
      const preset = presets.find((one) => one.id === id)
      for (const locale of wanted) {
        const asked = preset && (await askedIn(preset, locale))
        expect(asked, `${id} in ${locale}`).toEqual({
          locale,
          words: expect.objectContaining({ title: expect.any(String) }),
        })
      }
    }
  })

  it('leave questions that have no words of the language in English, and say so', async () => {
    const { open, send } = guest('he')
    const first = await open('/ask/how-did-we-do')
    expect(first.root).toBe('<html lang="he" dir="rtl">')
    expect(first.html).toContain('<h1 lang="en" dir="ltr">How did we do?</h1>')
    expect(first.html).toMatch(/<fieldset[^>]* lang="en" dir="ltr">\s*<legend>How did we do today\?/)
    const second = await send(first, { rating: '1' })
    // What the page itself says inside a question is in its own language again.
    expect(second.html).toMatch(/<span class="optional" lang="he" dir="rtl">[֐-׿ ]+</)
    const response = await test.storage.response(pageForm(first.html).fields.get('run') ?? '')
    expect(response?.data).toMatchObject({ locale: 'en', answers: [{ value: 1, label: 'Poor' }] })
  })

  it('do not put the ready-made words over a prompt that somebody has changed', async () => {
    const prompt: Prompt = {
      id: 'table-check',
      title: 'Your table',
      questions: [
        { id: 'state', type: 'choice', text: 'All well here?', options: [{ id: 'good', text: 'Sure' }] },
      ],
    }
    await test.close()
    test = testApp({ prompts: new Map([[prompt.id, prompt]]) })
    const { html } = await guest('de').open('/t/garden/12')
    expect(html).toContain('All well here?')
    expect(html).not.toContain('Alles gut')
  })

  it('say what is wrong, and where nothing is, in every direction of writing', async () => {
    const { open } = guest('ar')
    expect(await open('/ask/nothing')).toMatchObject({ status: 404, root: '<html lang="ar" dir="rtl">' })
    expect((await open('/t/linden')).html).toContain('على أي طاولة أنت؟')
    const broken = await guest('fr').open('/r/linden', { method: 'POST', body: new URLSearchParams() })
    expect(broken).toMatchObject({ status: 400, root: '<html lang="fr" dir="ltr">' })
    expect(broken.html).toContain('Veuillez recommencer')
  })

  it('let the widget speak the language of the page, and name the way to the answer in it', async () => {
    await test.close()
    test = testApp({ widgetFiles: new Map([['earshot.js', widgetFile(new Uint8Array())]]) })
    const { root, html } = await guest('ja').open('/t/garden/12')
    expect(root).toBe('<html lang="ja" dir="ltr">')
    expect(html).toContain('<div data-earshot="table-check"')
    expect(html).toContain('<script async src="/own-answer.js" data-mine="回答を見る・変える"></script>')
  })
})
