import type { Transport } from '@earshot/core/transport'

/** Whose address lets everybody who knows it write: what a page knows, everybody knows. */
export type SecretName = 'slack' | 'discord' | 'teams' | 'email'

const names: Readonly<Record<SecretName, string>> = {
  slack: 'Slack',
  discord: 'Discord',
  teams: 'Teams',
  email: 'E-mail',
}

/**
 * Stands for a destination that must not be reached from a page. It sends nothing: every batch is `rejected` with code
 * `secret`, and the message says where the address belongs.
 *
 * `reach` is `secret`.
 */
export function secretTransport(name: SecretName): Transport {
  const message = `${names[name] ?? 'Such a destination'} is not reached from a page: its address is a password, and everybody could read it there. Send to a collector, and let the collector forward.`
  return {
    name,
    reach: 'secret',
    send: async () => ({ status: 'rejected', code: 'secret', message }),
    flush: async () => true,
  }
}
