import { consoleTransport } from '@earshot/transports/console'
import type { Maker } from '../maker.ts'

export const make: Maker = () => consoleTransport()
