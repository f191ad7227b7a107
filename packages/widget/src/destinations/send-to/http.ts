import { httpTransport } from '@earshot/transports/destinations/http'
import type { Maker } from '../maker.ts'

export const make: Maker = (url) => httpTransport({ url })
