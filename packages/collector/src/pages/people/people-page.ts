import { roles, roleWords } from '../../people/role.ts'
import { ago, moment } from '../../reading/when.ts'
import type { Person, Role } from '../../storage/people-port.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

export interface PeoplePage {
  readonly people: readonly Person[]
  readonly waiting: Waiting
  readonly now: number
  /** A link that was just made. It is shown this once. */
  readonly made?: { readonly name: string; readonly link: string; readonly endsAt: number } | undefined
  /** Why the last form was not taken. */
  readonly problem?: string | undefined
  /** What was typed into the form for somebody new. */
  readonly draft?: { readonly name: string; readonly role: string } | undefined
}

const names: Readonly<Record<Role, string>> = { owner: 'Owner', manager: 'Manager', staff: 'Staff' }

/** Who may sign in, and what they may do. */
export function peoplePage({ people, waiting, now, made, problem, draft }: PeoplePage): Html {
  const main = html`<header class="top"><h1>People</h1>
<p class="purpose">Who may sign in here, and what they may do.</p></header>
${
  made &&
  html`<section class="card made" role="status"><h2>A link for ${made.name}</h2>
<p>Give it to ${made.name} alone. There they choose a password. It holds until ${moment(made.endsAt)}, works once, and is shown only now.</p>
<pre tabindex="0" aria-label="The link"><code>${made.link}</code></pre></section>`
}
<div class="columns">
<section aria-labelledby="who"><h2 id="who">Who is here <span class="count">${people.length + 1}</span></h2>
<ul class="people">
<li class="card"><header><h3>The owner of the first day</h3><ul class="marks"><li class="mark">Owner</li></ul></header>
<p class="help">Signs in with the password of the settings, without a name. Always there.</p></li>
${people.map((person) => personCard(person, { now, self: person.id === waiting.who.id }))}
</ul></section>
<section aria-labelledby="new"><h2 id="new">Invite somebody</h2>
<form method="post" action="/people" class="step card">
${problem && html`<p class="problem" role="alert" id="problem">${problem}</p>`}
<label>Name <input type="text" name="name" value="${draft?.name ?? ''}" required maxlength="60" autocomplete="off"${problem && html` aria-invalid="true" aria-describedby="problem"`}></label>
<label>Role ${roleSelect(draft?.role ?? 'staff')}</label>
<button class="main" name="do" value="add">Make a link</button>
<dl class="roles">${roles.map((role) => html`<div><dt>${names[role]}</dt><dd>${roleWords[role]}</dd></div>`)}</dl>
</form></section>
</div>`
  return layout({
    title: problem ? 'Please check: people' : 'People',
    kind: 'owner',
    before: ownerHeader('/people', waiting),
    main,
  })
}

function personCard(person: Person, { now, self }: { readonly now: number; readonly self: boolean }): Html {
  const { id, name, role } = person
  return html`<li class="card"><header><h3>${name}${self && html` <span class="count">you</span>`}</h3><ul class="marks"><li class="mark">${names[role]}</li></ul></header>
<p class="help">${stateOf(person, now)}</p>
${
  !self &&
  html`<details><summary>Change</summary><div class="changes">
<form method="post" action="/people" class="step"><input type="hidden" name="id" value="${id}"><label>Role ${roleSelect(role)}</label><button name="do" value="role">Change the role</button></form>
<form method="post" action="/people" class="step"><input type="hidden" name="id" value="${id}"><p class="help">For a password that was lost. The one before holds until another is chosen.</p><button name="do" value="link">Make a new link</button></form>
<form method="post" action="/people" class="step"><input type="hidden" name="id" value="${id}"><p class="help">${name} is signed out everywhere, and cannot come back.</p><button name="do" value="remove" class="grave">Remove ${name}</button></form>
</div></details>`
}</li>`
}

function stateOf({ passwordHash, inviteEndsAt, signedInAt }: Person, now: number): string {
  const link =
    inviteEndsAt === undefined
      ? ''
      : inviteEndsAt > now
        ? `A link holds until ${moment(inviteEndsAt)}.`
        : 'The link has run out.'
  if (!passwordHash) return `Invited, and not here yet. ${link}`
  return `${signedInAt === undefined ? 'Has not signed in yet.' : `Signed in last ${ago(signedInAt, now)}.`} ${link}`.trim()
}

function roleSelect(chosen: string): Html {
  return html`<select name="role">${roles.map((role) => html`<option value="${role}"${role === chosen && html` selected`}>${names[role]}</option>`)}</select>`
}
