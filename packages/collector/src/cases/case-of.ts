import type { Answer, ContactValue } from '@earshot/core/answer'
import type { StoredResponse } from '../storage/port.ts'
import type { Case, CaseKind, Severity } from './case.ts'
import { isGrave } from './grave-words.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** From when it came until the first contact, or the reading, is due. */
export const dueAfterMs: Readonly<Record<Severity, number>> = {
  1: 15 * minuteMs,
  2: 12 * hourMs,
  3: 24 * hourMs,
  4: 72 * hourMs,
}

/**
 * The case that a critical response opens, without its number. None for what staff said of each other, which is asked in
 * confidence, nor for the answer about a case that is there already.
 */
export function caseOf(response: StoredResponse): Omit<Case, 'number'> | undefined {
  const { id, data, receivedAt, state, criticism } = response
  const { prompt, audience, context = {} } = data
  if ((!criticism && !asksSomething(response)) || state === 'withdrawn') return undefined
  if (audience === 'internal' && prompt.id !== 'heard') return undefined
  if (caseAskedAbout(response) !== undefined) return undefined
  const contact = contactIn(data.answers) !== undefined
  const kind = kindOf(response, contact)
  const severity = severityOf(response, { kind, contact })
  return {
    id,
    kind,
    severity,
    contact,
    prompt: prompt.id,
    ...(context.place !== undefined && { place: context.place }),
    state: 'new',
    openedAt: receivedAt,
    dueAt: receivedAt + dueAfterMs[severity],
    reopened: 0,
  }
}

/** Somebody wants to know something, and criticises nothing. */
export function asksSomething({ data, criticism }: StoredResponse): boolean {
  return (
    !criticism &&
    data.prompt.id === 'product-report' &&
    data.answers.some(({ question, value }) => question === 'kind' && value === 'question')
  )
}

/** The case that an answer to "Is your problem solved now?" is about. */
export function caseAskedAbout({ data }: StoredResponse): string | undefined {
  return data.prompt.id === 'recovery' ? data.context?.case : undefined
}

/** The way to reach the person, where one was given. */
export function contactIn(answers: readonly Answer[]): ContactValue | undefined {
  const value = answers.find(({ question }) => question === 'how')?.value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const given = value as ContactValue // the question "how" is a contact question in every prompt that has it
  return given.email || given.phone ? given : undefined
}

function kindOf(response: StoredResponse, contact: boolean): CaseKind {
  const { data, call } = response
  if (isDanger(response)) return 'safety'
  if (data.prompt.id === 'heard') return 'staff-entry'
  if (data.prompt.id === 'complaint') return 'complaint'
  if (asksSomething(response)) return 'question'
  if (contact && !call && isAtRisk(data.answers)) return 'at-risk'
  return 'criticism'
}

/** Somebody will hardly come back: below what was expected, or a plain No to coming again. */
function isAtRisk(answers: readonly Answer[]): boolean {
  return answers.some(
    ({ question, value }) =>
      (question === 'again' && value === 'no') ||
      (question === 'expect' && typeof value === 'number' && value <= 2),
  )
}

function isDanger({ data: { answers, locale } }: StoredResponse): boolean {
  return answers.some(
    ({ question, value, other }) =>
      (question === 'wrong' && Array.isArray(value) && value.includes('allergy')) ||
      (typeof value === 'string' && isGrave(value, locale)) ||
      (other !== undefined && isGrave(other, locale)),
  )
}

/**
 * 1: danger. 2: unfair treatment, the worst rating with a contact, a customer at risk, a broken promise. 3: other criticism
 * with a contact. 4: criticism of somebody who does not want to be reached.
 */
function severityOf(
  { data: { answers, prompt } }: StoredResponse,
  { kind, contact }: { readonly kind: CaseKind; readonly contact: boolean },
): Severity {
  if (kind === 'safety') return 1
  const named = answers.find(({ question }) => question === 'what')?.value
  const isUnfair = Array.isArray(named) && named.includes('fairness')
  const isPoor = answers.some(({ question, value }) => question === 'rating' && value === 1)
  const isBroken =
    (Array.isArray(named) && named.includes('promise')) ||
    (prompt.id === 'promise-kept' &&
      answers.some(({ question, value }) => question === 'kept' && value === 'no'))
  if (isUnfair || isBroken || kind === 'at-risk' || (contact && isPoor)) return 2
  return contact || kind === 'complaint' || kind === 'staff-entry' ? 3 : 4
}
