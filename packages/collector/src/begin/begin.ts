import { reasonForVisit } from '@earshot/presets/reason-for-visit'

/** Where people are met: it decides how the first prompt comes to them. */
export const meetings = ['web', 'tables', 'counter'] as const
export type Meeting = (typeof meetings)[number]

/** What an owner is asked at the beginning: three questions, and no setting. */
export interface Beginning {
  /** How people call the house; it becomes the place of the answers. */
  readonly name: string
  readonly meeting: Meeting
  /** What the owner does with the first thing that is heard; kept as their own words. */
  readonly promise: string
}

/** The first prompt: why people come, before anything is judged. */
export const firstPrompt: string = reasonForVisit.id

/** `undefined` where one of the three has no answer. */
export function readBeginning(form: URLSearchParams): Beginning | undefined {
  const field = (name: string, most: number): string => (form.get(name) ?? '').trim().slice(0, most)
  const [name, promise] = [field('name', 100), field('promise', 140)]
  const meeting = meetings.find((one) => one === form.get('meeting'))
  return name && promise && meeting ? { name, meeting, promise } : undefined
}

/** The address that asks, for everybody who comes. */
export function firstAddress(url: string, { name }: Pick<Beginning, 'name'>): string {
  return `${url}/ask/${firstPrompt}?${new URLSearchParams({ place: name })}`
}
