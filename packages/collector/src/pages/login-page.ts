import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

export interface LoginPage {
  /** Whether anybody beside the first owner may sign in, and so has a name. */
  readonly named: boolean
  /** Why the last try did not open it. */
  readonly problem?: string | undefined
  /** As it was written. */
  readonly name?: string
}

/** Asks for the password, and for a name where there is more than one who may come in. */
export function loginPage({ named, problem, name = '' }: LoginPage): Html {
  const main = html`<h1>Sign in</h1>
<p>Behind this page stands what people said. ${named ? 'It opens with your name and your password.' : 'It opens with the owner’s password, which was shown at the first start.'}</p>
<form method="post" action="/login" class="login">
${
  named &&
  html`<label class="legend" for="name">Name</label>
<p class="help" id="name-help">The owner of the first day leaves it empty.</p>
<input type="text" id="name" name="name" value="${name}" autocomplete="username" maxlength="100" aria-describedby="name-help"${!problem && html` autofocus`}>`
}
<label class="legend" for="password">Password</label>
${problem && html`<p class="problem" id="password-problem" role="alert">${problem}</p>`}
<input type="password" id="password" name="password" autocomplete="current-password" required${(!named || problem) && html` autofocus`}${problem && html` aria-invalid="true" aria-describedby="password-problem"`}>
<button class="main">Sign in</button>
</form>
<details><summary>I do not have the password</summary>
${named && html`<p>Ask an owner for a new link: there you choose another password.</p>`}
<p>${named ? 'The owner of the first day starts' : 'Start'} the collector once with the setting EARSHOT_OWNER_PASSWORD. What ${named ? 'stands' : 'you write'} there is the password from then on.</p></details>`
  return layout({ title: problem ? 'Please check: Sign in' : 'Sign in', kind: 'narrow', main })
}
