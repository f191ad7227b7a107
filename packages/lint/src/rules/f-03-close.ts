import { controlsOf, nameOf } from '../controls-of.ts'
import { example, open, rating } from '../example.ts'
import { around } from '../markup-tree.ts'
import { measuredOf } from '../measured-of.ts'
import { flawAt, promptMarkup } from '../prompt-markup.ts'
import type { Rule } from '../rule.ts'

/** In CSS pixels; WCAG 2.2, success criterion 2.5.8. */
const least = 24

const panel = (close: string): string =>
  `<div data-overlay><div part="panel" lang="en" role="dialog" aria-label="Your visit"><p role="status"></p>${close}<h2>How was your visit?</h2></div></div>`

const closes =
  /^(?:close|dismiss|no,? (?:thanks|thank you)|not now|schließen|fermer|cerrar|chiudi|sluiten)\b|^[×✕✖]$/i

/** What opens over a page can be closed, with a button that can be hit. */
export const close: Rule = {
  id: 'F-03',
  level: 'error',
  reason:
    'What lies over a page and has no way out takes the page away from people (24 px: WCAG 2.2, 2.5.8).',
  bad: example([rating(), open]),
  good: example([rating(), open]),
  badSite: { markup: panel('<button part="close" data-measured="16 16 8" aria-label="Close">×</button>') },
  goodSite: { markup: panel('<button part="close" data-measured="44 44 8" aria-label="Close">×</button>') },
  check: (_, site) => {
    if (site.markup === undefined) return []
    const tags = promptMarkup(site)
    const closers = controlsOf(tags).filter(
      (tag) =>
        /(?:^|\s)close(?:\s|$)/.test(tag.attributes.get('part') ?? '') || closes.test(nameOf(tag, tags)),
    )
    const dialogs = tags.filter(
      ({ name, attributes }) => name === 'dialog' || /^(?:alert)?dialog$/.test(attributes.get('role') ?? ''),
    )
    return dialogs.flatMap((dialog) => {
      const inside = closers.filter((closer) => around(closer).includes(dialog))
      if (!inside.length)
        return [flawAt(dialog, 'This dialog has no visible button to close it. Give it one.')]
      return inside.flatMap((closer) => {
        const { width = least, height = least } = measuredOf(closer)
        return Math.min(width, height) < least
          ? [
              flawAt(
                closer,
                `The close button is ${width} by ${height} px. Make it ${least} px or more each way.`,
              ),
            ]
          : []
      })
    })
  },
}
