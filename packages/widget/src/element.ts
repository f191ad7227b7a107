import type { Engine } from './engine.ts'
import type { Loads } from './loads.ts'
import type { Settings } from './settings.ts'
import type { Complain, Tell } from './tell.ts'

/** What shows prompts in a page's elements. */
export interface ElementParts {
  readonly engine: Engine
  readonly load: Loads
  readonly tell: Tell
  readonly complain: Complain
}

/** Shows an element's prompt, or waits for its triggers. Gives a function that takes it back. */
export function showElement(
  id: string,
  element: HTMLElement,
  settings: Settings,
  engine: Engine,
): () => void {
  if (!/^(inline|page)$/.test(settings.display ?? 'inline')) return engine.arm(id, settings)
  // On an asking page it was the person who came to answer.
  const opened = settings.channel === 'page' ? 'person' : 'place'
  void engine.ask(id, { settings, within: element, opened })
  return () => engine.leave(element)
}
