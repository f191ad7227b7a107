/**
 * Gives up a transaction that needs another turn of its page when the page is left. WebKit keeps such a page together with
 * its transaction, and no other page of the origin gets to the database until it is thrown away.
 */
export function endOnLeave(transaction: IDBTransaction): void {
  const leave = () => transaction.abort()
  const stay = () => globalThis.removeEventListener?.('pagehide', leave)
  globalThis.addEventListener?.('pagehide', leave)
  transaction.addEventListener('complete', stay)
  transaction.addEventListener('abort', stay)
}
