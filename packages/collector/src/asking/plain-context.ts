import { looksPersonal } from '@earshot/core/looks-personal'
import type { Context } from '@earshot/core/prompt'

const maxLength = 200
const maxEntries = 20

/** What advertisers add to addresses: each names a person, none says anything about the visit. */
const clickIds: ReadonlySet<string> = new Set([
  'fbclid',
  'gclid',
  'dclid',
  'msclkid',
  'ttclid',
  'twclid',
  'yclid',
])

/**
 * The context that an address tells: every parameter with a plain name (`order`, `first-order`) and a plain value. What
 * looks personal is left out and never reaches the database.
 */
export function plainContext(entries: Iterable<readonly [string, string]>): Context {
  const kept = [...entries].filter(
    ([name, value]) => /^[a-z][a-z0-9-]{0,39}$/.test(name) && !clickIds.has(name) && isPlainValue(value),
  )
  // `constructor` and `prototype` are plain names, but no names of context.
  const safe = kept.filter(([name]) => name !== 'constructor' && name !== 'prototype')
  return Object.fromEntries(safe.slice(0, maxEntries))
}

/** A short text that is no e-mail address, phone number or card number. */
export function isPlainValue(value: string): boolean {
  const text = value.trim()
  return text !== '' && text.length <= maxLength && !looksPersonal(text)
}
