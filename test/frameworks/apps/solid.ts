import { createSignal, For } from 'solid-js'
import h from 'solid-js/h'
import { render } from 'solid-js/web'
import { begin, given } from './app.ts'

// Solid sets what is computed as properties of the element: `contextOrder`, not `context-order`.
const [turned, turn] = createSignal(false)
const [left, leave] = createSignal(false)
const { told } = begin((state) => {
  turn(state.turned)
  leave(state.left)
})
const parts = (): readonly string[] => (turned() ? ['text', 'prompt'] : ['prompt', 'text'])

// Made once: the list only puts it elsewhere.
const prompt = h('section', () =>
  left()
    ? undefined
    : h('earshot-prompt', {
        prompt: () => given.prompt,
        'context-order': () => given.order,
        ref: (asked: HTMLElement) =>
          asked.addEventListener('earshot:submitted', ({ type }) => told.push(type)),
      }),
)

render(
  h('main', [
    h(For, { each: parts }, (part: string) => (part === 'text' ? h('p', 'Some text.') : prompt())),
  ]) as never,
  document.querySelector('#root') as HTMLElement,
)
