import type { Box } from '../keeper.ts'
import type { QueueRecord } from '../queue.ts'

/** This page's own records, of each response the one that says most. */
export function newestOf(box: Pick<Box, 'own'>): readonly QueueRecord[] {
  const own = [...box.own].map(({ record }) => record)
  return own.filter(
    ({ key: [about, rank] }, index) =>
      !own.some(
        ({ key }, other) => key[0] === about && (key[1] > rank || (key[1] === rank && other < index)),
      ),
  )
}
