import { type KeptForm, keptNames } from '../people/kept-form.ts'
import type { Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'
import { keptFields } from './kept-page.ts'
import { layout } from './layout.ts'

export interface LoginPage {
  /** Whether anybody beside the first owner may sign in, and so has a name. */
  readonly named: boolean
  /** Why the last try did not open it. */
  readonly problem?: string | undefined
  /** As it was written. */
  readonly name?: string
  /** The page that was asked for. Default: the first one. */
  readonly to?: string | undefined
  /** What was sent when the sign-in had ended. */
  readonly kept?: KeptForm | undefined
  readonly speech: Speech
}

/** Asks for the password, and for a name where there is more than one who may come in. */
export function loginPage({ named, problem, name = '', to, kept, speech }: LoginPage): Html {
  const words = speech.words.signIn
  const main = html`<h1>${words.title}</h1>
<p>${words.behind} ${named ? words.opensNamed : words.opensAlone}</p>
${kept && html`<p role="status">${words.unsent}</p>`}
<form method="post" action="/login" class="login">
${kept ? keptFields(kept) : to && html`<input type="hidden" name="${keptNames.to}" value="${to}">`}
${
  named &&
  html`<label class="legend" for="name">${words.name}</label>
<p class="help" id="name-help">${words.nameHelp}</p>
<input type="text" id="name" name="name" value="${name}" autocomplete="username" maxlength="100" aria-describedby="name-help"${!problem && html` autofocus`}>`
}
<label class="legend" for="password">${words.password}</label>
${problem && html`<p class="problem" id="password-problem" role="alert">${problem}</p>`}
<input type="password" id="password" name="password" autocomplete="current-password" required${(!named || problem) && html` autofocus`}${problem && html` aria-invalid="true" aria-describedby="password-problem"`}>
<button class="main">${words.title}</button>
</form>
<details><summary>${words.forgot}</summary>
${named && html`<p>${words.forgotAsk}</p>`}
<p>${speech.fill(words.forgotStart, { setting: 'EARSHOT_OWNER_PASSWORD' })}</p></details>`
  const title = problem ? speech.fill(words.check, { title: words.title }) : words.title
  return layout({ title, kind: 'narrow', main, speech })
}
