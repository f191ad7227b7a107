import type { AppParts } from '../app-parts.ts'
import { seal } from '../keys.ts'
import { isPassword } from '../password.ts'
import { loginOf } from './name-of.ts'

/** So many may be wrong before anybody has to wait. */
const freeTries = 10
const firstWaitMs = 15_000
/** Who waits longer than this cannot sign in because somebody else guesses; who guesses has 96 tries a day. */
const longestWaitMs = 15 * 60_000

export type Checked =
  /** Without a person it is the first owner. */
  | { readonly status: 'ok'; readonly person: string | undefined }
  | { readonly status: 'wrong' }
  /** Too many were wrong for this name. */
  | { readonly status: 'wait'; readonly waitMs: number }

/**
 * Checks a name and a password. A name that nobody has costs the same time and the same waits as one that somebody has,
 * so nobody learns which there are.
 *
 * A browser on which somebody has signed in with this name has tries of its own, so that whoever guesses elsewhere keeps
 * nobody out who was in before.
 *
 * @param name - empty for the first owner
 * @param device - as `knownDevice` gives it for this name
 */
export async function checkSignIn(
  {
    name,
    password,
    device,
  }: { readonly name: string; readonly password: string; readonly device?: string | undefined },
  { storage: { people }, secrets, now }: Pick<AppParts, 'storage' | 'secrets' | 'now'>,
): Promise<Checked> {
  const login = loginOf(name)
  // The names that somebody has tried are nobody's business.
  const account = seal(device === undefined ? `tries ${login}` : `tries ${device} ${login}`, secrets.secret)
  for (;;) {
    const { count, lastAt } = await people.tries(account)
    const waitMs = lastAt + waitAfter(count) - now()
    if (waitMs > 0) return { status: 'wait', waitMs }
    // Counted before it is looked at, and anew where others were counted meanwhile, so that many at once are no more than
    // one after the other.
    if (await people.countTry(account, now(), count)) break
  }
  const person = login ? await people.byLogin(login) : undefined
  const hash = login ? person?.passwordHash : secrets.passwordHash
  const isRight = await isPassword(password, hash ?? 'scrypt$AAAAAAAAAAAAAAAAAAAAAA$')
  if (!isRight || hash === undefined) return { status: 'wrong' }
  await people.forgetTries(account)
  return { status: 'ok', person: person?.id }
}

/** How long after the last of so many wrong tries the next one is looked at. */
export function waitAfter(count: number): number {
  return count < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (count - freeTries), longestWaitMs)
}
