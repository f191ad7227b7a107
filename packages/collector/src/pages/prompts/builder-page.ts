import type { Prompt } from '@earshot/core/prompt'
import { versionOf } from '@earshot/core/version'
import type { CheckedDraft } from '../../drafts/check-draft.ts'
import { type DraftField, type DraftGroup, draftGroups, previewLocales } from '../../drafts/draft-fields.ts'
import type { Visitor } from '../../drafts/why-asked.ts'
import { moment } from '../../reading/when.ts'
import type { KeptVersion } from '../../storage/port.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { copyBlock } from '../setup/copy-block.ts'
import { setupTabs } from '../setup/setup-tabs.ts'
import { deleteSection } from './delete-section.ts'
import { draftField, finding, options } from './draft-field.ts'
import { whySection } from './why-section.ts'

export interface BuilderPage {
  /** What the form began with. */
  readonly base: Prompt
  /** The id of the saved prompt that is changed; absent for a new one. */
  readonly editing?: string | undefined
  /** What was typed, where something was. */
  readonly posted?: URLSearchParams | undefined
  readonly definition: Readonly<Record<string, unknown>>
  readonly checked: CheckedDraft
  readonly visitor: Visitor
  readonly versions: readonly KeptVersion[]
  /** How many answers to it are kept. */
  readonly answers: number
  readonly waiting: Waiting
  readonly now: number
  /** Said above the form: `saved`, or why it was not. */
  readonly notice?: { readonly kind: 'good' | 'bad'; readonly words: string }
  /** JSON that could not be read, as it was typed. */
  readonly json?: string
}

/** A prompt to be changed: its fields with what the lint says of each, a preview, and who would be asked. */
export function builderPage(builder: BuilderPage): Html {
  const { base, editing, waiting, notice } = builder
  const title = editing ? `Change: ${base.title}` : `New: ${base.title}`
  const main = html`<header class="top"><h1>${editing ? 'Change a prompt' : 'A prompt of yours'}</h1>
<p class="purpose">${editing ? html`Changed words make a new version: answers to the old ones stay beside them, and are never mixed up.` : html`It begins as a copy of a ready-made one. Nothing is asked before you save it and put it somewhere.`}</p></header>
${setupTabs('/prompts')}
${notice && html`<div class="told ${notice.kind}" role="${notice.kind === 'bad' ? 'alert' : 'status'}"><p>${notice.words}</p>${notice.kind === 'good' && editing && html`<p><a href="/setup?prompt=${editing}">Put it somewhere</a> <a href="/ask/${editing}">See how it asks</a></p>`}</div>`}
<div class="columns setup builder">
${form(builder)}
<div class="looked-at">${previewSection(builder)}</div>
</div>
${whySection(builder)}
${afterwards(builder)}
${editing && deleteSection(editing, builder.answers)}`
  return layout({
    title: notice?.kind === 'bad' ? `Not saved: ${title}` : title,
    kind: 'owner',
    before: ownerHeader('/setup', waiting),
    main,
    script: html`<script type="module" src="/builder.js"></script><script type="module" src="/setup.js"></script>`,
    after: html`<p id="news" class="news" role="status" aria-live="polite"></p>`,
  })
}

function form({ base, editing, posted, checked: { findings } }: BuilderPage): Html {
  const groups = draftGroups(base).map((group) => ({
    ...group,
    fields: group.fields.map((field): DraftField => ({ ...field, value: typedIn(field, posted) })),
  }))
  return html`<form id="draft" class="draft" method="post" action="/prompts">
<input type="hidden" name="base" value="${JSON.stringify(base)}">
${editing && html`<input type="hidden" name="editing" value="${editing}">`}
<ul class="says whole" id="whole" data-live>${findings.filter(({ field }) => field === undefined).map(finding)}</ul>
${groups.map((group, index) => groupOf(group, index, findings))}
<div class="doors save"><button class="main" name="do" value="save">Save</button><button name="do" value="check">Look at the words</button></div>
</form>`
}

/** A tick that was taken away is not posted at all. */
function typedIn({ name, value }: DraftField, posted: URLSearchParams | undefined): string {
  if (!posted) return value
  return posted.get(name) ?? ''
}

function groupOf(
  { title, where, fields, open }: DraftGroup,
  index: number,
  findings: CheckedDraft['findings'],
): Html {
  const here = findings.filter(({ field }) => fields.some(({ name }) => name === field))
  const isWrong = here.some(({ level }) => level === 'error')
  return html`<details class="group"${(open || isWrong) && html` open`}><summary><span class="name">${title}${where && html` <span class="facts">where ${where}</span>`}</span> <span class="count" id="count-${index}" data-live>${here.length > 0 && html`${here.length}<span class="unseen"> to look at</span>`}</span></summary>
${fields.map((field) => draftField(field, findings))}</details>`
}

const themes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]
const widths = [
  { value: 'phone', label: 'Phone' },
  { value: 'desk', label: 'Desk' },
]

function previewSection({ posted }: BuilderPage): Html {
  const given = (name: string, otherwise: string): string => posted?.get(name) ?? otherwise
  return html`<section aria-labelledby="look"><h2 id="look">How it looks</h2>
<div class="looks">
<label>Width <select name="preview.width" form="draft">${options(widths, given('preview.width', 'phone'))}</select></label>
<label>Light <select name="preview.theme" form="draft">${options(themes, given('preview.theme', 'light'))}</select></label>
<label>Language <select name="preview.locale" form="draft">${options(previewLocales, given('preview.locale', 'en'))}</select></label>
</div>
<div class="frame" data-width="phone"><iframe name="preview" id="preview" title="The prompt as people see it"></iframe></div>
<button form="draft" formaction="/prompts/preview" formtarget="preview" formnovalidate id="show-preview">Show it</button>
<p class="help">This is the real prompt. What is answered here is not kept. In another language its buttons change, your words stay as you write them.</p></section>`
}

function afterwards({
  definition,
  json,
  base,
  editing,
  versions,
  now,
  checked: { prompt },
}: BuilderPage): Html {
  const text = JSON.stringify(definition, null, 2)
  return html`<section aria-labelledby="json" class="setup"><h2 id="json">As JSON</h2>
<p>For <code>EARSHOT_PROMPTS</code>, a block in your page, or a program. <span id="version" data-live>${prompt ? html`Its version is <code>${versionOf(prompt)}</code>.` : 'It can be saved when what is marked above is mended.'}</span></p>
<div id="definition" data-live>${copyBlock('json', 'The definition', text)}</div>
<details class="way"${json !== undefined && html` open`}><summary>Write it as JSON</summary>
<form class="step" method="post" action="/prompts"><input type="hidden" name="base" value="${JSON.stringify(base)}">${editing && html`<input type="hidden" name="editing" value="${editing}">`}
<label>The definition <textarea name="json" rows="16" spellcheck="false">${`\n${json ?? text}`}</textarea></label>
<div class="doors"><button name="do" value="json">Take this over</button></div><p class="help">Everything can be written here: more questions, conditions, translations.</p></form></details></section>
${
  versions.length > 0 &&
  html`<section aria-labelledby="versions"><h2 id="versions">Versions</h2><ul class="shelf">${versions.map(
    ({ version, keptAt }) =>
      html`<li><a href="/v1/prompts/${editing}?version=${version}">${version}</a> <span class="facts">since ${moment(keptAt)}${keptAt > now - 60_000 && ', just now'}</span></li>`,
  )}</ul></section>`
}`
}
