import { asking } from './asking.ts'
import { base } from './base.ts'
import { owner } from './owner.ts'
import { tokens } from './tokens.ts'

/** The one style sheet of all pages. */
export const pagesCss: string = [tokens, base, asking, owner].join('')
