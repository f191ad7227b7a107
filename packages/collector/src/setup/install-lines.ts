import type { Prompt } from '@earshot/core/prompt'
import { presetIds } from '@earshot/presets/ids'
import { isByHand } from './opens-when.ts'

export interface InstallFor {
  /** The origin that pages reach the collector at. */
  readonly url: string
  readonly writeKey: string
  readonly prompt: Prompt
  /** Of `earshot.js`, where it is served. */
  readonly integrity: string | undefined
}

/** The ways to ask a prompt, ready to be copied. */
export interface InstallLines {
  /** With a button where nothing but a person opens it: the tag alone would show nothing. */
  readonly tag: string
  /** With the hash that holds browsers to this version; absent where no script is served. */
  readonly fixed?: string
  readonly button: string
  readonly element: string
  readonly json: string
  /** For what strips attributes: everything in the address of the script. */
  readonly address: string
  readonly npm: string
  readonly policy: string
  readonly link: string
  /** HTML for an e-mail: a link for each answer, each of which only opens a page. */
  readonly email: string
  readonly receipt: string
  /** The address of a device that many people use, as yet without a PIN. */
  readonly kiosk: string
}

/** Writes what goes into a page, a program, an e-mail and a receipt. */
export function installLines({ url, writeKey, prompt, integrity }: InstallFor): InstallLines {
  const { id } = prompt
  const key = `data-key="${writeKey}"`
  const source = `src="${url}/earshot.js"`
  const title = escaped(prompt.title)
  const button = `<button data-earshot="${id}">${title}</button>`
  const asking = (marks: string): string =>
    isByHand(prompt)
      ? `<script async ${marks} ${key}></script>\n${button}`
      : `<script async ${marks} ${key} data-prompt="${id}"></script>`
  const link = `${url}/ask/${id}`
  return {
    tag: asking(source),
    ...(integrity && { fixed: asking(`${source} integrity="${integrity}" crossorigin="anonymous"`) }),
    button: `<script async ${source} ${key}></script>\n${button}`,
    element: `<script async ${source} ${key}></script>\n<earshot-prompt prompt="${id}"></earshot-prompt>`,
    json: `<script async ${source}></script>\n<script type="application/json" data-earshot-config>\n${JSON.stringify({ key: writeKey, prompt: [id] }, null, 2)}\n</script>`,
    address: `<script async src="${url}/earshot.js?key=${writeKey}&amp;prompt=${id}"></script>`,
    npm: npmLines(prompt, `${url}/v1/events`, writeKey),
    policy: `script-src ${url}; connect-src ${url}`,
    link,
    email: emailLines(prompt, link),
    kiosk: `${url}/kiosk/${id}?kiosk=entrance`,
    receipt: `${prompt.title}\nTell us, good or bad: ${link.replace(/^https?:\/\//, '')}`,
  }
}

/** What programs install. Its name is no import of this package. */
const widget = '@earshot/widget'

function npmLines(prompt: Prompt, endpoint: string, key: string): string {
  const isReady = presetIds.some((id) => id === prompt.id)
  const byHand = isByHand(prompt)
  const name = prompt.id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const definition = isReady
    ? `import { ${name} } from '@earshot/presets/${prompt.id}'\n`
    : `\nconst ${name} = ${JSON.stringify(prompt, null, 2)}\n`
  return `npm install ${widget}${isReady ? ' @earshot/presets' : ''}

import { createEarshot } from '${widget}'
${definition}
${byHand ? 'const earshot = ' : ''}createEarshot({
  prompts: [${name}],
  endpoint: '${endpoint}',
  key: '${key}',
})${byHand ? `\n\n// Where a person asks for it:\nearshot.ask('${prompt.id}')` : ''}`
}

const buttonStyle =
  'display:inline-block;margin:0 8px 8px 0;padding:12px 16px;border:1px solid #0b6b63;border-radius:6px;color:#0b6b63;font:16px sans-serif;text-decoration:none'

/** A link for each answer to the first question, or one link where it has no answers to choose from. */
function emailLines(prompt: Prompt, link: string): string {
  const [first] = prompt.questions
  const words = first && first.type !== 'message' ? first.text : prompt.title
  const answers = first ? answersOf(first) : []
  const buttons = answers.length
    ? answers.map(({ value, label }) => anchor(`${link}?answer=${encodeURIComponent(value)}`, label))
    : [anchor(link, 'Answer')]
  return `<p>${escaped(words)}</p>\n<p>\n${buttons.join('\n')}\n</p>`
}

const anchor = (href: string, words: string): string =>
  `<a href="${href}" style="${buttonStyle}">${escaped(words)}</a>`

function answersOf(
  question: Prompt['questions'][number],
): readonly { readonly value: string; readonly label: string }[] {
  if (question.type === 'choice') return question.options.map(({ id, text }) => ({ value: id, label: text }))
  if (question.type !== 'rating') return []
  const { scale } = question
  if ('from' in scale) {
    return Array.from({ length: scale.to - scale.from + 1 }, (_, index) => ({
      value: `${scale.from + index}`,
      label: `${scale.from + index}`,
    }))
  }
  return scale.map((label, index) => ({ value: `${index + 1}`, label }))
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
