import type { EarshotEvents } from '../news.ts'
import type { Tell } from '../tell.ts'

const names: Readonly<Record<keyof EarshotEvents, 1>> = {
  eligible: 1,
  shown: 1,
  answered: 1,
  submitted: 1,
  delivered: 1,
  failed: 1,
  dismissed: 1,
  closed: 1,
}

/** Tells where `on` is given the name of an event that never comes. */
export function tellEvent(name: string, tell: Tell): void {
  if (!Object.hasOwn(names, name))
    tell(`on(“${name}”) hears nothing. There are: ${Object.keys(names).join(', ')}.`)
}
