/** Why somebody is told: danger, what is due the same day, what nobody has taken, a team's own, a table that nobody saw, the day, a change, silence. */
export const alertTypes = [
  'alert.urgent',
  'alert.soon',
  'alert.unowned',
  'alert.cause',
  'alert.call',
  'alert.digest',
  'alert.signal',
  'alert.silence',
] as const
export type AlertType = (typeof alertTypes)[number]

/** What is no team's own: whoever is of a team is told that instead. */
export const houseAlerts: readonly AlertType[] = alertTypes.filter((type) => type !== 'alert.cause')

/** Something that people must be told. It holds nothing that a customer wrote: words are read when it is sent. */
export interface Alert {
  readonly id: string
  readonly type: AlertType
  /** What is told, where it is about no case or call: sentences that hold figures only. */
  readonly body: readonly string[]
  /** Only those of this team are told. */
  readonly team?: string
  /** Milliseconds since 1970. */
  readonly madeAt: number
  /** Who has said that they have seen it, and when. */
  readonly seen?: { readonly by: string; readonly at: number }
  /** The ids of the webhooks that were told. */
  readonly told: readonly string[]
}

/** A case or a call that an alert is about. */
export interface AlertSubject {
  readonly id: string
  /** What of it was told: the severity and how often it came back, that nobody saw the call, or which team. */
  readonly state: string
}

/** The subject that a case is now: graver, or brought back, it is told again. */
export function subjectOf({
  id,
  severity,
  reopened,
}: {
  readonly id: string
  readonly severity: number
  readonly reopened: number
}): AlertSubject {
  return { id, state: `${severity}.${reopened}` }
}

/** How the state of a subject begins that was told because nobody had taken it; how often it came back follows. */
export const untaken = 'untaken.'
