import { roleWords } from '../../people/role.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { newPassword } from './invite-page.ts'

export interface AccountPage {
  readonly waiting: Waiting
  readonly problem?: string | undefined
  /** What was wrong stands at the password of now. */
  readonly atOld?: boolean
  /** Another password was just kept. */
  readonly kept?: boolean
}

/** Somebody's own door: another password, and the ways out. */
export function accountPage({ waiting, problem, atOld, kept }: AccountPage): Html {
  const { id, name, role } = waiting.who
  const main = html`<h1>${id === undefined ? 'The owner of the first day' : name}</h1>
<p>Role: ${role}. ${roleWords[role]}</p>
${role === 'owner' && html`<p><a href="/people">Who else may sign in</a></p><p><a href="/setup">Set up: your page, your prompts, your tables</a></p>`}
${kept && html`<p class="sent" role="status">Saved. Everywhere else you are signed out.</p>`}
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
<form method="post" action="/logout" class="login"><button>Sign out here</button></form>
<form method="post" action="/account" class="login"><button name="do" value="sign-out">Sign out everywhere</button></form>`
  return layout({
    title: problem ? 'Please check: your account' : 'Your account',
    kind: 'narrow',
    before: ownerHeader('/account', waiting),
    main,
  })
}
