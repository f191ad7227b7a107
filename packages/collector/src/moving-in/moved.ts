import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'

/** Something of another tool's definition that has no equal here, in words for the person who moves. */
export interface Loss {
  /** Where it stood, from the top of what was given: `questions[2].branching`. */
  readonly path: string
  /** What is lost, and what to do in its place. */
  readonly message: string
}

/** One definition of another tool as a prompt, and all that did not come along. */
export interface Moved {
  readonly prompt: Prompt
  readonly losses: readonly Loss[]
  /** The survey's id there, or an empty text. */
  readonly there: string
  /** Where each question came from, so that answers find theirs. */
  readonly origins: readonly Origin[]
}

/** What a question of a prompt was in the other tool. */
export interface Origin {
  /** Its id here. */
  readonly question: string
  /** Its id there. */
  readonly there: string
  /** Its place there, from 0. */
  readonly place: number
  /** Its words there. */
  readonly text: string
  /** Several answers may be given. */
  readonly isList: boolean
  /** Up and down, where up is the lower number there. */
  readonly isThumbs: boolean
  /** Of a matrix, by the id of a row here its words there. */
  readonly rows?: Readonly<Record<string, string>>
}

/** What a question was, as far as its place and id there tell. */
export function originOf(question: Question, { there, place }: Pick<Origin, 'there' | 'place'>): Origin {
  return {
    question: question.id,
    there,
    place,
    // Where a box has the words of its label, the question's own words stand beside it.
    text: question.type === 'consent' && question.help ? question.help : question.text,
    isList: ['choices', 'ranking', 'contact'].includes(question.type),
    isThumbs: question.type === 'rating' && question.show === 'thumbs',
    ...(question.type === 'matrix' && {
      rows: Object.fromEntries(question.rows.map(({ id, text }) => [id, text])),
    }),
  }
}

export type Json = Readonly<Record<string, unknown>>

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What says nothing: it is not worth a sentence that it does not come along. */
const says = (value: unknown): boolean =>
  !(
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && !value.some(says)) ||
    (isJson(value) && !Object.values(value).some(says))
  )

/**
 * Reads an object and remembers which of its fields were read, so that nothing is lost without a word: `end` names each
 * field that says something and was not asked for.
 */
export class Reading {
  readonly #value: Json
  readonly #path: string
  readonly #losses: Loss[]
  readonly #read = new Set<string>()

  constructor(value: unknown, path: string, losses: Loss[]) {
    this.#value = isJson(value) ? value : {}
    this.#path = path
    this.#losses = losses
  }

  #at(name: string): string {
    return this.#path ? `${this.#path}.${name}` : name
  }

  take(name: string): unknown {
    this.#read.add(name)
    return Object.hasOwn(this.#value, name) ? this.#value[name] : undefined
  }

  text(name: string): string {
    const value = this.take(name)
    return typeof value === 'string' ? value.trim() : ''
  }

  number(name: string): number | undefined {
    const value = this.take(name)
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  }

  list(name: string): readonly unknown[] {
    const value = this.take(name)
    return Array.isArray(value) ? value : []
  }

  inside(name: string): Reading {
    return new Reading(this.take(name), this.#at(name), this.#losses)
  }

  each(name: string): readonly Reading[] {
    return this.list(name).map(
      (item, index) => new Reading(item, `${this.#at(name)}[${index}]`, this.#losses),
    )
  }

  lose(name: string, message: string): void {
    this.#losses.push({ path: this.#at(name), message })
  }

  /** Says of each of these fields that it does not come along, where it says something, and why. */
  loseAll(names: readonly string[], why: string): void {
    for (const name of names) if (says(this.take(name))) this.lose(name, why)
  }

  /** What makes no difference here: read, and not spoken of. */
  ignore(...names: readonly string[]): void {
    for (const name of names) this.#read.add(name)
  }

  /** Names what nobody has asked for. */
  end(): void {
    for (const [name, value] of Object.entries(this.#value))
      if (!this.#read.has(name) && says(value)) this.lose(name, 'This is not known here, so it is left out.')
  }
}

/** A text in HTML as plain words; whether anything but the words went. */
export function plainText(html: string): { readonly text: string; readonly lost: boolean } {
  const text = html
    .replace(/<\/(p|div|li|h\d)>|<br\s*\/?>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return { text, lost: /<(?!\/?(p|div|br|span)\b)/i.test(html) }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}

/** A name as the id of a prompt: small letters, digits and hyphens, 64 at the most. */
export function idOf(name: string, otherwise: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '')
  return id || otherwise
}

/** A text in quotes for a condition, or `undefined` where it has a quote itself, which the language has no form for. */
export const quoted = (text: string): string | undefined => (text.includes("'") ? undefined : `'${text}'`)

/** Once is once: ten years are longer than a browser keeps anything. */
export const ever = '3650d'
