import type { Answer, AnswerValue, ContactValue } from './answer.ts'
import type { Problem } from './messages/messages.ts'
import {
  type ChoicesQuestion,
  type ContactField,
  type Option,
  type Question,
  scalePoints,
  type TextQuestion,
} from './question.ts'

/** A text answer is at most this long, in characters (code points). What is beyond is cut. */
export const maxTextLength = 10_000

export type CheckedAnswer =
  /** `answer` is `undefined` where nothing was given. */
  | { readonly status: 'ok'; readonly answer: Answer | undefined }
  | { readonly status: 'invalid'; readonly problem: Problem }

const invalid = (problem: Problem): CheckedAnswer => ({ status: 'invalid', problem })
const nothing: CheckedAnswer = { status: 'ok', answer: undefined }

/**
 * Checks a value against its question and gives the answer as it travels: with the label that was shown, texts trimmed
 * and well-formed, without NUL characters, cut at the question's limit. Empty texts, lists and contacts count as
 * nothing given.
 */
export function checkAnswer(question: Question, value: unknown, other?: string): CheckedAnswer {
  const given = (
    answerValue: AnswerValue,
    label?: string | readonly string[],
    written = '',
  ): CheckedAnswer => ({
    status: 'ok',
    answer: {
      question: question.id,
      value: answerValue,
      ...(label !== undefined && { label }),
      ...(written && { other: written }),
    },
  })
  if (value === undefined || value === '') return nothing
  switch (question.type) {
    case 'rating': {
      if (value === null && question.notApplicable) return given(null, question.notApplicable)
      const point = scalePoints(question.scale).find((item) => item.value === value)
      return point ? given(point.value, point.label) : invalid('not-an-option')
    }
    case 'choice': {
      const option = question.options.find((item) => item.id === value)
      return option
        ? given(option.id, option.text, option.other ? clean(other) : '')
        : invalid('not-an-option')
    }
    case 'choices': {
      if (!Array.isArray(value)) return invalid('wrong-type')
      const chosen = [...new Set(value)].map((id) => question.options.find((item) => item.id === id))
      if (!chosen.every((option): option is Option => option !== undefined)) return invalid('not-an-option')
      if (!chosen.length) return nothing
      const miscounted = countProblem(question, chosen.length)
      if (miscounted) return invalid(miscounted)
      const written = chosen.some((option) => option.other) ? clean(other) : ''
      return given(
        chosen.map((option) => option.id),
        chosen.map((option) => option.text),
        written,
      )
    }
    case 'text': {
      if (typeof value !== 'string') return invalid('wrong-type')
      const text = clean(value, question.maxLength)
      if (!text) return nothing
      const problem = formProblem(question, text)
      return problem ? invalid(problem) : given(text)
    }
    case 'contact':
      return checkContact(value, question.fields ?? ['name', 'email', 'phone'], !!question.consent, given)
    default:
      // Declared by the language of prompts, not yet asked by this version.
      return invalid('wrong-type')
  }
}

type Give = (value: AnswerValue, label?: string | readonly string[]) => CheckedAnswer

function countProblem({ min, max, options }: ChoicesQuestion, count: number): Problem | undefined {
  return count < (min ?? 0) ? 'too-few' : count > (max ?? options.length) ? 'too-many' : undefined
}

function formProblem({ form }: TextQuestion, text: string): Problem | undefined {
  if (form === 'email') return isEmail(text) ? undefined : 'email'
  if (form === 'phone') return isPhone(text) ? undefined : 'phone'
  return form === 'number' && Number.isNaN(Number(text)) ? 'number' : undefined
}

function checkContact(
  value: unknown,
  fields: readonly ContactField[],
  consented: boolean,
  given: Give,
): CheckedAnswer {
  if (typeof value !== 'object' || value === null) return invalid('wrong-type')
  const contact: { -readonly [K in keyof ContactValue]: ContactValue[K] } = {}
  for (const field of fields) {
    const text = clean((value as Record<string, unknown>)[field], 200) // an object, checked above
    if (text) contact[field] = text
  }
  if (!Object.keys(contact).length) return nothing
  if (contact.email && !isEmail(contact.email)) return invalid('email')
  if (contact.phone && !isPhone(contact.phone)) return invalid('phone')
  if (!contact.email && !contact.phone) return invalid('contact')
  if (!consented) return given(contact)
  return (value as ContactValue).consent === true ? given({ ...contact, consent: true }) : invalid('consent')
}

/** Well-formed, without NUL, trimmed, at most `limit` code points. */
function clean(value: unknown, limit = maxTextLength): string {
  if (typeof value !== 'string') return ''
  // A lone surrogate would become U+FFFD on the wire anyway; done here, what is kept equals what is sent.
  const text = value
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()
  const most = Math.min(limit, maxTextLength)
  return text.length <= most
    ? text
    : Array.from(text.slice(0, most * 2))
        .slice(0, most)
        .join('')
        .trimEnd()
}

/** Deliberately mild: one @ with something before it and a dot after it. Whether it works shows when it is used. */
function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

function isPhone(text: string): boolean {
  return /^[+\d\s().\-/]+$/.test(text) && text.replace(/\D/g, '').length >= 5
}
