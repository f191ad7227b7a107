import { roles } from '../../people/role.ts'
import type { Person } from '../../storage/people-port.ts'
import { english, type Speech } from '../../words/speech.ts'
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

/** Who may sign in, and what they may do. */
export function peoplePage({ people, waiting, now, made, problem, draft }: PeoplePage): Html {
  const speech = waiting.who.speech ?? english
  const { fill, dates } = speech
  const { pages, signIn, team } = speech.words
  const words = team.people
  const main = html`<header class="top"><h1>${pages.people}</h1>
<p class="purpose">${words.purpose}</p></header>
${
  made &&
  html`<section class="card made" role="status"><h2>${fill(words.linkFor, { name: made.name })}</h2>
<p>${fill(words.linkHelp, { name: made.name, time: dates.moment(made.endsAt) })}</p>
<pre tabindex="0" dir="ltr" aria-label="${words.link}"><code>${made.link}</code></pre></section>`
}
<div class="columns">
<section aria-labelledby="who"><h2 id="who">${words.here} <span class="count">${fill('{count}', { count: people.length + 1 })}</span></h2>
<ul class="people">
<li class="card"><header><h3>${team.account.firstOwner}</h3><ul class="marks"><li class="mark">${team.roles.names.owner}</li></ul></header>
<p class="help">${words.firstHelp}</p></li>
${people.map((person) => personCard(person, { now, self: person.id === waiting.who.id }, speech))}
</ul></section>
<section aria-labelledby="new"><h2 id="new">${words.invite}</h2>
<form method="post" action="/people" class="step card">
${problem && html`<p class="problem" role="alert" id="problem">${problem}</p>`}
<label>${signIn.name} <input type="text" name="name" value="${draft?.name ?? ''}" required maxlength="60" autocomplete="off"${problem && html` aria-invalid="true" aria-describedby="problem"`}></label>
<label>${words.role} ${roleSelect(draft?.role ?? 'staff', speech)}</label>
<button class="main" name="do" value="add">${words.make}</button>
<dl class="roles">${roles.map((role) => html`<div><dt>${team.roles.names[role]}</dt><dd>${team.roles.help[role]}</dd></div>`)}</dl>
</form></section>
</div>`
  return layout({
    title: problem ? fill(signIn.check, { title: pages.people }) : pages.people,
    kind: 'owner',
    speech,
    before: ownerHeader('/people', waiting),
    main,
  })
}

function personCard(
  person: Person,
  { now, self }: { readonly now: number; readonly self: boolean },
  speech: Speech,
): Html {
  const { id, name, role } = person
  const { people: words, roles: ofRoles } = speech.words.team
  const { fill } = speech
  const remove = fill(words.remove, { name: name })
  return html`<li class="card"><header><h3>${named(name)}${self && html` <span class="count">${words.you}</span>`}</h3><ul class="marks"><li class="mark">${ofRoles.names[role]}</li></ul></header>
<p class="help">${stateOf(person, now, speech)}</p>
${
  !self &&
  html`<details><summary>${words.change}</summary><div class="changes">
<form method="post" action="/people" class="step"><input type="hidden" name="id" value="${id}"><label>${words.role} ${roleSelect(role, speech)}</label><button name="do" value="role">${words.changeRole}</button></form>
<form method="post" action="/people" class="step"><input type="hidden" name="id" value="${id}"><p class="help">${words.lost}</p><button name="do" value="link">${words.newLink}</button></form>
<form method="post" action="/people" class="step"><input type="hidden" name="id" value="${id}"><p class="help">${fill(words.removeHelp, { name: name })}</p><button name="do" value="remove" class="grave">${remove}</button></form>
</div></details>`
}</li>`
}

/** A name runs in its own direction. */
const named = (name: string): Html => html`<bdi>${name}</bdi>`

function stateOf({ passwordHash, inviteEndsAt, signedInAt }: Person, now: number, speech: Speech): string {
  const { people: words } = speech.words.team
  const { fill, dates, sentences } = speech
  const link =
    inviteEndsAt === undefined
      ? []
      : [inviteEndsAt > now ? fill(words.holds, { time: dates.moment(inviteEndsAt) }) : words.ranOut]
  if (!passwordHash) return sentences([words.invited, ...link])
  const last = signedInAt === undefined ? words.never : fill(words.last, { time: dates.moment(signedInAt) })
  return sentences([last, ...link])
}

function roleSelect(chosen: string, { words }: Speech): Html {
  return html`<select name="role">${roles.map((role) => html`<option value="${role}"${role === chosen && html` selected`}>${words.team.roles.names[role]}</option>`)}</select>`
}
