import { lintMarkup, lintPrompt } from '@earshot/lint'
import { presets } from '@earshot/presets'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from './test-app.ts'
import { visitorOf } from './test-visitor.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { open, send } = visitorOf(() => test)

/** What the lint finds in a page of ours. */
const found = (html: string) =>
  lintMarkup(html).map(({ level, rule, message }) => `${level} ${rule} ${message}`)

describe('the pages that ask', () => {
  it.each(presets)('hold the rules that can be seen in markup: $id', async (prompt) => {
    const { html } = await open(`/ask/${prompt.id}?place=1`)
    expect(html).toContain('<form')
    expect(found(html)).toEqual([])
    // The form alone too, as a fragment that is the prompt as a whole.
    const form = /<form[\s\S]*<\/form>/.exec(html)?.[0] ?? ''
    const flaws = lintPrompt(prompt, {
      markup: `<main lang="en">${form}</main>`,
      url: 'https://listen.example/',
    })
    expect(flaws.filter(({ path }) => path.startsWith('markup:'))).toEqual([])
  })

  it('hold them after the first step as well', async () => {
    const second = await send(await open('/ask/how-did-we-do'), { rating: '1' })
    const main = /<main[\s\S]*<\/main>/.exec(second.html)?.[0] ?? ''
    expect(main).toContain('What could have been better?')
    const [prompt] = presets
    expect(
      prompt &&
        lintPrompt(prompt, { markup: `<div lang="en">${main}</div>` }).filter(({ path }) =>
          path.startsWith('markup:'),
        ),
    ).toEqual([])
  })
})
