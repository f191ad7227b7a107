import { defaultEndpoint } from './default-endpoint.ts'
import type { Settings } from './settings.ts'

/**
 * The address of something that the collector has beside the endpoint of events, such as `heartbeat`; `undefined` where
 * the endpoint is no collector's.
 */
export function besideEndpoint(
  { endpoint = defaultEndpoint, key }: Pick<Settings, 'endpoint' | 'key'>,
  path: string,
): string | undefined {
  const [, base] = /^(.*\/v1\/)events$/.exec(endpoint) ?? []
  return base === undefined ? base : base + path + (key ? `?key=${encodeURIComponent(key)}` : '')
}
