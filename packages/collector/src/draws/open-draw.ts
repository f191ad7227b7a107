import { type Storage, StorageUnavailable } from '../storage/port.ts'
import { phaseOf } from './draw.ts'

/** The address of the draw that those who were given a receipt are told of, while one is open. */
export async function openDraw(
  prompt: string,
  { storage, now }: { readonly storage: Pick<Storage, 'draws'>; readonly now: () => number },
): Promise<string | undefined> {
  if (prompt !== 'receipt-entry') return undefined
  try {
    const open = (await storage.draws.all()).find((draw) => phaseOf(draw, now()) === 'open')
    return open && `/draw/${open.id}`
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    return undefined // what stands beside a form holds no form back
  }
}
