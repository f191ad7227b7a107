import { formspreeTransport } from '@earshot/transports/destinations/formspree'
import type { Maker } from '../maker.ts'

export const make: Maker = (form) => formspreeTransport({ form })
