import { alerts } from './alerts.ts'
import { asking } from './asking.ts'
import { base } from './base.ts'
import { builder } from './builder.ts'
import { comments } from './comments.ts'
import { draws } from './draws.ts'
import { inbox } from './inbox.ts'
import { owner } from './owner.ts'
import { people } from './people.ts'
import { results } from './results.ts'
import { setup } from './setup.ts'
import { staff } from './staff.ts'
import { tokens } from './tokens.ts'

/** The one style sheet of all pages. */
export const pagesCss: string = [
  tokens,
  base,
  asking,
  owner,
  results,
  inbox,
  staff,
  people,
  alerts,
  setup,
  builder,
  draws,
  comments,
].join('')
