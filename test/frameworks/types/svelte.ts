import '@earshot/widget/svelte'
import type { SvelteHTMLElements } from 'svelte/elements'

/** What a template is checked against. */
type Prompt = SvelteHTMLElements['earshot-prompt']
type Question = SvelteHTMLElements['earshot-question']

export const right: Prompt = {
  prompt: 'post-purchase',
  class: 'asked',
  delay: '5s',
  share: '25%',
  debug: true,
  theme: 'dark',
  'data-earshot-once-per': 'order visit',
  'context-order': 'A-1041',
  'onearshot:submitted': (event) => event.detail.response.answers.length,
}
export const question: Question = { id: 'rating', type: 'rating', scale: 'Poor | Good', required: true }

// @ts-expect-error there is no such display
export const display: Prompt = { display: 'popup' }
// @ts-expect-error a duration has a unit
export const delay: Prompt = { delay: '5' }
// @ts-expect-error there is no such type of question
export const stars: Question = { type: 'stars' }
// @ts-expect-error it would become a listener
export const once: Prompt = { 'once-per': 'order' }
