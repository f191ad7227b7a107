import { randomBytes } from 'node:crypto'
import { runIdFrom } from '@earshot/core/run-id'

/** A new run's id. */
export function makeRunId(now: number): string {
  return runIdFrom(now, randomBytes(16))
}

/** Tells whether a text has the form of a run's id as the asking pages make them. */
export function isRunId(text: string): boolean {
  return /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(text)
}
