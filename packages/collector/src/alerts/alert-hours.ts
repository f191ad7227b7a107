import { clockOf, withinHours } from '@earshot/core/hours'
import type { Storage } from '../storage/port.ts'

/** When the day is told. */
export interface AlertHours {
  /** 0 to 23, on the owner's clock. */
  readonly hour: number
  /** An IANA name. */
  readonly timeZone: string
  /** While only danger and tables are told, such as `22:00-07:00`. What else there is comes after it. */
  readonly quiet?: string
}

const setting = 'alerts.hours'
const usual: AlertHours = { hour: 8, timeZone: 'UTC' }

/** The owner's hour; 8 in UTC where nobody has said. */
export async function alertHours(storage: Pick<Storage, 'setting'>): Promise<AlertHours> {
  const text = await storage.setting(setting)
  return text === undefined ? usual : JSON.parse(text)
}

/** What is wrong with an hour, the first thing of it. */
export function wrongHours({ hour, timeZone, quiet }: AlertHours): keyof AlertHours | undefined {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) return 'hour'
  if (!isTimeZone(timeZone)) return 'timeZone'
  return quiet && !isSpan(quiet) ? 'quiet' : undefined
}

/** Keeps the owner's hour. `false` where there is no such hour or zone. */
export async function setAlertHours(
  storage: Pick<Storage, 'setSetting'>,
  hours: AlertHours,
): Promise<boolean> {
  if (wrongHours(hours)) return false
  const { hour, timeZone, quiet } = hours
  await storage.setSetting(setting, JSON.stringify({ hour, timeZone, ...(quiet && { quiet }) }))
  return true
}

/** Whether people are not to be told now, but of danger and of tables. */
export function isQuiet({ timeZone, quiet }: AlertHours, now: number): boolean {
  return quiet !== undefined && withinHours([quiet], clockOf({ timeZone })(now))
}

/** `22:00-07:00`, of hours that there are. */
function isSpan(text: string): boolean {
  const times = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(text)?.slice(1) ?? []
  return times.length > 0 && times.every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time))
}

/** The day and the hour there: `2026-11-21` and 0 to 23. */
export function clockIn(timeZone: string, now: number): { readonly day: string; readonly hour: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now)
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? ''
  return { day: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour')) }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false // Intl throws for a name that it does not know
  }
}
