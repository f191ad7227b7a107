/** @jsxImportSource preact */
import '@earshot/widget/preact'
import { type ComponentChild, render } from 'preact'
import { useState } from 'preact/hooks'
import { begin, given } from './app.ts'

function Page(): ComponentChild {
  const [{ turned, left }, change] = useState({ turned: false, left: false })
  const [app] = useState(() => begin(change))
  const parts = [
    <section key="prompt">
      {!left && (
        <earshot-prompt
          prompt={given.prompt}
          context-order={given.order}
          onearshot:submitted={({ type }) => app.told.push(type)}
        />
      )}
    </section>,
    <p key="text">Some text.</p>,
  ]
  return <main>{turned ? parts.reverse() : parts}</main>
}

render(<Page />, document.querySelector('#root') as HTMLElement)
