import type { Prompt } from '@earshot/core/prompt'
import { presetIds } from '@earshot/presets/ids'
import { raw } from 'hono/html'
import type { Found } from '../../setup/check-install.ts'
import type { InstallLines } from '../../setup/install-lines.ts'
import { isByHand, opensWhen } from '../../setup/opens-when.ts'
import { codeSvg } from '../../tables/code-svg.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { cardsSection } from './cards-section.ts'
import { checkSection } from './check-section.ts'
import { copyBlock } from './copy-block.ts'
import { setupTabs } from './setup-tabs.ts'

export interface SetupPage {
  readonly prompt: Prompt
  readonly prompts: readonly Prompt[]
  readonly lines: InstallLines
  readonly writeKey: string
  /** For a kiosk: another one each time, so that no two owners have copied the same. */
  readonly pin: string
  readonly url: string
  readonly waiting: Waiting
  /** What was looked at, and what was found. */
  readonly checked?: { readonly address: string; readonly source: string; readonly found: readonly Found[] }
  /** What was asked for in the form for cards, and why it could not be printed. */
  readonly cards?: { readonly fields: URLSearchParams; readonly problem: string }
}

/** Everything that the owner copies to somewhere else, and whether it has come to stand there well. */
export function setupPage(setup: SetupPage): Html {
  const { waiting, checked, cards, prompt } = setup
  const wrong = checked?.found.filter(({ level }) => level === 'wrong').length
  const title = wrong ? `To mend: ${wrong}` : 'Set up'
  const main = html`<header class="top"><h1>Set up</h1>
<p class="purpose">Copy what you need into your page, your mail or onto your tables. What people say comes to this collector.</p></header>
${setupTabs('/setup')}
${isOnlyHere(setup.url) && html`<p class="problem">Only this computer reaches <code>${setup.url}</code>. What you copy and print here works for others once the collector has an address that they reach: start it with <code>EARSHOT_PUBLIC_URL</code>, such as https://listen.example.</p>`}
<div class="columns setup">
<div class="answers">${promptChooser(setup)}${pageSection(setup)}${elsewhereSection(setup)}</div>
<div>${checkSection(prompt.id, checked)}${cardsSection(prompt.id, cards)}${keySection(setup)}</div>
</div>`
  return layout({
    title,
    kind: 'owner',
    before: ownerHeader('/setup', waiting),
    main,
    script: html`<script type="module" src="/setup.js"></script>`,
    after: html`<p id="news" class="news" role="status" aria-live="polite"></p>`,
  })
}

/** Whether an address leads every device to itself, so that a code with it is of no use on a table. */
const isOnlyHere = (url: string): boolean =>
  /^(127\.[\d.]+|\[::1\]|(.+\.)?localhost)$/.test(new URL(url).hostname)

function promptChooser({ prompt, prompts }: SetupPage): Html {
  const isReady = ({ id }: Prompt): boolean => presetIds.some((ready) => ready === id)
  const option = ({ id, title }: Prompt): Html =>
    html`<option value="${id}"${id === prompt.id && html` selected`}>${title} (${id})</option>`
  const own = prompts.filter((item) => !isReady(item))
  return html`<form class="choose" method="get" action="/setup">
<label>What is asked <select name="prompt">${own.length > 0 && html`<optgroup label="Yours">${own.map(option)}</optgroup>`}<optgroup label="Ready-made">${prompts.filter(isReady).map(option)}</optgroup></select></label>
<button>Show</button>
<p class="help"><a href="/ask/${prompt.id}">See how it asks</a> <a href="/prompts?from=${prompt.id}">Change its words</a></p></form>`
}

function pageSection({ lines, prompt }: SetupPage): Html {
  const byHand = isByHand(prompt)
  return html`<section aria-labelledby="page"><h2 id="page">In a page</h2>
<p>${byHand ? 'Two lines where it should stand.' : html`One line before <code>&lt;/body&gt;</code>.`} ${opensWhen(prompt)}${byHand && html` Any button or link with <code>data-earshot</code> does. Nothing limits what a person opens.`}</p>
${copyBlock('tag', byHand ? 'The script tag and a button' : 'The script tag', lines.tag)}
${!byHand && part('A button that opens it', html`<p>Any button or link with <code>data-earshot</code> does. Nothing limits what a person opens.</p>${copyBlock('button', 'A button', lines.button)}`)}
${part('In its place in the page', html`<p>The element shows its questions where it stands.</p>${copyBlock('element', 'The element', lines.element)}`)}
${part('Where attributes are stripped', html`<p>Editors and tag managers may take <code>data-</code> away. Put it into the address, or into a block of JSON.${byHand && html` A button keeps no <code>data-earshot</code> there: let it call <code>earshot.ask('${prompt.id}')</code>, or link to the address under Elsewhere.`}</p>${copyBlock('address', 'The script tag with everything in its address', lines.address)}${copyBlock('json', 'The script tag and a JSON block', lines.json)}`)}
${part('In a program (npm)', copyBlock('npm', 'A program', lines.npm))}
${part(
  'Where a page has a strict policy',
  html`<p>Add these to the <code>Content-Security-Policy</code> of the page:</p>${copyBlock('policy', 'What the policy needs', lines.policy)}
${lines.fixed ? html`<p>With its hash (SRI) a browser takes this version of the script and no other. Copy it anew after each update of the collector, or the page asks nobody.</p>${copyBlock('fixed', 'The script tag with its hash', lines.fixed)}` : html`<p class="none">The widget is not installed beside this collector, so there is no hash.</p>`}`,
)}
${part('For what stands beside it', html`<p>Write what the answer is about into the tag, such as <code>data-context-order="A-1041"</code>: it travels with the answer of <code>${prompt.id}</code>. No names, no addresses of people.</p>`)}
</section>`
}

const part = (name: string, content: Html): Html =>
  html`<details class="way"><summary>${name}</summary>${content}</details>`

function elsewhereSection({ lines, pin, url }: SetupPage): Html {
  // Browsers keep a page for times without a network only where it came encrypted.
  const isKept = url.startsWith('https:')
  const kiosk = `${lines.kiosk}&pin=${pin}`
  return html`<section aria-labelledby="elsewhere"><h2 id="elsewhere">Elsewhere</h2>
<p>A page that asks by itself, for a link or a sign:</p>
${copyBlock('link', 'The address', lines.link)}
${part('In an e-mail', html`<p>A button for each answer. It opens the page with that answer marked; only what the person sends there counts, so programs that follow links of mails answer nothing.</p>${copyBlock('email', 'HTML for an e-mail', lines.email)}`)}
${part(
  'On a tablet that guests share',
  html`<p>Open this address on the tablet and add it to the home screen. It fills the screen and asks one person after the other. After a power cut it is there again${isKept ? ', without a network too' : ' (with an address that begins with https, without a network too)'}.</p>
<p>Change two words of the address: <code>entrance</code> is the name of the tablet, <code>${pin}</code> the PIN with which your team closes it.</p>${copyBlock('kiosk', 'The address for a tablet', kiosk)}
${!isOnlyHere(url) && html`<p>Or let the tablet scan it as it is: then it is called <code>entrance</code>, and its PIN is <code>${pin}</code>.</p>${raw(codeSvg(kiosk, 'The address for a tablet, as a code'))}`}`,
)}
${part('On a receipt', html`<p>Print it on every receipt, or on every so many by their number: who is asked must not be for the till to choose.</p>${copyBlock('receipt', 'Text for a receipt', lines.receipt)}`)}
</section>`
}

function keySection({ writeKey, url }: SetupPage): Html {
  return html`<section aria-labelledby="key"><h2 id="key">The key</h2>
<p>Public: it says which answers are meant for this collector, and opens nothing.</p>
${copyBlock('key', 'The write key', writeKey)}
${!isOnlyHere(url) && html`<p class="help">The collector is <code>${url}</code>. If people reach it at another address, start it with <code>EARSHOT_PUBLIC_URL</code>.</p>`}</section>`
}
