import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

/** Asks for the owner's password. `problem` says why the last try did not open it. */
export function loginPage(problem?: string): Html {
  const main = html`<h1>Sign in</h1>
<p>Behind this page stands what people said. It opens with the owner’s password, which was shown at the first start.</p>
<form method="post" action="/login" class="login">
<label class="legend" for="password">Password</label>
${problem && html`<p class="problem" id="password-problem" role="alert">${problem}</p>`}
<input type="password" id="password" name="password" autocomplete="current-password" required autofocus${problem && html` aria-invalid="true" aria-describedby="password-problem"`}>
<button class="main">Sign in</button>
</form>
<details><summary>I do not have the password</summary>
<p>Start the collector once with the setting EARSHOT_OWNER_PASSWORD. What you write there is the password from then on.</p></details>`
  return layout({ title: problem ? 'Please check: Sign in' : 'Sign in', kind: 'narrow', main })
}
