import { presets } from '@earshot/presets'
import { describe, expect, it } from 'vitest'
import { checkInstall, type Installed } from '../../src/setup/check-install.ts'

const url = 'https://listen.example'
const writeKey = 'pk_right_0123456789'
const installed: Installed = {
  url,
  writeKey,
  origins: [],
  prompts: new Map(presets.map((prompt) => [prompt.id, prompt])),
  integrity: (file) => ({ 'earshot.js': 'sha384-now', 'earshot-one.js': 'sha384-one' })[file],
  grant: async (key) => (key === writeKey ? { kind: 'write' } : undefined),
}
const tag = `<script async src="${url}/earshot.js" data-key="${writeKey}" data-prompt="how-did-we-do"></script>`
const shop = 'https://shop.example/thanks'

interface Case {
  readonly html: string
  readonly headers?: Readonly<Record<string, string>>
  readonly status?: number
  readonly at?: string
  readonly more?: Partial<Installed>
}

/** What is said of a page, in one text; the mend stands behind an arrow. */
async function said({ html, headers = {}, status = 200, at = shop, more }: Case): Promise<string> {
  const page = {
    url: at,
    status,
    headers,
    html: `<!doctype html><html lang="en"><title>Thanks</title>${html}`,
  }
  const found = await checkInstall(page, { ...installed, ...more })
  return found.map(({ level, what, mend }) => `${level}: ${what}${mend ? ` → ${mend}` : ''}`).join('\n')
}

describe('checkInstall', () => {
  it.each<[string, Case]>([
    ['the line of /setup', { html: tag }],
    [
      'the one file, with its own hash',
      {
        html: tag
          .replace('async', 'async integrity="sha384-one" crossorigin')
          .replace('earshot.js', 'earshot-one.js'),
      },
    ],
    ['the same without a key', { html: tag.replace(` data-key="${writeKey}"`, '') }],
    [
      'a button',
      {
        html: `<script async src="${url}/earshot.js"></script><button data-earshot="how-did-we-do">Say</button>`,
      },
    ],
    [
      'everything in the address',
      { html: `<script async src="${url}/earshot.js?prompt=how-did-we-do&amp;key=${writeKey}"></script>` },
    ],
    [
      'a policy that has both lines',
      {
        html: tag,
        headers: { 'content-security-policy': `default-src 'self'; script-src ${url}; connect-src ${url}` },
      },
    ],
    [
      'the hash of today',
      { html: tag.replace('async', 'async integrity="sha384-now" crossorigin="anonymous"') },
    ],
    ['an origin that is listed', { html: tag, more: { origins: ['https://shop.example'] } }],
  ])('finds nothing wrong with %s', async (_, given) => {
    expect(await said(given)).toBe(
      'right: The script tag is there, and nothing that can be seen from here is in its way. It asks how-did-we-do.',
    )
  })

  it('says what a JSON block asks', async () => {
    const block = `<script async src="${url}/earshot.js"></script><script type="application/json" data-earshot-config>{"key":"${writeKey}","prompt":["how-did-we-do"]}</script>`
    expect(await said({ html: block })).toMatch(/^right: .*stands in a JSON block/)
  })

  it.each<[string, Case, RegExp]>([
    [
      'no script tag',
      { html: '<p>Thanks</p>' },
      /^wrong: There is no script tag.* → Put this line before <\/body>: <script async src="https:\/\/listen\.example\/earshot\.js"/,
    ],
    [
      'an element that waits',
      { html: '<button data-earshot="how-did-we-do">Say</button>' },
      /Elements with data-earshot stand there/,
    ],
    [
      'a tag that an editor has made text',
      { html: '<p>&lt;script async src="https://listen.example/earshot.js"&gt;</p>' },
      /as a text that people read.* → Put it in as HTML/,
    ],
    ['a tag in a comment', { html: `<!-- ${tag} -->` }, /within a comment/],
    [
      'a tag manager',
      { html: '<script src="https://www.googletagmanager.com/gtm.js?id=GTM-1"></script>' },
      /A tag manager may add it later/,
    ],
    ['a page that is closed', { html: tag, status: 401 }, /answers 401.* → Copy its source/],
    ['a page that is not there', { html: tag, status: 404 }, /answers 404/],
    [
      'no page',
      { html: '', headers: { 'content-type': 'application/pdf' } },
      /This is no page but application\/pdf/,
    ],
    [
      'a wrong key',
      { html: tag.replace(writeKey, 'pk_wrong_0123456789') },
      /The key pk_wrong_012… is none of this collector.* → Write pk_right_0123456789/,
    ],
    [
      'a wrong key in the address',
      { html: `<script src="${url}/earshot.js?prompt=how-did-we-do&key=pk_wrong"></script>` },
      /The key pk_wrong… is none/,
    ],
    [
      'a wrong key in a block',
      {
        html: `<script src="${url}/earshot.js"></script><script type="application/json" data-earshot-config>{"key":"pk_no","prompt":["how-did-we-do"]}</script>`,
      },
      /The key pk_no… is none/,
    ],
    [
      'a secret key',
      { html: tag.replace(writeKey, 'sk_secret_0123456789') },
      /A secret key stands on this page.* → End it at once/,
    ],
    [
      'a policy',
      { html: tag, headers: { 'content-security-policy': "default-src 'self'" } },
      /\(default-src\) does not let the script in\. → Add https:\/\/listen\.example to a script-src[\s\S]*does not let answers out/,
    ],
    [
      'a policy in the page',
      { html: `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">${tag}` },
      /\(connect-src\) does not let answers out\. → Add https:\/\/listen\.example to connect-src/,
    ],
    [
      'stripped attributes',
      { html: `<script async src="${url}/earshot.js"></script>` },
      /nothing on the page says what it is to ask.* → .*src="https:\/\/listen\.example\/earshot\.js\?prompt=how-did-we-do"/,
    ],
    [
      'an unknown prompt',
      { html: tag.replace('how-did-we-do', 'how-did-we-doo') },
      /wrong: Line 1: .*how-did-we-doo.*how-did-we-do/,
    ],
    [
      'an unknown option',
      { html: tag.replace('async', 'async data-dispaly="modal"') },
      /data-dispaly.*data-display/,
    ],
    [
      'a consent tool',
      { html: tag.replace('async', 'type="text/plain"') },
      /type="text\/plain", so browsers do not run it/,
    ],
    ['a module', { html: tag.replace('async', 'type="module"') }, /does not find its companions/],
    [
      'a script that is not there',
      { html: tag.replace('/earshot.js', '/js/earshot.js') },
      /no script at \/js\/earshot\.js.* → Write https:\/\/listen\.example\/earshot\.js/,
    ],
    [
      'an old hash',
      { html: tag.replace('async', 'async integrity="sha384-old" crossorigin') },
      /another version of the script.* → Write integrity="sha384-now"/,
    ],
    [
      'a hash without crossorigin',
      { html: tag.replace('async', 'async integrity="sha384-now"') },
      /Add crossorigin="anonymous"/,
    ],
    ['http within https', { html: tag.replace(url, 'http://listen.example') }, /browsers do not load it/],
    [
      'another collector',
      { html: tag.replace(url, 'https://other.example') },
      /doubt: The script comes from https:\/\/other\.example/,
    ],
    [
      'an origin that is not listed',
      { html: tag, more: { origins: ['https://other.example'] } },
      /shop\.example is not among the origins.* → Add it to EARSHOT_ORIGINS/,
    ],
    [
      'a page where people pay',
      { html: tag, at: 'https://shop.example/checkout/payment' },
      /wrong: People pay at .*PCI DSS/,
    ],
  ])('says what is wrong: %s', async (_, given, words) => {
    expect(await said(given)).toMatch(words)
  })
})
