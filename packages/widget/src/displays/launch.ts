import type { Prompt } from '@earshot/core/prompt'
import type { Asking, Engine, Outcome } from '../engine.ts'
import type { Language } from '../language/language.ts'
import { ofDocument, rootElement } from '../page.ts'
import type { Settings } from '../settings.ts'
import { pageScheme } from '../ui/page-scheme.ts'
import { overlay, putOnTop, sidesOf } from '../ui/place.ts'

/**
 * Under everything in the top layer, and low among the page's own layers, so that it covers no dialog of the page. At an
 * edge that stands upright the label does, too.
 */
const css =
  '.launcher{position:fixed;z-index:9;inset:16px;width:max-content;height:max-content;max-width:calc(100% - 32px);max-height:calc(100% - 32px);margin:auto;padding:8px 18px;overflow:hidden;text-overflow:ellipsis;' +
  'min-width:44px;border:1px solid var(--edge);background:var(--accent);color:oklch(from var(--accent) clamp(0,(.66 - l)*99,1) 0 0);font:600 15px/1.3 var(--earshot-font,system-ui);box-shadow:0 4px 16px #0003}' +
  '.launcher{--edge:color-mix(in oklab,currentColor 24%,#0000)}' +
  '.launcher[data-edge^=top]{margin-top:0}.launcher[data-edge^=bottom]{margin-bottom:0}' +
  '.launcher[data-edge$=left]{margin-left:0}.launcher[data-edge$=right]{margin-right:0}' +
  // Attached to its edge: no gap, and no corners there.
  '.launcher[data-edge^=top]{top:0;border-top:0;border-radius:0 0 var(--radius) var(--radius);padding-top:calc(8px + env(safe-area-inset-top))}' +
  '.launcher[data-edge^=bottom]{bottom:0;border-bottom:0;border-radius:var(--radius) var(--radius) 0 0;padding-bottom:calc(8px + env(safe-area-inset-bottom))}' +
  '.launcher:is([data-edge=left],[data-edge=right]){writing-mode:vertical-rl;padding:18px 10px}' +
  '.launcher[data-edge=right]{right:0;border-right:0;border-radius:var(--radius) 0 0 var(--radius);padding-right:calc(10px + env(safe-area-inset-right))}' +
  '.launcher[data-edge=left]{left:0;border-left:0;border-radius:0 var(--radius) var(--radius) 0;padding-left:calc(10px + env(safe-area-inset-left))}' +
  '.launcher:focus-visible{outline:3px solid var(--text);outline-offset:2px;box-shadow:0 0 0 2px var(--surface)}' +
  '@media print{.launcher{display:none}}'

export interface Launcher extends Pick<Asking, 'until'>, Omit<Language, 'messages'> {
  readonly engine: Pick<Engine, 'ask' | 'signal'>
  readonly prompt: Prompt
  /** What was set where it is asked. */
  readonly own: Settings
  readonly settings: Settings
  /** More looks, and what makes a sheet of them. */
  readonly css: string
  readonly styles: (css: string) => CSSStyleSheet
  /** Whether the prompt may still be asked: not after “Do not ask me again”. */
  mayAsk(): boolean
}

/** The launchers in this page, each with what closes its prompt while that is open. */
const launchers = new WeakMap<Element, (() => void) | undefined>()

/** Told by the place that is opened beside an element, and again, without `close`, when it is gone. */
export function opensFrom(opener: Element, close?: () => void): void {
  if (!launchers.has(opener)) return
  launchers.set(opener, close)
  opener.ariaExpanded = `${!!close}`
}

/**
 * Puts a button at an edge of the window, which opens the prompt and closes it again. It is no interruption and stays
 * there, also after an answer, as long as the prompt may be asked in a place of the page.
 *
 * @returns what became of the prompt when the person first opened it; `expired` where the button was taken away before
 */
export function launch(launcher: Launcher): Promise<Outcome> {
  const { engine, prompt, local = prompt, own, settings, locale, dir, mayAsk } = launcher
  const ends = [engine.signal, launcher.until ?? engine.signal]
  const at = prompt.display?.at
  return new Promise((resolve) => {
    const host = overlay()
    // Never in a dialog of the page: the button must not stand in the way of that.
    putOnTop(host, rootElement())
    // The page sees the host have the focus, and gives it back to it.
    const root = host.attachShadow({ mode: 'open', delegatesFocus: true })
    root.adoptedStyleSheets = [launcher.styles(css + launcher.css)]
    const button = Object.assign(ofDocument('createElement', 'button') as HTMLButtonElement, {
      className: 'panel launcher',
      type: 'button',
      part: 'launcher',
      textContent: settings.launcher ?? local.title,
      lang: locale,
      dir: dir ?? '',
      ariaHasPopup: 'dialog',
      ariaExpanded: 'false',
    })
    button.dataset.edge = sidesOf(!at || at === 'center' ? 'end' : at, host)
    button.style.colorScheme = pageScheme()
    root.append(button)

    const remove = (): void => {
      host.remove()
      for (const end of ends) end.removeEventListener('abort', remove)
      resolve({ status: 'expired' })
    }
    const open = async (): Promise<void> => {
      const close = launchers.get(button)
      if (close) return close()
      const outcome = await engine.ask(prompt.id, { settings: own, opener: button })
      resolve(outcome)
      if (!mayAsk()) remove()
    }
    launchers.set(button, undefined)
    button.onclick = () => void open()
    for (const end of ends) end.addEventListener('abort', remove)
    if (ends.some(({ aborted }) => aborted)) remove()
  })
}
