import type { Prompt } from '@earshot/core/prompt'
import { type Markup, markupOf, textOf, withinMarkup } from './markup-of.ts'

/** One answer in rendered HTML. */
export interface AnswerControl {
  /** A radio, box or button to tap; an option of a select; a slider. */
  readonly kind: 'tap' | 'listed' | 'slider'
  /** The question that it answers, as the page names it; empty where it does not. */
  readonly group: string
  /** What it is called, by its label or its own text. */
  readonly name: string
  /** Has a value as the page opens. */
  readonly chosen: boolean
  /** All that gives it a look of its own: telling classes and style of the control and its label. */
  readonly look: string
  /** `markup:<line>:<column>`, both from 1. */
  readonly path: string
}

/**
 * The answers on a page, in order: radios, boxes, options of selects, sliders, and buttons that carry the name of a
 * question (other buttons send or skip).
 */
export function answerControlsOf(html: string, { questions }: Prompt): readonly AnswerControl[] {
  const all = withinMarkup(markupOf(html))
  const labels = all.filter(({ name }) => name === 'label')
  const wrapped = new Map(
    labels.flatMap((label) => withinMarkup([label]).map((inner) => [inner, label] as const)),
  )
  const labelled = new Map(labels.map((label) => [label.attributes.get('for'), label]))
  const byId = new Map(all.map((element) => [element.attributes.get('id'), element]))
  const ids = new Set(questions.map(({ id }) => id))
  return all.flatMap((element) => {
    const { attributes, offset } = element
    const kind = kindOf(element, ids)
    if (kind === undefined) return []
    const label = wrapped.get(element) ?? labelled.get(attributes.get('id') ?? '')
    const named = (attributes.get('aria-labelledby') ?? '').split(/\s+/).flatMap((id) => byId.get(id) ?? [])
    const words = named.length
      ? named.map(textOf).join(' ')
      : (attributes.get('aria-label') ?? textOf(label ?? element))
    return [
      {
        kind,
        group: attributes.get('name') ?? '',
        name: words.replace(/\s+/g, ' ').trim(),
        chosen: isChosen(kind, attributes),
        look: [element, ...(label ? [label] : [])].map(lookOf).join(' | '),
        path: placeIn(html, offset),
      },
    ]
  })
}

function kindOf({ name, attributes }: Markup, ids: ReadonlySet<string>): AnswerControl['kind'] | undefined {
  const type = name === 'input' ? attributes.get('type') : attributes.get('role')
  if (type === 'radio' || type === 'checkbox') return 'tap'
  if (type === 'range' || type === 'slider') return 'slider'
  if (name === 'option') return 'listed'
  // A page may write more before the id: "q.rating".
  const [id = ''] = /[a-z\d-]+$/.exec(attributes.get('name') ?? '') ?? []
  return name === 'button' && ids.has(id) ? 'tap' : undefined
}

function isChosen(kind: AnswerControl['kind'], attributes: Markup['attributes']): boolean {
  // A slider always stands somewhere, and an option without a value is a select's empty line.
  if (kind === 'slider') return true
  if (kind === 'listed') return attributes.has('selected') && attributes.get('value') !== ''
  return attributes.has('checked') || attributes.get('aria-checked') === 'true'
}

function placeIn(html: string, offset: number): string {
  const before = html.slice(0, offset)
  return `markup:${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`
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
