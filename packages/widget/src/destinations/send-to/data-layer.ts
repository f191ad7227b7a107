import { dataLayerTransport } from '@earshot/transports/destinations/data-layer'
import type { Maker } from '../maker.ts'

export const make: Maker = (value) => dataLayerTransport(value || undefined)
