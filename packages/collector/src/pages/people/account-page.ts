import { roleWords } from '../../people/role.ts'
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
  const main = html`<h1>${id === undefined ? 'The owner of the first day' : name}</h1>
<p>Role: ${role}. ${roleWords[role]}</p>
${role === 'owner' && html`<p><a href="/people">Who else may sign in</a></p><p><a href="/setup">Set up: your page, your prompts, your tables</a></p>`}
${kept === 'password' && html`<p class="sent" role="status">Saved. Everywhere else you are signed out.</p>`}
${
  id === undefined
    ? html`<p>The password stands in the settings of the collector: EARSHOT_OWNER_PASSWORD. A new one signs everybody out.</p>`
    : html`<form method="post" action="/account" class="login">
<input type="text" name="name" value="${name}" autocomplete="username" hidden>
<label class="legend" for="old">Your password now</label>
<input type="password" id="old" name="old" autocomplete="current-password" required${atOld && html` aria-invalid="true" aria-describedby="password-problem"`}>
${newPassword('Another password', problem)}
<button class="main" name="do" value="password">Change the password</button>
</form>`
}
${languageForm(waiting.who.speech ?? english, chosen, kept === 'language')}
<form method="post" action="/logout" class="login"><button>Sign out here</button></form>
<form method="post" action="/account" class="login"><button name="do" value="sign-out">Sign out everywhere</button></form>`
  return layout({
    title: problem ? 'Please check: your account' : 'Your account',
    kind: 'narrow',
    before: ownerHeader('/account', waiting),
    main,
  })
}

/** What somebody reads the pages in. Each language is called what it calls itself, so that everybody finds their own. */
function languageForm({ locale, dir, words }: Speech, chosen: string | undefined, kept: boolean): Html {
  const { language } = words
  const names = Object.keys(loadWords)
    .map((tag) => ({ tag, name: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return html`<form method="post" action="/account" class="login" lang="${locale}" dir="${dir}">
${kept && html`<p class="sent" role="status">${language.kept}</p>`}
<label class="legend" for="language">${language.title}</label>
<select id="language" name="language"><option value="">${language.asBrowser}</option>${names.map(({ tag, name }) => html`<option value="${tag}" lang="${tag}"${tag === chosen && html` selected`}>${name}</option>`)}</select>
<button name="do" value="language">${language.keep}</button>
</form>`
}
