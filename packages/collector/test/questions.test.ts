import type { Prompt } from '@earshot/core/prompt'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pageForm } from './page-form.ts'
import { type TestApp, testApp } from './test-app.ts'
import { answersOf, isSent, visitorOf } from './test-visitor.ts'

let test: TestApp
afterEach(() => test.close())
const { open, send, stored } = visitorOf(() => test)

describe('a prompt with the common types of questions', () => {
  const options = [
    { id: 'a', text: 'Ay' },
    { id: 'b', text: 'Bee' },
  ]
  const everything: Prompt = {
    id: 'everything',
    title: 'Everything',
    purpose: 'To see all of it.',
    questions: [
      {
        id: 'rating',
        type: 'rating',
        text: 'R',
        scale: { from: 0, to: 10, low: 'Bad', high: 'Best' },
        notApplicable: 'Does not fit',
      },
      { id: 'choice', type: 'choice', text: 'C', options },
      { id: 'choices', type: 'choices', text: 'Cs', options, min: 2 },
      { id: 'text', type: 'text', text: 'T', form: 'email', maxLength: 50 },
      { id: 'contact', type: 'contact', text: 'Co', fields: ['email'], consent: 'You may keep it' },
      {
        id: 'message',
        type: 'message',
        text: 'Read this',
        link: { text: 'there', url: 'https://there.example/' },
      },
      { id: 'call', type: 'message', text: 'Or call', link: { text: 'us', url: 'tel:+49301234567' } },
      { id: 'path', type: 'message', text: 'Not here', link: { text: 'rules', url: '/rules' } },
      { id: 'bad', type: 'message', text: 'Not this', link: { text: 'here', url: 'javascript:alert(1)' } },
    ],
  }
  beforeEach(() => {
    test = testApp({ extra: [everything] })
  })

  it('asks and takes them all', async () => {
    const page = await open('/ask/everything')
    expect(page.html).toContain('To see all of it.')
    expect(page.html).toContain(
      '<a href="https://there.example/" target="_blank" rel="noopener noreferrer">there</a>',
    )
    expect(page.html).toContain('<a href="tel:+49301234567"')
    expect(page.html).not.toMatch(/javascript:|href="\/rules/)
    const sent = await send(page, {
      rating: '0',
      choice: 'b',
      choices: ['a', 'b'],
      text: 'me@mail.example',
      'contact.email': 'me@mail.example',
      'contact.consent': 'yes',
    })
    isSent(sent, 'Thank you.')
    expect(answersOf((await stored())[0])).toEqual({
      rating: 0,
      choice: 'b',
      choices: ['a', 'b'],
      text: 'me@mail.example',
      contact: { email: 'me@mail.example', consent: true },
    })
  })

  it('takes "does not fit" apart from the scale', async () => {
    await send(await open('/ask/everything'), { rating: 'none' })
    expect((await stored())[0]?.data.answers).toEqual([
      { question: 'rating', value: null, label: 'Does not fit' },
    ])
  })

  it('tells of each that is wrong, with a way to it, and keeps what was typed', async () => {
    const typed = { choices: ['a'], text: 'no address', 'contact.email': 'me@mail.example', choice: 'a' }
    const page = await send(await open('/ask/everything'), typed)
    expect(page.status).toBe(422)
    expect(page.html).toContain('<p>3 answers need another look:</p>')
    for (const [id, words] of [
      ['choices', 'Please choose a few more.'],
      ['text', 'Please write an email address like name@example.com.'],
      ['contact', 'Please tick the box, or skip this step.'],
    ]) {
      expect(page.html).toContain(`<a href="#q-${id}">`)
      expect(page.html).toContain(`<p class="problem" id="q-${id}-problem">${words}</p>`)
    }
    const { fields } = pageForm(page.html)
    for (const [name, value] of Object.entries(typed))
      expect(fields.getAll(`q.${name}`)).toEqual([value].flat())
    expect(await stored()).toEqual([])
  })
})
