/** @jsxImportSource react */
import { createEarshot } from '@earshot/widget'
import { type ReactNode, StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { begin } from './app.ts'

const lunch = {
  id: 'lunch',
  title: 'Lunch',
  questions: [{ id: 'why', type: 'text', text: 'How was lunch?' }],
} as const
const endpoint = new URLSearchParams(location.search).get('endpoint') ?? ''

function Asking({ told }: { readonly told: string[] }): ReactNode {
  useEffect(() => {
    const earshot = createEarshot({ prompts: [lunch], endpoint, storage: 'none' })
    void earshot.ask('lunch').then((outcome) => {
      told.push(
        outcome.status === 'held' ? `held: ${outcome.because.map(({ rule }) => rule)}` : outcome.status,
      )
    })
    return () => earshot.destroy()
  }, [told])
  return <p>Thank you for your order.</p>
}

function Page(): ReactNode {
  const [{ left }, change] = useState({ turned: false, left: false })
  const [app] = useState(() => begin(change))
  return <main>{!left && <Asking told={app.told} />}</main>
}

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <Page />
  </StrictMode>,
)
