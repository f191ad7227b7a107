import type { Storage } from '../storage/port.ts'

/** What may have a target: critical answers and those below expectation at most, those above it at least. */
export const goalFigures = ['critical', 'below', 'exceeded'] as const
export type GoalFigure = (typeof goalFigures)[number]

/** A target from a day on. The one before it holds for the days before. */
export interface Target {
  readonly figure: GoalFigure
  /** 0 to 1; absent from the day on which it was given up. */
  readonly share?: number
  /** Milliseconds since 1970. */
  readonly from: number
}

/** What the house wants to be, in one sentence, and in figures. */
export interface Goals {
  readonly objective: string
  /** Oldest first. */
  readonly targets: readonly Target[]
}

const setting = 'goals'
const none: Goals = { objective: '', targets: [] }
const longest = 140

export async function goals(storage: Pick<Storage, 'setting'>): Promise<Goals> {
  const kept = await storage.setting(setting)
  return kept === undefined ? none : JSON.parse(kept)
}

/** The target that held at this time. */
export function targetAt({ targets }: Goals, figure: GoalFigure, time: number): number | undefined {
  return targets.filter((one) => one.figure === figure && one.from <= time).at(-1)?.share
}

/** The first target of a form that is no whole number of percent. */
export function wrongTarget(form: URLSearchParams): GoalFigure | undefined {
  return goalFigures.find((figure) => !/^(?:100|\d{1,2})?$/.test((form.get(figure) ?? '').trim()))
}

/** Reads the form of the owner's page: a target that was changed holds from now on, and old ones stay what they were. */
export function readGoals(form: URLSearchParams, before: Goals, now: number): Goals | undefined {
  if (wrongTarget(form)) return undefined
  const targets: Target[] = []
  for (const figure of goalFigures) {
    const text = (form.get(figure) ?? '').trim()
    const share = text ? Number(text) / 100 : undefined
    if (share !== targetAt(before, figure, now))
      targets.push({ figure, from: now, ...(share !== undefined && { share }) })
  }
  return {
    objective: (form.get('objective') ?? '').trim().slice(0, longest),
    targets: [...before.targets, ...targets],
  }
}

export async function keepGoals(storage: Pick<Storage, 'setSetting'>, given: Goals): Promise<void> {
  await storage.setSetting(setting, JSON.stringify(given))
}
