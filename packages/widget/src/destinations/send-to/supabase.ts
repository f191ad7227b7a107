import { supabaseTransport } from '@earshot/transports/destinations/supabase'
import type { Maker } from '../maker.ts'

/** The key stands before the host, as in Sentry's addresses. */
export const make: Maker = (value) => {
  const { origin, pathname, username } = new URL(value)
  return supabaseTransport({ url: origin + pathname, key: decodeURIComponent(username) })
}
