import { ofDocument } from '../page.ts'
import { putOnTop } from '../ui/place.ts'
import { type Children, h, render } from '../ui/render.ts'
import { panelCss } from './panel-css.ts'

/** One line of a panel: its sign, what it says, and what stands smaller below it. */
export interface Line {
  readonly mark: 'yes' | 'no' | 'maybe' | 'none'
  readonly text: string
  readonly more?: string | undefined
}

export interface Part {
  readonly title: string
  readonly lines: readonly Line[]
  /** What stands there while there is no line. */
  readonly empty: string
}

/** What is shown to whoever builds the page, above everything in it. */
export interface Panel {
  show(parts: readonly Part[]): void
  close(): void
}

const signs = { yes: '✓', no: '✗', maybe: '!', none: '·' } as const

/**
 * Opens a panel in the top layer, with all of it in a shadow root: no style of the page reaches it and none of it the page,
 * and no policy of the page stops it. On a phone it begins folded, because it would cover what it speaks of.
 *
 * @param closed - called when the person closes it
 */
export function openPanel(title: string, closed: () => void): Panel {
  const host = ofDocument('createElement', 'div')
  const panel = Object.assign(ofDocument('createElement', 'div'), { popover: 'manual', role: 'region' })
  panel.setAttribute('aria-label', title)
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(panelCss)
  root.adoptedStyleSheets = [sheet]
  root.append(panel)
  putOnTop(host)
  panel.showPopover()
  let isOpen = innerWidth > 480
  let parts: readonly Part[] = []
  const asText = (): string => parts.map(textOf).join('\n\n')
  const copy = (): unknown =>
    navigator.clipboard?.writeText(`${title}\n\n${asText()}\n`).catch(() => undefined)
  const draw = (): void => {
    panel.className = isOpen ? 'panel open' : 'panel'
    const fold = (): void => {
      isOpen = !isOpen
      draw()
    }
    const close = (): void => {
      handle.close()
      closed()
    }
    render(
      [
        h(
          'div',
          { class: 'head' },
          h('h2', null, title),
          h('button', { type: 'button', onclick: copy }, 'Copy'),
          h(
            'button',
            { type: 'button', 'aria-expanded': `${isOpen}`, onclick: fold },
            isOpen ? 'Fold' : 'Unfold',
          ),
          h('button', { type: 'button', 'aria-label': 'Close', onclick: close }, '✕'),
        ),
        isOpen && parts.map(sectionOf),
      ],
      panel,
    )
  }
  const handle: Panel = {
    show(given) {
      parts = given
      draw()
    },
    close: () => host.remove(),
  }
  draw()
  return handle
}

const sectionOf = ({ title, lines, empty }: Part): Children =>
  h(
    'section',
    null,
    h('h3', null, title),
    lines.length ? h('ul', null, lines.map(lineOf)) : h('p', null, h('small', null, empty)),
  )

const lineOf = ({ mark, text, more }: Line): Children =>
  h(
    'li',
    null,
    h('span', { class: mark, 'aria-hidden': 'true' }, signs[mark]),
    h('span', null, text),
    more && h('small', null, more),
  )

const textOf = ({ title, lines, empty }: Part): string =>
  [
    title,
    ...(lines.length
      ? lines.map(({ mark, text, more }) => `  ${signs[mark]} ${text}${more ? `\n    ${more}` : ''}`)
      : [`  ${empty}`]),
  ].join('\n')
