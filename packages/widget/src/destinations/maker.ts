import type { Transport } from '@earshot/core/transport'

/**
 * Makes a destination of what stands behind its name in `send-to`.
 *
 * @throws Error where that is nothing that can be used
 */
export type Maker = (value: string) => Transport
