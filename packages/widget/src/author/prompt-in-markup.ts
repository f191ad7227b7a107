import { attributesOf } from '../markup.ts'
import { htmlOwn } from './html-own.ts'

/** What each attribute of `<earshot-question>` and `<earshot-option>` becomes in the definition. */
const questionFields: Readonly<Record<string, (value: string) => readonly [string, unknown]>> = {
  id: (value) => ['id', value],
  type: (value) => ['type', value],
  when: (value) => ['when', value],
  help: (value) => ['help', value],
  scale: (value) => ['scale', value.split('|').map((point) => point.trim())],
  options: (value) => ['options', value.split('|').map((text) => optionFrom(text.trim()))],
  order: (value) => ['order', value],
  last: (value) => ['last', value.trim().split(/\s+/)],
  show: (value) => ['show', value],
  form: (value) => ['form', value],
  consent: (value) => ['consent', value],
  'not-applicable': (value) => ['notApplicable', value],
  'max-length': (value) => ['maxLength', Number(value)],
  min: (value) => ['min', Number(value)],
  max: (value) => ['max', Number(value)],
  required: (value) => ['required', truthOf(value)],
  long: (value) => ['long', truthOf(value)],
  unipolar: (value) => ['unipolar', truthOf(value)],
}

/** `true` and `false` in the spellings of the contract; anything else goes on as it is and is told by the parser. */
function truthOf(value: string): unknown {
  return /^(|true|yes|on|1)$/i.test(value) ? true : /^(false|no|off|0)$/i.test(value) ? false : value
}

/** `Something else` has the id `something-else`; `other: Something else` has the id `other`. */
function optionFrom(text: string): unknown {
  const [, id, label] = /^([a-z0-9-]{1,64})\s*:\s*(.+)$/.exec(text) ?? []
  if (id && label) return { id, text: label }
  return { id: slug(text), text }
}

function slug(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return plain.replace(/^-|-$/g, '').slice(0, 64) || 'option'
}

/**
 * The definition that `<earshot-question>` children write down, or `undefined` where there are none. What is wrong in it
 * is found by the parser of definitions; attributes that mean nothing go there too, so that they are told.
 */
export function promptInMarkup(element: Element, id: string): unknown {
  const children = Array.from(element.children).filter(({ localName }) => localName === 'earshot-question')
  if (!children.length) return undefined
  const title = element.getAttribute('title') ?? textOf(children[0] as Element) // there is at least one
  const purpose = element.getAttribute('purpose')
  return { id, title, questions: children.map(questionFrom), ...(purpose && { purpose }) }
}

function questionFrom(element: Element): unknown {
  const fields = attributesOf(element, '')
    .filter(([name]) => Object.hasOwn(questionFields, name) || !htmlOwn.test(name))
    .map(([name, value]) =>
      Object.hasOwn(questionFields, name) && questionFields[name]
        ? questionFields[name](value)
        : ([name, value] as const),
    )
  const options = Array.from(element.children).filter(({ localName }) => localName === 'earshot-option')
  return {
    type: 'text',
    ...Object.fromEntries(fields),
    text: textOf(element),
    ...(options.length && {
      options: options.map((option) => ({
        id: option.id || slug(textOf(option)),
        text: textOf(option),
        ...(option.hasAttribute('other') && { other: true }),
      })),
    }),
  }
}

/** The element's own words, without those of its options. */
function textOf(element: Element): string {
  const own = Array.from(element.childNodes).filter(
    (node) => !(node instanceof Element && node.localName === 'earshot-option'),
  )
  return own
    .map((node) => node.textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
