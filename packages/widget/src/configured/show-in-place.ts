import type { ElementParts } from '../element.ts'
import type { Settings } from '../settings.ts'

/**
 * Shows an element's prompt, or waits for its triggers. Where targeting holds it back from its place, it is asked there
 * once the address has changed to one that it is meant for. Gives a function that takes it back.
 */
export function showInPlace(
  id: string,
  element: HTMLElement,
  settings: Settings,
  { engine, load, complain }: ElementParts,
): () => void {
  if (!/^(inline|page)$/.test(settings.display ?? 'inline')) return engine.arm(id, settings)
  let gone = false
  let leave = (): void => {}
  const meant = (because: readonly { readonly rule: string }[] = []): boolean =>
    !because.some(({ rule }) => rule === 'targeting')
  const ask = async (): Promise<void> => {
    // On an asking page it was the person who came to answer.
    const opened = settings.channel === 'page' ? 'person' : 'place'
    const outcome = await engine.ask(id, { settings, within: element, opened })
    if (outcome.status !== 'held' || meant(outcome.because)) return
    const { onRoute } = await load.singlePage()
    if (gone) return
    leave = onRoute(() => {
      if (!meant(engine.explain(id, settings)?.because)) return
      leave()
      void safely()
    })
  }
  const safely = (): Promise<void> => ask().catch((error: unknown) => complain('element', error))
  void safely()
  return () => {
    gone = true
    leave()
    engine.leave(element)
  }
}
