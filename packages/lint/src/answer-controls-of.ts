import type { Prompt } from '@earshot/core/prompt'
import { labelOf, nameOf } from './controls-of.ts'
import { type Tag, wordsOf } from './markup-tree.ts'
import { measuredOf } from './measured-of.ts'

/** One answer in rendered HTML. */
export interface AnswerControl {
  /** A radio, box or button to tap; an option of a select; a slider; a field to write in. */
  readonly kind: 'tap' | 'listed' | 'slider' | 'field'
  /** The question that it answers, as the page names it; empty where it does not. */
  readonly group: string
  /** What it is called, by its label or its own text. */
  readonly name: string
  /** Has a value as the page opens. */
  readonly chosen: boolean
  /** All that gives it a look of its own: telling classes and style of the control and its label. */
  readonly look: string
  /** Of its words against what is behind them, where it is known. */
  readonly contrast: number | undefined
  /** `markup:<line>:<column>`, both from 1. */
  readonly path: string
}

/**
 * The answers among the elements of a page, in order: radios, boxes, options of selects, sliders, and buttons that carry
 * the name of a question (other buttons send or skip).
 */
export function answerControlsOf(tags: readonly Tag[], { questions }: Prompt): readonly AnswerControl[] {
  const ids = new Set(questions.map(({ id }) => id))
  return tags.flatMap((tag) => {
    const kind = kindOf(tag, ids)
    if (kind === undefined) return []
    const { attributes, place } = tag
    const label = labelOf(tag, tags)
    return [
      {
        kind,
        group: attributes.get('name') ?? '',
        name: nameOf(tag, tags).replace(/\s+/g, ' '),
        chosen: kind === 'field' ? isFilled(tag) : isChosen(kind, attributes),
        look: [tag, ...(label ? [label] : [])].map(lookOf).join(' | '),
        contrast: (label && measuredOf(label).contrast) ?? measuredOf(tag).contrast,
        path: `markup:${place.line}:${place.column}`,
      },
    ]
  })
}

function kindOf({ name, attributes }: Tag, ids: ReadonlySet<string>): AnswerControl['kind'] | undefined {
  const type = name === 'input' ? attributes.get('type') : attributes.get('role')
  if (type === 'radio' || type === 'checkbox') return 'tap'
  if (type === 'range' || type === 'slider') return 'slider'
  if (name === 'option') return 'listed'
  // A page may write more before the id: "q.rating".
  const [id = ''] = /[a-z\d-]+$/.exec(attributes.get('name') ?? '') ?? []
  if (!ids.has(id)) return undefined
  if (name === 'textarea' || (name === 'input' && !/^(?:hidden|submit|button|reset|image)$/.test(type ?? '')))
    return 'field'
  return name === 'button' ? 'tap' : undefined
}

function isChosen(kind: AnswerControl['kind'], attributes: Tag['attributes']): boolean {
  // A slider always stands somewhere, and an option without a value is a select's empty line.
  if (kind === 'slider') return true
  if (kind === 'listed') return attributes.has('selected') && attributes.get('value') !== ''
  return attributes.has('checked') || attributes.get('aria-checked') === 'true'
}

const isFilled = (tag: Tag): boolean =>
  (tag.name === 'textarea' ? wordsOf(tag) : (tag.attributes.get('value') ?? '')).trim() !== ''

/** Parts of a class that say more than which option it is. */
const emphasis =
  /(?:^|[-_:])(?:primary|secondary|success|danger|warning|accent|highlight(?:ed)?|featured|recommended|emphasi[sz]ed|muted|ghost|subtle|big|bigger|large|larger|small|smaller|tiny|huge|bold|strong|red|green|gr[ea]y|gold|xs|sm|lg|xl)(?:$|[-_:\d])/i

/** Classes of emphasis in any order, and style without what only moves. */
function lookOf({ attributes }: Tag): string {
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter((name) => emphasis.test(name))
  const style = (attributes.get('style') ?? '')
    .split(';')
    .map((declaration) => declaration.replace(/\s+/g, '').toLowerCase())
    .filter((declaration) => declaration !== '' && !/^(?:--|animation|transition)/.test(declaration))
  return [...classes.sort(), ...style.sort()].join(';')
}
