import { appsScriptTransport } from '@earshot/transports/destinations/apps-script'
import type { Maker } from '../maker.ts'

export const make: Maker = (url) => appsScriptTransport({ url })
