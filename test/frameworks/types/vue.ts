import '@earshot/widget/vue'
import type { NativeElements } from 'vue'

/** What a template is checked against; `once-per` may stand there as it is. */
type Prompt = NativeElements['earshot-prompt']
type Question = NativeElements['earshot-question']

export const right: Prompt = {
  key: 'A-1041',
  prompt: 'post-purchase',
  class: ['asked'],
  delay: '5s',
  share: '25%',
  debug: true,
  theme: 'dark',
  'once-per': 'order visit',
  'context-order': 'A-1041',
  'onEarshot:submitted': (event) => event.detail.response.answers.length,
}
export const question: Question = { id: 'rating', type: 'rating', scale: 'Poor | Good', required: true }

// @ts-expect-error there is no such display
export const display: Prompt = { display: 'popup' }
// @ts-expect-error a duration has a unit
export const delay: Prompt = { delay: '5' }
// @ts-expect-error the endpoint is that of the page, not of an element
export const endpoint: Prompt = { endpoint: '/v1/events' }
// @ts-expect-error there is no such type of question
export const stars: Question = { type: 'stars' }
