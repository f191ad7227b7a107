import { dayMs } from '../listening/digest-keeper.ts'
import { changeSetting } from '../storage/change-setting.ts'
import type { Storage } from '../storage/port.ts'

/** What is done again and again, and how many days after it was done it is due again. */
export const dates = {
  review: { name: 'Look through the list of needs', days: 90, to: '/requests' },
  training: { name: 'Read training cards with the team', days: 30, to: '/cards' },
  survey: { name: 'Ask the yearly survey', days: 365, to: '/ask/perception-annual' },
  teams: { name: 'Ask the teams about each other', days: 182, to: '/ask/internal-chain' },
} as const
export type DateKind = keyof typeof dates

/** When each is due, milliseconds since 1970; absent where nobody has begun with it. */
export type DueDates = Readonly<Partial<Record<DateKind, number>>>

const setting = 'dates'

export function isDateKind(text: string): text is DateKind {
  return Object.hasOwn(dates, text)
}

export async function dueDates(storage: Pick<Storage, 'setting'>): Promise<DueDates> {
  return datesIn(await storage.setting(setting))
}

function datesIn(text: string | undefined): DueDates {
  return text === undefined ? {} : JSON.parse(text)
}

/** It was done today: sets the next date. */
export async function doneToday(
  storage: Pick<Storage, 'setting' | 'replaceSetting'>,
  kind: DateKind,
  now: number,
): Promise<void> {
  await changeSetting(storage, setting, (text) =>
    JSON.stringify({ ...datesIn(text), [kind]: now + dates[kind].days * dayMs }),
  )
}
