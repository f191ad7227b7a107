import type { Box } from '../keeper.ts'
import { browserPage } from '../page.ts'

/** A turn is held at most this long, and then given back. */
export const burstMs = 3_000

/** Does `work` unless another tab of the same outbox is in its turn. What shares nothing has nobody to wait for. */
export async function takeTurn(
  { queue, page = browserPage, name = 'earshot-outbox' }: Box,
  work: (isLeft: () => boolean) => Promise<unknown>,
): Promise<void> {
  await (queue ? page.alone(queue.database ?? name, work) : work(() => false))
}
