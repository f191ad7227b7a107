/** @jsxImportSource react */
import '@earshot/widget/react'
import { type ReactNode, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { begin, given } from './app.ts'

function Page(): ReactNode {
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

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <Page />
  </StrictMode>,
)
