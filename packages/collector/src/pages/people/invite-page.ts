import { leastLetters } from '../../people/password-rule.ts'
import type { Person } from '../../storage/people-port.ts'
import type { Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'

/** Where somebody who was invited chooses a password. */
export function invitePage(
  { name, role }: Person,
  { address, problem }: { readonly address: string; readonly problem?: string | undefined },
  speech: Speech,
): Html {
  const { signIn, team } = speech.words
  const words = team.invite
  const main = html`<h1>${speech.fill(words.welcome, { name })}</h1>
<p>${words.purpose} ${team.roles.help[role]}</p>
<form method="post" action="${address}" class="login">
<label class="legend" for="name">${words.name}</label>
<input type="text" id="name" name="name" value="${name}" autocomplete="username" readonly>
${newPassword(signIn.password, problem, speech)}
<button class="main">${words.keep}</button>
</form>`
  const title = problem ? speech.fill(signIn.check, { title: signIn.password }) : words.title
  return layout({ title, kind: 'narrow', speech, main })
}

/** The field for a password that is chosen now. */
export function newPassword(label: string, problem: string | undefined, { words, fill }: Speech): Html {
  return html`<label class="legend" for="password">${label}</label>
<p class="help" id="password-help">${fill(words.team.password.help, { count: leastLetters })}</p>
${problem && html`<p class="problem" id="password-problem" role="alert">${problem}</p>`}
<input type="password" id="password" name="password" autocomplete="new-password" minlength="${leastLetters}" required aria-describedby="password-help${problem && ' password-problem'}"${problem && html` aria-invalid="true"`}>`
}
