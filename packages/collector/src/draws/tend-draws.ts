import type { Storage } from '../storage/port.ts'
import { forgetAfter } from './draw.ts'
import { closeDraw } from './hold-draw.ts'

/** Closes what is over, and deletes the entries of draws that were held 60 days ago. */
export async function tendDraws(storage: Pick<Storage, 'draws'>, now: number): Promise<void> {
  for (const found of await storage.draws.all()) {
    const draw = await closeDraw(storage, found, now)
    if (draw.openedAt === undefined || draw.forgottenAt !== undefined || now < forgetAfter(draw)) continue
    await storage.draws.forget(draw.id)
    await storage.draws.replace(draw, { ...draw, forgottenAt: now })
  }
}
