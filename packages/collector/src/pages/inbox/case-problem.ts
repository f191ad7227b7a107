import { deeds } from '../../cases/read-deed.ts'
import type { Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { caseForms } from './case-forms.ts'
import type { CasePage, CaseProblem } from './case-page.ts'
import { fieldToMend } from './field-to-mend.ts'

/** What is missing, with the way to the field by its label. A form that says nothing that can be done is told what can. */
export function caseProblem(problem: CaseProblem, { words }: Speech): Html {
  const { oneCase } = words
  const deed = problem.form.get('deed') ?? ''
  const labels: Readonly<Record<string, string>> = {
    by: oneCase.who,
    owner: oneCase.answers,
    way: oneCase.how,
    words: deed === 'noted' ? oneCase.yourNote : deed === 'traced' ? oneCase.happened : oneCase.whatSaid,
    team: oneCase.team,
    answer: oneCase.whatAnswer,
    cause: oneCase.cause,
    change: oneCase.change,
    why: oneCase.why,
  }
  const field = fieldToMend(problem)
  const link = field && html` <a href="#mend">${labels[field]}</a>`
  const known = deeds.some((name) => name === deed) || html` <code>deed: ${deeds.join(', ')}</code>`
  return html`<p class="problem" role="alert" id="problem">${oneCase.refused[problem.code]}${link}${known !== true && known}</p>`
}

/** What was written for a step that the page has no form for any more, to be copied. */
export function leftOver(page: CasePage, { form }: CaseProblem, speech: Speech): Html | undefined {
  const deed = form.get('deed') ?? ''
  if (`${caseForms(page, speech)}`.includes(`name="deed" value="${deed}"`)) return undefined
  const written = ['words', 'answer', 'change', 'why'].flatMap((name) => form.get(name)?.trim() || [])
  return written.length
    ? html`<div class="card">${written.map((text) => html`<p class="written"><bdi>${text}</bdi></p>`)}</div>`
    : undefined
}
