import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { AppParts } from '../app-parts.ts'
import { makeKey, sameText, seal } from '../keys.ts'

type Devices = Pick<AppParts, 'secrets' | 'publicUrl'>

/** As long as browsers keep any cookie (RFC 6265bis). */
const lifeSeconds = 400 * 86_400

/**
 * Marks this browser as one on which somebody has signed in with this name. Wrong tries from elsewhere then hold nobody back
 * who signs in here (OWASP: "Slow down online guessing attacks with device cookies"). The cookie opens nothing.
 */
export function rememberDevice(c: Context, login: string, { secrets, publicUrl }: Devices): void {
  const known = knownDevice(c, login, { secrets, publicUrl })
  const device = known ?? makeKey('')
  const secure = isSecure(publicUrl)
  setCookie(c, cookieOf(login, secrets.secret), `${device}.${sealOf(device, login, secrets.secret)}`, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: lifeSeconds,
    ...(secure && { prefix: 'host', secure }),
  })
}

/** The device that the browser is known as for this name; `undefined` where nobody has signed in there with it. */
export function knownDevice(
  c: Context,
  login: string,
  { secrets: { secret }, publicUrl }: Devices,
): string | undefined {
  const name = cookieOf(login, secret)
  const value = isSecure(publicUrl) ? getCookie(c, name, 'host') : getCookie(c, name)
  const [device = '', sealed = ''] = (value ?? '').split('.')
  return device && sameText(sealed, sealOf(device, login, secret)) ? device : undefined
}

/** One cookie for each name, since a tablet has several people; it does not tell which. */
function cookieOf(login: string, secret: string): string {
  return `earshot_device_${seal(`device of ${login}`, secret).slice(0, 12)}`
}

function sealOf(device: string, login: string, secret: string): string {
  return seal(`device ${device} ${login}`, secret)
}

function isSecure(publicUrl: string | undefined): boolean {
  return publicUrl?.startsWith('https:') ?? false
}
