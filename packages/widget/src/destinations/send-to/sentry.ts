import { sentryTransport } from '@earshot/transports/destinations/sentry'
import type { Maker } from '../maker.ts'

export const make: Maker = (dsn) => sentryTransport({ dsn })
