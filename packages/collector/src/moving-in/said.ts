import type { Answer } from '@earshot/core/answer'
import { checkAnswer } from '@earshot/core/check-answer'
import type { Option, Question } from '@earshot/core/question'

/** What one person said in another tool, as its export gives it. */
export interface Said {
  /** The response's id there: what comes twice is taken once. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly isFinished: boolean
  /** By the id of the question here, what was said: one text, several, or by the id of a row one. */
  readonly values: Readonly<Record<string, SaidValue>>
}

export type SaidValue = string | readonly string[] | Readonly<Record<string, string>>

/** An answer, or a sentence on why what was said is none. */
export type Understood = { readonly answer: Answer } | { readonly lost: string } | undefined

/**
 * What was said to a question, as an answer to it here. Options and points of a scale are found by their words, in any
 * language of the prompt; what is none of them is the text beside “something else” where there is such an option.
 *
 * @param also - by the id of an option or point, its words in other languages
 * @returns `undefined` where nothing was said
 */
export function understand(
  question: Question,
  value: SaidValue,
  also: (id: string) => readonly string[],
): Understood {
  if (question.type === 'message' || !saysAnything(value)) return undefined
  const meant = meantBy(question, value, also)
  if ('lost' in meant) return meant
  const checked = checkAnswer({ ...question, required: false }, meant.value, meant.other)
  if (checked.status === 'invalid') return { lost: `“${shown(value)}” is no answer to this question here` }
  return checked.answer && { answer: checked.answer }
}

const saysAnything = (value: SaidValue): boolean =>
  typeof value === 'string' ? value.trim() !== '' : Object.values(value).some(saysAnything)

const shown = (value: SaidValue): string =>
  typeof value === 'string' ? value : Object.values(value).join('; ')

type Meant = { readonly value: unknown; readonly other?: string } | { readonly lost: string }

function meantBy(question: Question, value: SaidValue, also: (id: string) => readonly string[]): Meant {
  const texts = typeof value === 'string' ? [value.trim()] : Object.values(value).map((text) => text.trim())
  const [first = ''] = texts
  switch (question.type) {
    case 'rating':
    case 'number':
      return Number.isFinite(Number(first)) ? { value: Number(first) } : { lost: `“${first}” is no number` }
    case 'choice':
      return chosen(question.options, [first], also, (ids) => ids[0])
    case 'choices':
    case 'ranking':
      return chosen(question.options, texts.filter(Boolean), also, (ids) => ids)
    case 'matrix':
      return typeof value === 'string' || Array.isArray(value)
        ? { lost: `“${shown(value)}” does not say which row it belongs to` }
        : points(question, value as Readonly<Record<string, string>>, also) // no text and no list: rows
    case 'consent':
      return { value: /^(accepted|true|yes|1)$/i.test(first) }
    case 'contact':
      return { value: contact(texts) }
    case 'date':
      return { value: first.slice(0, 10) }
    default:
      return { value: texts.join('\n') }
  }
}

function chosen(
  options: readonly Option[],
  texts: readonly string[],
  also: (id: string) => readonly string[],
  as: (ids: readonly string[]) => unknown,
): Meant {
  const ids: string[] = []
  let written: string | undefined
  const other = options.find((option) => option.other)
  for (const text of texts) {
    const option =
      options.find(({ id, text: words }) => words === text || also(id).includes(text)) ??
      options.find(({ id }) => id === text)
    if (option) ids.push(option.id)
    else if (other && written === undefined) {
      written = text
      ids.push(other.id)
    } else return { lost: `“${text}” is no option of this question` }
  }
  return { value: as(ids), ...(written !== undefined && { other: written }) }
}

function points(
  { scale }: Extract<Question, { type: 'matrix' }>,
  rows: Readonly<Record<string, string>>,
  also: (id: string) => readonly string[],
): Meant {
  const value: Record<string, number> = {}
  for (const [row, text] of Object.entries(rows)) {
    if (!text.trim()) continue
    const words = 'length' in scale ? scale : []
    const index = words.findIndex((word, at) => word === text || also(`${at + 1}`).includes(text))
    if (index < 0) return { lost: `“${text}” is no point of this scale` }
    value[row] = index + 1
  }
  return { value }
}

/** What is there tells what it is: an address has an @, a telephone number is digits, the rest is a name. */
function contact(texts: readonly string[]): Readonly<Record<string, string>> {
  const email = texts.find((text) => text.includes('@'))
  const phone = texts.find((text) => /^\+?[\d\s()/.-]{5,}$/.test(text))
  const name = texts.filter((text) => text && text !== email && text !== phone).join(' ')
  return { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) }
}
