import { cloudEventsTransport } from '@earshot/transports/destinations/cloudevents'
import type { Maker } from '../maker.ts'

export const make: Maker = (url) => cloudEventsTransport({ url })
