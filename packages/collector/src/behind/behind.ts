import { isCause } from '../cases/causes.ts'
import { changeSetting } from '../storage/change-setting.ts'
import type { Storage } from '../storage/port.ts'

/** Who stands behind something that can fall short: the team that makes it, and whom to turn to when help is needed. */
export interface Behind {
  readonly cause: string
  /** Absent: at every place. */
  readonly place?: string
  readonly team: string
  /** A name, and how to reach them: `Rosa, extension 12`. May be empty. */
  readonly help: string
}

const setting = 'behind'
/** More than these nobody looks through. */
export const mostBehind = 200

export async function behindAll(storage: Pick<Storage, 'setting'>): Promise<readonly Behind[]> {
  return behindIn(await storage.setting(setting))
}

function behindIn(text: string | undefined): readonly Behind[] {
  return text === undefined ? [] : JSON.parse(text)
}

/** Keeps one; of one cause and place there is one. `false` where there are as many as can be kept. */
export async function keepBehind(
  storage: Pick<Storage, 'setting' | 'replaceSetting'>,
  one: Behind,
): Promise<boolean> {
  let isKept = false
  await changeSetting(storage, setting, (text) => {
    const rest = behindIn(text).filter((other) => keyOf(other) !== keyOf(one))
    isKept = rest.length < mostBehind
    const all = [...rest, one].sort((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'))
    return isKept ? JSON.stringify(all) : undefined
  })
  return isKept
}

export async function dropBehind(
  storage: Pick<Storage, 'setting' | 'replaceSetting'>,
  key: string,
): Promise<void> {
  await changeSetting(storage, setting, (text) =>
    JSON.stringify(behindIn(text).filter((one) => keyOf(one) !== key)),
  )
}

/** What tells one from another. */
export function keyOf({ cause, place }: Pick<Behind, 'cause' | 'place'>): string {
  return `${cause} ${place ?? ''}`.trim()
}

/** Who stands behind this cause at this place: what is said of the place goes before what is said of all. */
export function behindOf(
  all: readonly Behind[],
  cause: string | undefined,
  place: string | undefined,
): Behind | undefined {
  const own = all.filter((one) => one.cause === cause)
  return own.find((one) => one.place !== undefined && one.place === place) ?? own.find((one) => !one.place)
}

/** Reads the form of the owner's page. */
export function readBehind(form: URLSearchParams): Behind | undefined {
  const field = (name: string, length: number): string => (form.get(name) ?? '').trim().slice(0, length)
  const [cause, place, team, help] = [
    field('cause', 50),
    field('place', 100),
    field('team', 100),
    field('help', 200),
  ]
  if (!isCause(cause) || !team) return undefined
  return { cause, ...(place && { place }), team, help }
}
