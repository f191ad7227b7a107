import type { Context } from '@earshot/core/prompt'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

export interface ToldLatelyPage {
  readonly title: string
  readonly context: Context
  /** The same page for somebody else, and for the other role where there is one. */
  readonly another: string
  readonly roles: Html | undefined
}

/** One answer a day is enough: thanks, and the ways for whom this is not meant. */
export function toldLatelyPage({ title, context, another, roles }: ToldLatelyPage): Html {
  const { team } = context
  const main = html`<h1>${title}</h1>
<p>Thank you. You have told us today${team !== undefined && html` about <bdi>${team}</bdi>`}; once a day is enough. Tomorrow we ask again.</p>
${roles}
<p><a href="${another}">Somebody else uses this device, or something more happened</a></p>`
  return layout({ title, kind: 'narrow', main })
}
