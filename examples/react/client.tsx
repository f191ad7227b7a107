import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { Page } from './page.tsx'

const root = document.querySelector('#root') as HTMLElement
hydrateRoot(
  root,
  <StrictMode>
    <Page order={root.dataset.order ?? ''} />
  </StrictMode>,
)
