import { formTransport } from '@earshot/transports/form'
import type { Maker } from '../maker.ts'

export const make: Maker = (action) => formTransport({ action })
