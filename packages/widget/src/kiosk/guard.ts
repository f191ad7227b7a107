/**
 * Keeps people in: no menu on a long press, no link out, nothing dragged or copied to whoever comes next. Pinching and
 * zooming stay the person's own.
 */
export function guard(panel: HTMLElement): void {
  const refuse = (event: Event): void => event.preventDefault()
  for (const name of ['contextmenu', 'dragstart', 'copy', 'cut']) panel.addEventListener(name, refuse)
  const links = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('a')) event.preventDefault()
  }
  for (const name of ['click', 'auxclick']) panel.addEventListener(name, links, true)
}
