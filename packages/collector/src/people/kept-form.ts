/** A form that somebody sent after their sign-in had ended: where it was meant to go, and what was written. */
export interface KeptForm {
  /** Path and query of the page that takes it. */
  readonly to: string
  readonly fields: URLSearchParams
}

/** So much of a form is kept, in bytes as a form sends them: more than people write by hand, also in Arabic. */
export const mostKeptBytes: number = 128_000

/** Names of the hidden fields that carry a form through the door. */
export const keptNames = { to: 'to', fields: 'kept' } as const

/**
 * The path of a page of ours that a text names, or `undefined` where it names none. What browsers take for the address of
 * another host, such as `//shop.example` or `/\shop.example`, is none.
 */
export function ownPath(text: string | null | undefined): string | undefined {
  const here = 'http://here.invalid'
  if (!text?.startsWith('/') || !URL.canParse(text, here)) return undefined
  const { origin, pathname, search } = new URL(text, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search : undefined
}

/** The door that leads on to a page; the first page of somebody needs no telling. */
export function doorTo(path: string): string {
  return path === '/' ? '/login' : `/login?${new URLSearchParams({ [keptNames.to]: path })}`
}

/** What the form of the door brings along, or `undefined` where nothing was written. */
export function readKept(form: URLSearchParams): KeptForm | undefined {
  const to = ownPath(form.get(keptNames.to))
  const fields = new URLSearchParams(form.get(keptNames.fields) ?? '')
  return to && fields.size > 0 ? { to, fields } : undefined
}
