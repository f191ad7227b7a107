import type { Kiosk } from '../storage/port.ts'

/** A device beats every four minutes; after this long it has lost three beats and is taken for silent. */
const silentMs = 15 * 60_000
/** What has been away for longer was put away. */
const forgottenMs = 7 * 86_400_000

export function isSilent({ heardAt }: Pick<Kiosk, 'heardAt'>, now: number): boolean {
  return now - heardAt > silentMs
}

/** Shared devices that were open when they were last heard, and have fallen silent since. */
export function silentKiosks(kiosks: readonly Kiosk[], now: number): readonly Kiosk[] {
  return kiosks.filter((kiosk) => kiosk.open && isSilent(kiosk, now) && now - kiosk.heardAt < forgottenMs)
}

/** `The device “entrance” (Linden) has fallen silent`; with its site where it has one. */
export function silentWords({ name, place, site }: Pick<Kiosk, 'name' | 'place' | 'site'>): string {
  const where = [place, site].filter((word) => word !== undefined).join(', ')
  return `The device “${name}”${where && ` (${where})`} has fallen silent`
}
