import { hostname } from 'node:os'
import type { Settings } from '../config.ts'
import type { MailRoute } from './senders/mail.ts'

/** How mail goes out, by the settings. */
export function mailRoute({ mail, mailFrom }: Pick<Settings, 'mail' | 'mailFrom'>): MailRoute | undefined {
  if (mail === undefined) return undefined
  const user = decodeURIComponent(new URL(mail).username)
  return { server: mail, from: mailFrom ?? (user.includes('@') ? user : `earshot@${hostname()}`) }
}
