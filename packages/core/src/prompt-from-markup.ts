import type { QuestionAttributes } from './markup-attributes.ts'
import { htmlOwn } from './options.ts'

/** What `<earshot-prompt>` and its children say, taken out of the markup. Blanks in texts need no care. */
export interface WrittenPrompt {
  readonly id: string
  /** Default: the first question. */
  readonly title?: string | null | undefined
  readonly purpose?: string | null | undefined
  readonly questions: readonly WrittenQuestion[]
}

/** An `<earshot-question>`. */
export interface WrittenQuestion {
  readonly attributes: readonly (readonly [name: string, value: string])[]
  /** The element's own words, without those of its options. */
  readonly text: string
  readonly options: readonly WrittenOption[]
}

/** An `<earshot-option>`. */
export interface WrittenOption {
  readonly id: string
  readonly text: string
  readonly other: boolean
  /** It excludes the others. */
  readonly none?: boolean
}

type Field = (value: string) => readonly [string, unknown]

/** What each attribute of `<earshot-question>` becomes in the definition. */
const fieldOf: Readonly<Record<keyof QuestionAttributes, Field>> = {
  id: (value) => ['id', value],
  type: (value) => ['type', value],
  when: (value) => ['when', value],
  help: (value) => ['help', value],
  scale: (value) => ['scale', value.split('|').map((point) => point.trim())],
  options: (value) => ['options', optionsFrom(value)],
  rows: (value) => ['rows', optionsFrom(value)],
  order: (value) => ['order', value],
  last: (value) => ['last', value.trim().split(/\s+/)],
  show: (value) => ['show', value],
  form: (value) => ['form', value],
  consent: (value) => ['consent', value],
  'not-applicable': (value) => ['notApplicable', value],
  'max-length': (value) => ['maxLength', Number(value)],
  min: (value) => ['min', boundFrom(value)],
  max: (value) => ['max', boundFrom(value)],
  unit: (value) => ['unit', value],
  decimals: (value) => ['decimals', Number(value)],
  required: (value) => ['required', truthOf(value)],
  long: (value) => ['long', truthOf(value)],
  unipolar: (value) => ['unipolar', truthOf(value)],
}
const questionFields: Readonly<Record<string, Field>> = fieldOf

/**
 * The definition that markup writes down. What is wrong in it is found by the parser of definitions; attributes that
 * mean nothing go there too, so that they are told.
 */
export function promptFromMarkup({ id, title, purpose, questions }: WrittenPrompt): unknown {
  return {
    id,
    title: title ?? plain(questions[0]?.text ?? ''),
    questions: questions.map(questionFrom),
    ...(purpose && { purpose }),
  }
}

function questionFrom({ attributes, text, options }: WrittenQuestion): unknown {
  const fields = attributes
    .filter(([name]) => Object.hasOwn(questionFields, name) || !htmlOwn.test(name))
    .map(([name, value]) =>
      Object.hasOwn(questionFields, name) && questionFields[name]
        ? questionFields[name](value)
        : ([name, value] as const),
    )
  return {
    type: 'text',
    ...Object.fromEntries(fields),
    text: plain(text),
    ...(options.length && {
      options: options.map((option) => ({
        id: option.id || slug(plain(option.text)),
        text: plain(option.text),
        ...(option.other && { other: true }),
        ...(option.none && { none: true }),
      })),
    }),
  }
}

/** `true` and `false` in the spellings of the contract; anything else goes on as it is and is told by the parser. */
function truthOf(value: string): unknown {
  return /^(|true|yes|on|1)$/i.test(value) ? true : /^(false|no|off|0)$/i.test(value) ? false : value
}

/** A number, but the day of a date as it is written. */
function boundFrom(value: string): unknown {
  return /^\d+-\d+-\d+$/.test(value.trim()) ? value.trim() : Number(value)
}

function optionsFrom(value: string): readonly unknown[] {
  return value.split('|').map((text) => optionFrom(text.trim()))
}

/** `Something else` has the id `something-else`; `other: Something else` has the id `other`. */
function optionFrom(text: string): unknown {
  const [, id, label] = /^([a-z0-9-]{1,64})\s*:\s*(.+)$/.exec(text) ?? []
  if (id && label) return { id, text: label }
  return { id: slug(text), text }
}

function slug(text: string): string {
  const lean = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return lean.replace(/^-|-$/g, '').slice(0, 64) || 'option'
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
