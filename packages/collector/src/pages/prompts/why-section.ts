import { ruleNames, whyAsked } from '../../drafts/why-asked.ts'
import { moment } from '../../reading/when.ts'
import { lasting } from '../../results/say.ts'
import { type Html, html } from '../html.ts'
import type { BuilderPage } from './builder-page.ts'
import { options } from './draft-field.ts'

const devices = ['phone', 'tablet', 'desktop'].map((value) => ({ value, label: value }))

/** Whether a made-up visitor would be asked, and by which rule they are not. */
export function whySection({
  checked: { prompt },
  visitor,
  now,
  posted,
}: Pick<BuilderPage, 'checked' | 'visitor' | 'now' | 'posted'>): Html {
  const line = (
    name: string,
    label: string,
    value: string | number | undefined,
    mode: 'numeric' | 'text' = 'text',
  ): Html =>
    html`<label>${label} <input type="text" inputmode="${mode}" autocomplete="off" form="draft" name="why.${name}" value="${posted?.get(`why.${name}`) ?? value}"></label>`
  return html`<section aria-labelledby="why" class="setup"><h2 id="why">Why would this person be asked?</h2>
<div class="who">${line('path', 'They are at', visitor.path)}
<label>They have a <select name="why.device" form="draft">${options(devices, visitor.device)}</select></label>
${line('language', 'They read', visitor.language)}
${line('visits', 'This is visit', visitor.visits, 'numeric')}
${line('answered', 'They answered it … days ago', visitor.answeredDaysAgo, 'numeric')}
${line('closed', 'They closed it … days ago', visitor.closedDaysAgo, 'numeric')}</div>
<div id="verdict" data-live>${prompt ? verdict(whyAsked(prompt, visitor, now), prompt.trigger?.[0]?.on ?? 'manual') : html`<p class="none">When nothing above must be mended, it is told here.</p>`}</div></section>`
}

/** The longest times are told by the rules in milliseconds. */
function inWords(input: string): string {
  return /^\d{6,}$/.test(input) ? lasting(Number(input)) : input
}

function verdict({ ask, rules, nextAt }: ReturnType<typeof whyAsked>, opens: string): Html {
  const words = !ask
    ? nextAt === undefined
      ? 'No, and time alone will not change that.'
      : `No, not before ${moment(nextAt)}.`
    : opens === 'manual'
      ? 'Nothing holds it back, and it opens only when they ask for it.'
      : 'Yes, when it opens by itself.'
  return html`<p class="say"><b>${words}</b></p>
<ul class="rules">${rules.map(
    ({ rule, input, passes }) =>
      html`<li class="${passes ? 'passes' : 'holds'}"><b>${passes ? 'Yes' : 'No'}</b> ${ruleNames[rule]} <span class="facts">${inWords(input)}</span></li>`,
  )}</ul>`
}
