import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { toAnyone, toCriticism } from './thanks.ts'
import { putOff } from './timing.ts'

/** What we could have had, done faster or helped with. A price, or a look round, says nothing against us. */
const criticism = "stop in ('stock', 'slow', 'help')"

/** What stopped you? For those who leave without buying, whom nobody asks. `order-placed` keeps it away. */
export const notBuying: Prompt = {
  id: 'not-buying',
  title: 'What stopped you?',
  questions: [
    {
      id: 'stop',
      type: 'choice',
      text: 'What stopped you from buying today?',
      required: true,
      options: [
        { id: 'looked', text: 'I only looked' },
        { id: 'price', text: 'The price' },
        { id: 'stock', text: 'You did not have it' },
        { id: 'slow', text: 'It took too long' },
        { id: 'help', text: 'I did not get help' },
        { id: 'question', text: 'I had a question' },
        { id: 'other', text: 'Something else', other: true },
      ],
      order: 'random',
      last: ['looked', 'other'],
    },
    { id: 'which', type: 'text', text: 'What were you looking for?', long: true, when: "stop = 'stock'" },
  ],
  thanks: [{ when: criticism, text: toCriticism }, { text: toAnyone }],
  criticism,
  trigger: [
    { on: 'exit', unless: 'order-placed' },
    { on: 'event', name: 'basket-left', unless: 'order-placed' },
  ],
  limits: { every: '90d', ...putOff },
}

/** For authors. */
export const notBuyingNote: PresetNote = {
  when: 'When a basket is left, or somebody leaves without buying, for one in N visitors: set share',
  seconds: 10,
  scoring: [{ method: 'counts', questions: ['stop'] }],
  source: 'Own wording; GfK found fault with surveys on receipts, which ask buyers only',
  licence: 'Free wording',
}
