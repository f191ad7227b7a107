import { leastLetters } from '../../people/password-rule.ts'
import { roleWords } from '../../people/role.ts'
import type { Person } from '../../storage/people-port.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'

/** Where somebody who was invited chooses a password. */
export function invitePage({ name, role }: Person, address: string, problem?: string): Html {
  const main = html`<h1>Welcome, ${name}</h1>
<p>Choose a password. From then on you sign in with it and your name. ${roleWords[role]}</p>
<form method="post" action="${address}" class="login">
<label class="legend" for="name">Your name here</label>
<input type="text" id="name" name="name" value="${name}" autocomplete="username" readonly>
${newPassword('Password', problem)}
<button class="main">Keep it and go in</button>
</form>`
  return layout({ title: problem ? 'Please check: your password' : 'Welcome', kind: 'narrow', main })
}

/** The field for a password that is chosen now. */
export function newPassword(label: string, problem: string | undefined): Html {
  return html`<label class="legend" for="password">${label}</label>
<p class="help" id="password-help">At least ${leastLetters} letters. Three words that do not belong together are good.</p>
${problem && html`<p class="problem" id="password-problem" role="alert">${problem}</p>`}
<input type="password" id="password" name="password" autocomplete="new-password" minlength="${leastLetters}" required aria-describedby="password-help${problem && ' password-problem'}"${problem && html` aria-invalid="true"`}>`
}
