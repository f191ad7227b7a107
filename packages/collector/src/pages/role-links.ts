import type { Context, Prompt } from '@earshot/core/prompt'
import { anotherName } from '../asking/told-lately.ts'
import type { Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'

const roles = ['customer', 'supplier'] as const

/** Lets somebody say who they were this time, where a prompt asks the two sides of a handover differently. */
export function roleLinks(
  { questions }: Prompt,
  { role }: Context,
  here: string,
  { words }: Speech,
): Html | undefined {
  if (!questions.some(({ when }) => when?.includes('context.role'))) return undefined
  const [path = '', search] = here.split('?')
  return html`<nav class="onward" aria-label="${words.ask.thisTime}">${roles.map((id) => {
    const parameters = new URLSearchParams(search)
    parameters.delete(anotherName)
    // Without a role it is the customer's side, so that one thing has one address.
    if (id === 'supplier') parameters.set('role', id)
    else parameters.delete('role')
    const isThis = (role === 'supplier' ? 'supplier' : 'customer') === id
    return html` <a href="${path}?${parameters}"${isThis && html` aria-current="page"`}>${words.ask.roles[id]}</a>`
  })}</nav>`
}
