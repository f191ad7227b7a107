import { parseDuration } from '@earshot/core/duration'
import type { Arm } from './trigger-port.ts'
import { waitVisible } from './wait-visible.ts'

/** Fires once, when the page has been visible for as long as `after` says. */
export const onLoad: Arm = ({ after = '' }, fire) => waitVisible(parseDuration(after) ?? 0, fire)
