import { parseDuration } from '@earshot/core/duration'
import type { Trigger } from '@earshot/core/prompt'
import { waitVisible } from './wait-visible.ts'

/** Fires once, when the page has been visible for as long as `after` says. */
export const onLoad = ({ after = '' }: Trigger, fire: () => void): (() => void) =>
  waitVisible(parseDuration(after) ?? 0, fire)
