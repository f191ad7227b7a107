import type { Settings } from './config.ts'
import { hashKey, makeKey } from './keys.ts'
import { hashPassword, isPassword, makePassword } from './password.ts'
import type { Storage } from './storage/port.ts'

/** What the collector checks others against. */
export interface Secrets {
  /** Public, so kept as it is. */
  readonly writeKey: string
  readonly readKeyHash: string
  readonly passwordHash: string
  /** Seals the owner's sign-in, and signs the links of tables. */
  readonly secret: string
}

/** What keys and secrets were found or made. */
export interface OpenedSecrets {
  readonly secrets: Secrets
  /** What was made just now, and can be told only now. */
  readonly made: { readonly readKey?: string; readonly ownerPassword?: string }
}

type Given = Pick<Settings, 'secret' | 'writeKey' | 'readKey' | 'ownerPassword'>

/**
 * The collector's keys and the owner's password: as given, else as kept in the database, else made now. What is given
 * is kept, and goes on holding until something else is given.
 */
export async function openSecrets(storage: Storage, given: Given): Promise<OpenedSecrets> {
  const secret = await openSecret(storage, given.secret)
  const writeKey = await kept(storage, 'write-key', given.writeKey, () => makeKey('pk_'))
  const readKey = makeKey('sk_')
  const readKeyHash = await kept(storage, 'read-key-hash', given.readKey && hashKey(given.readKey), () =>
    hashKey(readKey),
  )
  const { passwordHash, ownerPassword } = await openPassword(storage, given.ownerPassword)
  return {
    secrets: { secret, writeKey, readKeyHash, passwordHash },
    // Of two nodes that start at once, one has made it.
    made: { ...(readKeyHash === hashKey(readKey) && { readKey }), ...(ownerPassword && { ownerPassword }) },
  }
}

/** The secret alone, for a command that signs: it makes nothing else that could be told only now. */
export function openSecret(storage: Storage, given: string | undefined): Promise<string> {
  return kept(storage, 'secret', given, () => makeKey(''))
}

async function kept(
  storage: Storage,
  name: string,
  given: string | undefined,
  make: () => string,
): Promise<string> {
  const stored = await storage.setting(name)
  if (given === undefined) return stored ?? storage.keepSetting(name, make())
  if (given !== stored) await storage.setSetting(name, given)
  return given
}

/** A password that is new ends every session: whoever changes it may have a reason. */
async function openPassword(storage: Storage, given: string | undefined) {
  const stored = await storage.setting('password-hash')
  if (stored !== undefined && (given === undefined || (await isPassword(given, stored)))) {
    return { passwordHash: stored, ownerPassword: undefined }
  }
  const password = given ?? makePassword()
  const made = await hashPassword(password)
  if (given === undefined) {
    const passwordHash = await storage.keepSetting('password-hash', made)
    return { passwordHash, ownerPassword: passwordHash === made ? password : undefined }
  }
  await storage.setSetting('password-hash', made)
  await storage.removeSessions()
  return { passwordHash: made, ownerPassword: undefined }
}
