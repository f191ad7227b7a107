import type { Posted } from '../post-webhook.ts'
import type { Notice } from './notice.ts'

/** The way that mail goes out. */
export interface MailRoute {
  /** `smtp://` or `smtps://`, with the user and the password where they are needed. */
  readonly server: string
  /** Who it comes from. */
  readonly from: string
}

export interface Mail {
  readonly to: string
  /** One for a message, however often it is sent: mail programs show a repeat once. */
  readonly id: string
  readonly notice: Notice
}

const connectWithinMs = 10_000

/** Sends one mail. Of what the server said nothing is kept but its code. */
export async function sendMail(
  { to, id, notice }: Mail,
  { server, from }: MailRoute,
  timeoutMs = 15_000,
): Promise<Posted> {
  // Six megabytes that only those need who send mail.
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url: server,
    connectionTimeout: Math.min(connectWithinMs, timeoutMs),
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // Nothing is read from files or addresses, whatever stands in a message.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    const sent = await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject: notice.title,
      text: mailText(notice),
      messageId: `<${id}@${hostOf(from)}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
    const code = Number(/^\d{3}/.exec(sent.response)?.[0] ?? 250)
    return { status: code, note: `${code}` }
  } catch (error) {
    // What fails here is nodemailer's, which names it by a code and the server's answer by another.
    const { responseCode, code } = error as { readonly responseCode?: number; readonly code?: string }
    return { note: responseCode === undefined ? `${code ?? 'mail failed'}` : `${responseCode}` }
  } finally {
    transport.close()
  }
}

/** A mail as plain text. */
export function mailText({ lines, links }: Notice): string {
  return [...lines, '', ...links.map(({ text, url }) => `${text}: ${url}`), ''].join('\n')
}

function hostOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'earshot'
}
