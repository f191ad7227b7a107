import { segmentTransport } from '@earshot/transports/destinations/segment'
import type { Maker } from '../maker.ts'

export const make: Maker = (writeKey) => segmentTransport({ writeKey })
