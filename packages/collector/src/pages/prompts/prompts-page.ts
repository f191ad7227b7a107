import type { Prompt } from '@earshot/core/prompt'
import { versionOf } from '@earshot/core/version'
import { moment } from '../../reading/when.ts'
import type { SavedPrompt } from '../../storage/port.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { setupTabs } from '../setup/setup-tabs.ts'

export interface PromptsPage {
  readonly saved: readonly SavedPrompt[]
  /** Asked nowhere, and can be brought back. */
  readonly deleted: readonly SavedPrompt[]
  /** Ready-made ones, and those of a file. */
  readonly fixed: readonly Prompt[]
  readonly waiting: Waiting
}

/** What can be asked: the owner's own, and what they can begin with. */
export function promptsPage({ saved, deleted, fixed, waiting }: PromptsPage): Html {
  const main = html`<header class="top"><h1>Prompts</h1>
<p class="purpose">Begin with a ready-made prompt, and change its words, looks and times. What would lead people on is not taken.</p></header>
${setupTabs('/prompts')}
<section aria-labelledby="own"><h2 id="own">Yours <span class="count">${saved.length}</span></h2>
${saved.length ? html`<ul class="shelf">${saved.map(ownLine)}</ul>` : html`<p class="none">None yet. Choose one below: it stays as it is, and yours gets a name of its own.</p>`}</section>
${
  deleted.length > 0 &&
  html`<section aria-labelledby="deleted"><h2 id="deleted">Deleted <span class="count">${deleted.length}</span></h2>
<p class="help">Nobody is asked these any more. What people answered is still on the results page.</p>
<ul class="shelf">${deleted.map(deletedLine)}</ul></section>`
}
<section aria-labelledby="ready"><h2 id="ready">Begin with <span class="count">${fixed.length}</span></h2>
<ul class="shelf ready">${fixed.map(readyLine)}</ul></section>`
  return layout({ title: 'Prompts', kind: 'owner', before: ownerHeader('/setup', waiting), main })
}

function ownLine({ prompt, savedAt }: SavedPrompt): Html {
  const { id, title } = prompt
  return html`<li><div><h3>${title}</h3><p class="facts">${id} · version ${versionOf(prompt)} · ${moment(savedAt)}</p></div>
<div class="doors"><a class="button main" href="/prompts/${id}">Change<span class="unseen"> ${title}, ${id}</span></a><a class="button" href="/setup?prompt=${id}">Put it somewhere<span class="unseen">: ${title}, ${id}</span></a></div></li>`
}

function deletedLine({ prompt: { id, title }, deletedAt = 0 }: SavedPrompt): Html {
  return html`<li><div><h3>${title}</h3><p class="facts">${id} · deleted ${moment(deletedAt)}</p></div>
<form class="doors" method="post" action="/prompts/${id}/back"><button>Bring back<span class="unseen"> ${title}, ${id}</span></button></form></li>`
}

function readyLine({ id, title, questions, audience = 'external' }: Prompt): Html {
  const whom = { external: 'customers', internal: 'staff', vendor: 'suppliers' }[audience]
  return html`<li><h3>${title}</h3>
<a class="button" href="/prompts?from=${id}">Begin with this<span class="unseen">: ${title}, ${id}</span></a>
<p class="facts">${id} · for ${whom} · ${questions.length} ${questions.length === 1 ? 'question' : 'questions'}</p></li>`
}
