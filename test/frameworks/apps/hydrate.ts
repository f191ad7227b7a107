import { createElement, useEffect, useRef } from 'react'
import { hydrateRoot } from 'react-dom/client'

const root = document.querySelector('#root') as HTMLElement

function Page() {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (main.current) main.current.dataset.hydrated = 'yes'
  }, [])
  const question = createElement('earshot-question', { id: 'lunch' }, 'How was lunch?')
  return createElement('main', { ref: main }, createElement('earshot-prompt', { name: 'lunch' }, question))
}

hydrateRoot(root, createElement(Page), { onRecoverableError: (error) => console.error(error) })
