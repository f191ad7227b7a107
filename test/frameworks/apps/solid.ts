import { createSignal, For, Show } from 'solid-js'
import h from 'solid-js/h'
import { render } from 'solid-js/web'
import { begin, given } from './app.ts'

// Solid sets what is computed as properties of the element: `contextOrder`, not `context-order`.
const [state, change] = createSignal({ turned: false, left: false })
const { told } = begin(change)
const parts = (): readonly string[] => (state().turned ? ['text', 'prompt'] : ['prompt', 'text'])

const prompt = () =>
  h('section', [
    h(Show, { when: () => !state().left }, () =>
      h('earshot-prompt', {
        prompt: () => given.prompt,
        'context-order': () => given.order,
        ref: (element: HTMLElement) =>
          element.addEventListener('earshot:submitted', ({ type }) => told.push(type)),
      }),
    ),
  ])

render(
  h('main', [
    h(For, { each: parts }, (part: string) => (part === 'text' ? h('p', 'Some text.') : prompt())),
  ]) as never,
  document.querySelector('#root') as HTMLElement,
)
