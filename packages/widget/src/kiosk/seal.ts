import { timer, within } from '@earshot/transports/within'

/** Makes texts unreadable for whoever reads the browser's files, and readable again. */
export interface Seal {
  /** Undefined where the browser allows no sealing. */
  close(text: string): Promise<Sealed | undefined>
  /** Undefined where it was sealed with a key that has gone. Rejects while the key cannot be had. */
  open(sealed: Sealed): Promise<string | undefined>
}

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
}

/** A browser that has not given the key by then gives none: the answer must be kept before the person goes. */
const keyMs = 500
const cipher = 'AES-GCM'

/**
 * Seals by AES-GCM with a key of 256 bits (NIST SP 800-38D) that stands in a database of its own and that no script can
 * read out. A new nonce of 96 bits, drawn by chance, goes with each text: 2³² of them are allowed for a key.
 *
 * @param name the database's. It is not made before the first text.
 */
export function browserSeal(name: string): Seal {
  let kept: Promise<CryptoKey | undefined> | undefined
  const key = async (): Promise<CryptoKey | undefined> => {
    kept ??= keyIn(name).catch(() => undefined)
    const found = await within(kept, keyMs, undefined, timer)
    if (!found) kept = undefined // the next one asks again
    return found
  }
  return {
    async close(text) {
      const found = await key()
      if (!found) return undefined
      const iv = crypto.getRandomValues(new Uint8Array(12))
      return {
        iv,
        bytes: await crypto.subtle.encrypt({ name: cipher, iv }, found, new TextEncoder().encode(text)),
      }
    },
    async open({ iv, bytes }) {
      const found = await key()
      // Later it may be there: until then nobody is to take what it opens for nonsense.
      if (!found) throw new Error('no key')
      try {
        return new TextDecoder().decode(await crypto.subtle.decrypt({ name: cipher, iv }, found, bytes))
      } catch {
        return undefined // sealed with another key
      }
    },
  }
}

/** The key in the database; made where there is none. Two pages that make one at once get the same. */
async function keyIn(name: string): Promise<CryptoKey> {
  const fresh = await crypto.subtle.generateKey({ name: cipher, length: 256 }, false, ['encrypt', 'decrypt'])
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('keys')
    request.onerror = (event) => {
      // Else Firefox reports it to the page's window.onerror.
      event.preventDefault()
      reject(event)
    }
    request.onsuccess = () => {
      const database = request.result
      try {
        const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' })
        const keys = transaction.objectStore('keys')
        const found = keys.get(cipher)
        found.onsuccess = () => {
          if (!found.result) keys.put(fresh, cipher)
        }
        transaction.oncomplete = () => resolve(found.result ?? fresh)
        transaction.onabort = reject
      } catch (error) {
        reject(error)
      }
      database.close() // once the transaction is over
    }
  })
}
