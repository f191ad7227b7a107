import { expect } from 'vitest'
import type { StoredResponse } from '../src/storage/port.ts'
import { pageForm } from './page-form.ts'
import type { TestApp } from './test-app.ts'

type Answers = Readonly<Record<string, string | readonly string[]>>

export interface Page {
  readonly status: number
  readonly html: string
}

/** A visitor whose browser runs no script, and what became of their answers. */
export function visitorOf(test: () => TestApp) {
  return {
    async open(path: string): Promise<Page> {
      const reply = await test().app.request(path)
      return { status: reply.status, html: await reply.text() }
    },

    /** Fills in a page's form and sends it off. */
    async send({ html }: Page, answers: Answers, button = 'next'): Promise<Page> {
      const { action, fields } = pageForm(html)
      for (const [name, values] of Object.entries(answers)) {
        fields.delete(`q.${name}`)
        for (const value of [values].flat()) fields.append(`q.${name}`, value)
      }
      fields.append('do', button)
      // Nobody answers faster than they read.
      test().clock.now += 1_500
      const reply = await test().app.request(action, { method: 'POST', body: fields })
      return { status: reply.status, html: await reply.text() }
    },

    async stored(): Promise<readonly StoredResponse[]> {
      return (await test().storage.responses({}, { limit: 100 })).responses
    },
  }
}

/** Answers in short: question and value. */
export function answersOf(response: StoredResponse | undefined): Readonly<Record<string, unknown>> {
  return Object.fromEntries((response?.data.answers ?? []).map(({ question, value }) => [question, value]))
}

export function isSent({ html }: Page, words: string): void {
  expect(html).toContain('<p class="sent">Sent</p>')
  expect(html).toContain(words)
}
