import { createHmac } from 'node:crypto'

/** Letters and digits that nobody mistakes for one another. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const length = 12

/**
 * The ticket of a contact in a draw, such as `K7QF-M2XD-94TA`. The same contact has the same one, so that nobody enters
 * twice; without the collector's secret nobody can tell from a ticket, or try out, whose it is.
 */
export function ticketOf(draw: string, contact: string, secret: string): string {
  const bytes = createHmac('sha256', secret).update(`draw ${draw} ${contact}`).digest().subarray(0, length)
  const letters = [...bytes].map((byte) => signs[byte % signs.length]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}
