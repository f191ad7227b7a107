import type { Prompt } from '@earshot/core/prompt'
import { type Markup, markupOf, textOf, withinMarkup } from './markup-of.ts'

/** One answer to tap, in rendered HTML. */
export interface Control {
  /** The question that it answers, as the page names it. */
  readonly group: string
  /** What it is called, by its label or its own text. */
  readonly name: string
  /** Already chosen as the page opens. */
  readonly chosen: boolean
  /** All that gives it a look of its own: class and style of the control and its label. */
  readonly look: string
  /** Where the page shows it, in words. */
  readonly place: string
}

/**
 * The answers that can be tapped, in order: radios, boxes, and buttons that carry the name of a question (other buttons
 * send or skip).
 */
export function controlsOf(html: string, { questions }: Prompt): readonly Control[] {
  const all = withinMarkup(markupOf(html))
  const wrapped = new Map(
    all
      .filter(({ name }) => name === 'label')
      .flatMap((label) => withinMarkup([label]).map((inner) => [inner, label] as const)),
  )
  const byId = new Map(all.map((element) => [element.attributes.get('id'), element]))
  const labelled = new Map(
    all.filter(({ name }) => name === 'label').map((label) => [label.attributes.get('for'), label]),
  )
  const ids = new Set(questions.map(({ id }) => id))
  const isQuestion = (group: string): boolean =>
    ids.has(group) || ids.has(/[a-z\d-]+(?=\W*$)/.exec(group)?.[0] ?? '')
  return all
    .filter((element) => isAnswer(element, isQuestion))
    .map((element) => {
      const { attributes } = element
      const id = attributes.get('id')
      const label = wrapped.get(element) ?? (id === undefined ? undefined : labelled.get(id))
      const named = (attributes.get('aria-labelledby') ?? '')
        .split(/\s+/)
        .flatMap((item) => byId.get(item) ?? [])
      const name = named.length
        ? named.map(textOf).join(' ')
        : (attributes.get('aria-label') ?? textOf(label ?? element))
      const group = attributes.get('name') ?? ''
      return {
        group,
        name: name.replace(/\s+/g, ' ').trim(),
        chosen:
          ['checked', 'selected'].some((mark) => attributes.has(mark)) ||
          attributes.get('aria-checked') === 'true',
        look: [element, ...(label ? [label] : [])].map(lookOf).join(' | '),
        place: `“${name.replace(/\s+/g, ' ').trim() || (attributes.get('value') ?? group)}”`,
      }
    })
}

function isAnswer({ name, attributes }: Markup, isQuestion: (group: string) => boolean): boolean {
  const type = attributes.get('type') ?? ''
  const role = attributes.get('role') ?? ''
  if (name === 'input') return ['radio', 'checkbox'].includes(type)
  if (['radio', 'checkbox'].includes(role)) return true
  return name === 'button' && isQuestion(attributes.get('name') ?? '')
}

/** Parts of a class that say more than which option it is. */
const emphasis =
  /(?:^|[-_:])(?:primary|secondary|success|danger|warning|accent|highlight(?:ed)?|featured|recommended|emphasi[sz]ed|muted|ghost|subtle|big|bigger|large|larger|small|smaller|tiny|huge|bold|strong|red|green|gr[ea]y|gold|xs|sm|lg|xl)(?:$|[-_:\d])/i

/** Classes of emphasis in any order, and style without what only moves. */
function lookOf({ attributes }: Markup): string {
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter((name) => emphasis.test(name))
  const style = (attributes.get('style') ?? '')
    .split(';')
    .map((declaration) => declaration.replace(/\s+/g, '').toLowerCase())
    .filter((declaration) => declaration !== '' && !/^(?:--|animation|transition)/.test(declaration))
  return [...classes.sort(), ...style.sort()].join(';')
}
