import type { Arm } from './trigger-port.ts'

/** Fires when something that matches the selector is clicked, also when it came into the page later. */
export const onClick: Arm = ({ selector }, fire) => {
  const click = (event: Event): void => {
    if (!selector || !(event.target instanceof Element)) return
    try {
      if (!event.target.closest(selector)) return
    } catch {
      return // no selector: it names nothing, and the page must not meet our error at every click
    }
    fire()
  }
  document.addEventListener('click', click)
  return () => document.removeEventListener('click', click)
}
