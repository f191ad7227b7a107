import { loadWords } from '../../words/load-words.ts'
import { english, type Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { newPassword } from './invite-page.ts'

export interface AccountPage {
  readonly waiting: Waiting
  readonly problem?: string | undefined
  /** What was wrong stands at the password of now. */
  readonly atOld?: boolean
  /** What was just kept: another password, or a language. */
  readonly kept?: 'password' | 'language' | undefined
  /** The language that was chosen in this browser. */
  readonly chosen: string | undefined
}

/** Somebody's own door: another password, and the ways out. */
export function accountPage({ waiting, problem, atOld, kept, chosen }: AccountPage): Html {
  const { id, name, role } = waiting.who
  const speech = waiting.who.speech ?? english
  const { signIn, team } = speech.words
  const words = team.account
  const main = html`<h1>${id === undefined ? words.firstOwner : html`<bdi>${name}</bdi>`}</h1>
<p>${speech.fill(words.role, { role: team.roles.names[role] })} ${team.roles.help[role]}</p>
${role === 'owner' && html`<p><a href="/people">${words.who}</a></p><p><a href="/setup">${words.setUp}</a></p>`}
${kept === 'password' && html`<p class="sent" role="status">${words.saved}</p>`}
${
  id === undefined
    ? html`<p>${speech.fill(words.settings, { setting: 'EARSHOT_OWNER_PASSWORD' })}</p>`
    : html`<form method="post" action="/account" class="login">
<input type="text" name="name" value="${name}" autocomplete="username" hidden>
<label class="legend" for="old">${words.old}</label>
<input type="password" id="old" name="old" autocomplete="current-password" required${atOld && html` aria-invalid="true" aria-describedby="password-problem"`}>
${newPassword(words.another, problem, speech)}
<button class="main" name="do" value="password">${words.change}</button>
</form>`
}
${languageForm(speech, chosen, kept === 'language')}
<form method="post" action="/logout" class="login"><button>${words.here}</button></form>
<form method="post" action="/account" class="login"><button name="do" value="sign-out">${words.everywhere}</button></form>`
  return layout({
    title: problem ? speech.fill(signIn.check, { title: words.title }) : words.title,
    kind: 'narrow',
    speech,
    before: ownerHeader('/account', waiting),
    main,
  })
}

/** What somebody reads the pages in. Each language is called what it calls itself, so that everybody finds their own. */
function languageForm({ words }: Speech, chosen: string | undefined, kept: boolean): Html {
  const { language } = words
  const names = Object.keys(loadWords)
    .map((tag) => ({ tag, name: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return html`<form method="post" action="/account" class="login">
${kept && html`<p class="sent" role="status">${language.kept}</p>`}
<label class="legend" for="language">${language.title}</label>
<select id="language" name="language"><option value="">${language.asBrowser}</option>${names.map(({ tag, name }) => html`<option value="${tag}" lang="${tag}"${tag === chosen && html` selected`}>${name}</option>`)}</select>
<button name="do" value="language">${language.keep}</button>
</form>`
}
