import type { WebhookForm } from './webhook.ts'

/** The form that an address is told in, where nobody says otherwise: chats are known by their hosts. */
export function formOf(address: string): WebhookForm {
  if (address.startsWith('mailto:')) return 'mail'
  if (!URL.canParse(address)) return 'standard'
  const { hostname, pathname } = new URL(address)
  if (hostname === 'hooks.slack.com') return 'slack'
  if (/(^|\.)discord(app)?\.com$/.test(hostname) && pathname.startsWith('/api/webhooks/')) return 'discord'
  const isTeams =
    /(^|\.)(webhook\.office\.com|logic\.azure\.com|powerplatform\.com|powerautomate\.com)$/.test(hostname)
  return isTeams ? 'teams' : 'standard'
}

/** The one address of a `mailto:`, or `undefined` where it is none, or more. */
export function mailAddress(address: string): string | undefined {
  const [, found] = /^mailto:([^\s@<>,;:"?&%]{1,64}@[\w-]+(?:\.[\w-]+)+)$/i.exec(address) ?? []
  return found
}
