import { hookTransport } from '@earshot/transports/destinations/hook'
import type { Maker } from '../maker.ts'

export const make: Maker = (url) => hookTransport({ url })
