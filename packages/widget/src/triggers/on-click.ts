import type { Arm } from './trigger-port.ts'

/** Fires when something that matches the selector is clicked, also when it came into the page later. */
export const onClick: Arm = ({ selector }, fire) => {
  const click = (event: Event): void => {
    if (selector && event.target instanceof Element && event.target.closest(selector)) fire()
  }
  document.addEventListener('click', click)
  return () => document.removeEventListener('click', click)
}
