import type { Context, Prompt } from '@earshot/core/prompt'
import { anotherName } from '../asking/told-lately.ts'
import { type Html, html } from './html.ts'

const roles = [
  ['customer', 'I got something'],
  ['supplier', 'I gave something'],
] as const

/** Lets somebody say who they were this time, where a prompt asks the two sides of a handover differently. */
export function roleLinks({ questions }: Prompt, { role }: Context, here: string): Html | undefined {
  if (!questions.some(({ when }) => when?.includes('context.role'))) return undefined
  const [path = '', search] = here.split('?')
  return html`<nav class="onward" aria-label="This time">${roles.map(([id, text]) => {
    const parameters = new URLSearchParams(search)
    parameters.delete(anotherName)
    // Without a role it is the customer's side, so that one thing has one address.
    if (id === 'supplier') parameters.set('role', id)
    else parameters.delete('role')
    const isThis = (role === 'supplier' ? 'supplier' : 'customer') === id
    return html` <a href="${path}?${parameters}"${isThis && html` aria-current="page"`}>${text}</a>`
  })}</nav>`
}
