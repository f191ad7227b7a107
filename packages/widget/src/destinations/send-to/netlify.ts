import { netlifyTransport } from '@earshot/transports/destinations/netlify'
import type { Maker } from '../maker.ts'

export const make: Maker = (form) => netlifyTransport({ form })
