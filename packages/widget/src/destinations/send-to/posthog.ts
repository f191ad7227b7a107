import { posthogTransport } from '@earshot/transports/destinations/posthog'
import type { Maker } from '../maker.ts'

export const make: Maker = (key) => posthogTransport({ key })
