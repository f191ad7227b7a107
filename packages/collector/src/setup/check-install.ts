import { lintMarkup } from '@earshot/lint/lint-markup'
import { type Tag, tagsOf, wordsOf } from '@earshot/lint/markup-tree'
import { noPayment } from '@earshot/lint/rules/t-03-no-payment'
import { type WayOfAsking, waysOfAsking } from '@earshot/lint/ways-of-asking'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { presetIds } from '@earshot/presets/ids'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Grant } from '../keyring.ts'
import { blockedBy } from './blocked-by.ts'
import type { FetchedPage } from './fetch-page.ts'

/** What was found on a page, in words. */
export interface Found {
  /** `wrong`: nobody is asked, or no answer comes, or it must not stand there. `doubt`: it may be meant so. `right`: this is as it should be. */
  readonly level: 'wrong' | 'doubt' | 'right'
  readonly what: string
  readonly mend?: string
}

/** What this collector knows of itself. */
export interface Installed {
  /** The origin that pages reach it at. */
  readonly url: string
  readonly writeKey: string
  /** The origins whose pages may send. Empty: all. */
  readonly origins: readonly string[]
  readonly prompts: KnownPrompts
  /** The `integrity` of a file as this collector serves it now, by its path without the first slash; `undefined` where it serves none. */
  readonly integrity: (file: string) => string | undefined
  readonly grant: (key: string) => Promise<Grant | undefined>
}

/** Looks at a page as it came from its server, and says what keeps people from being asked. Scripts are not run. */
export async function checkInstall(page: FetchedPage, installed: Installed): Promise<readonly Found[]> {
  const broken = brokenPage(page)
  if (broken) return [broken]
  const tags = tagsOf(page.html)
  const ways = waysOfAsking(tags)
  const script = ways.find(({ kind }) => kind === 'script')
  if (!script) return [noScript(page, tags, ways, installed)]
  const found = [
    ...scriptFaults(script, page, installed),
    ...(await keyFaults(tags, ways, installed)),
    ...policyFaults(script, tags, page, installed),
    ...asksNothing(script, tags, ways),
    ...linted(page, installed),
  ]
  const isWrong = found.some(({ level }) => level === 'wrong')
  return isWrong ? found : [...found, ...right(tags, ways)]
}

const wrong = (what: string, mend: string): Found => ({ level: 'wrong', what, mend })

function brokenPage({ status, headers, url }: FetchedPage): Found | undefined {
  if (status === 401 || status === 403)
    return wrong(
      `The page answers ${status}: it is closed to who is not signed in.`,
      'Copy its source from your browser into the field below.',
    )
  if (status < 200 || status > 299) return wrong(`The page answers ${status}.`, `Look at the address: ${url}`)
  const type = headers['content-type'] ?? 'text/html'
  if (!/html/i.test(type))
    return wrong(`This is no page but ${type.split(';')[0]}.`, 'Give the address of a page.')
  return undefined
}

/** Why there is no script tag: each way in which one gets lost leaves a trace. */
function noScript(
  page: FetchedPage,
  tags: readonly Tag[],
  ways: readonly WayOfAsking[],
  { url }: Installed,
): Found {
  const { html } = page
  const tag = `<script async src="${url}/earshot.js" data-prompt="how-did-we-do"></script>`
  if (/&lt;script[^<>]*earshot\.js/i.test(html))
    return wrong(
      'The script tag stands on the page as a text that people read.',
      'Put it in as HTML: most editors call that “custom HTML”, “embed” or “code”.',
    )
  if (/<!--(?:(?!-->)[\s\S])*earshot\.js(?:(?!-->)[\s\S])*-->/i.test(html))
    return wrong(
      'The script tag stands within a comment.',
      'Take the <!-- before it and the --> after it away.',
    )
  const manager =
    tags.some(({ attributes }) =>
      /googletagmanager\.com|matomo|tealium|tags\.js/.test(attributes.get('src') ?? ''),
    ) || /googletagmanager\.com/.test(html)
  const held = ways.length ? ' Elements with data-earshot stand there, and wait for it.' : ''
  if (manager)
    return wrong(
      `No script tag of Earshot stands in the page itself.${held} A tag manager may add it later, which cannot be seen from here.`,
      'Open the page in a browser, and look for earshot.js in its network tools. If it is missing there too, publish the tag in the manager, or put it into the page.',
    )
  return wrong(
    `There is no script tag of Earshot on this page.${held}`,
    `Put this line before </body>: ${tag}`,
  )
}

function scriptFaults(
  { tag }: WayOfAsking,
  page: FetchedPage,
  { url, integrity }: Installed,
): readonly Found[] {
  const found: Found[] = []
  const address = tag.attributes.get('src') ?? ''
  if (!URL.canParse(address, page.url))
    return [
      wrong(`The script’s address “${address.slice(0, 100)}” cannot be read.`, `Write ${url}/earshot.js.`),
    ]
  const source = new URL(address, page.url)
  if (source.protocol === 'http:' && page.url.startsWith('https:'))
    found.push(
      wrong(
        'The page comes by https and the script by http, so browsers do not load it.',
        'Let people reach the collector by https (EARSHOT_PUBLIC_URL), and write https:// into the tag.',
      ),
    )
  if (source.origin !== new URL(url).origin)
    found.push({
      level: 'doubt',
      what: `The script comes from ${source.origin}, and this collector is ${url}.`,
      mend: `Answers go to ${source.origin}/v1/events, unless the tag has data-endpoint="${url}/v1/events".`,
    })
  const file = source.pathname.slice(1)
  if (source.origin === new URL(url).origin && integrity('earshot.js') && !integrity(file))
    found.push(
      wrong(
        `This collector has no script at ${source.pathname.slice(0, 100)}, so nothing is loaded.`,
        `Write ${url}/earshot.js.`,
      ),
    )
  const type = tag.attributes.get('type')?.toLowerCase() ?? ''
  if (type && !/^(text|application)\/(javascript|ecmascript)$|^module$/.test(type))
    found.push(
      wrong(
        `The tag has type="${type}", so browsers do not run it.`,
        'A consent tool may wait for a yes before it runs it. Earshot stores nothing before somebody answers: file it as necessary, or take the type away.',
      ),
    )
  if (type === 'module')
    found.push(
      wrong(
        'The tag has type="module": as a module the script does not find its companions.',
        'Write async in the place of type="module".',
      ),
    )
  return [...found, ...integrityFaults(tag, source, page, integrity(file))]
}

function integrityFaults(
  tag: Tag,
  source: URL,
  page: FetchedPage,
  now: string | undefined,
): readonly Found[] {
  const given = tag.attributes.get('integrity')
  if (!given) return []
  const found: Found[] = []
  if (now && given.startsWith('sha384-') && !given.split(/\s+/).includes(now))
    found.push(
      wrong(
        'The tag’s integrity is that of another version of the script, so browsers do not run it.',
        `Write integrity="${now}", or leave it away.`,
      ),
    )
  if (source.origin !== new URL(page.url).origin && !tag.attributes.has('crossorigin'))
    found.push(
      wrong(
        'The tag has integrity and no crossorigin, so browsers cannot check the script and do not run it.',
        'Add crossorigin="anonymous".',
      ),
    )
  return found
}

/** Every key that the page names, wherever it stands. */
function keysIn(tags: readonly Tag[], ways: readonly WayOfAsking[]): readonly string[] {
  const inAttributes = ways.flatMap(({ entries }) =>
    entries.filter(({ name }) => name === 'key').map(({ value }) => value),
  )
  const inBlocks = blocksIn(tags).flatMap((block) => {
    const { key } = (jsonOf(wordsOf(block)) ?? {}) as { key?: unknown }
    return typeof key === 'string' ? [key] : []
  })
  return [...new Set([...inAttributes, ...inBlocks])]
}

const blocksIn = (tags: readonly Tag[]): readonly Tag[] =>
  tags.filter(({ name, attributes }) => name === 'script' && attributes.has('data-earshot-config'))

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // what is wrong with it, the lint tells
  }
}

async function keyFaults(
  tags: readonly Tag[],
  ways: readonly WayOfAsking[],
  { writeKey, grant }: Installed,
): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const key of keysIn(tags, ways)) {
    const mend = `Write ${writeKey}, or leave the key away.`
    if (key.startsWith('sk_'))
      found.push(
        wrong(
          'A secret key stands on this page, where everybody can read it.',
          `End it at once (earshot keys), make another, and ${mend[0]?.toLowerCase()}${mend.slice(1)}`,
        ),
      )
    else if ((await grant(key))?.kind !== 'write')
      found.push(
        wrong(`The key ${key.slice(0, 12)}… is none of this collector, so every answer is refused.`, mend),
      )
  }
  return found
}

function policyFaults(
  { tag }: WayOfAsking,
  tags: readonly Tag[],
  page: FetchedPage,
  { url, origins }: Installed,
): readonly Found[] {
  const address = tag.attributes.get('src') ?? ''
  if (!URL.canParse(address, page.url)) return []
  const source = new URL(address, page.url)
  const policies = [
    page.headers['content-security-policy'] ?? '',
    ...tags
      .filter(
        ({ name, attributes }) =>
          name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
      )
      .map(({ attributes }) => attributes.get('content') ?? ''),
  ]
  const { nonce, integrity } = Object.fromEntries(tag.attributes)
  const endpoint = new URL(tag.attributes.get('data-endpoint') ?? '/v1/events', source)
  const found: Found[] = []
  const [script, connect] = (['script', 'connect'] as const).map((what) =>
    policies
      .map((policy) =>
        blockedBy(policy, {
          what,
          url: what === 'script' ? source.href : endpoint.href,
          page: page.url,
          nonce,
          integrity,
        }),
      )
      .find(Boolean),
  )
  if (script)
    found.push(
      wrong(
        `The page’s Content-Security-Policy (${script}) does not let the script in.`,
        `Add ${source.origin} to ${script === 'default-src' ? 'a script-src' : script}. The header is set by your server, or by a plugin for security.`,
      ),
    )
  if (connect)
    found.push(
      wrong(
        `The page’s Content-Security-Policy (${connect}) does not let answers out.`,
        `Add ${endpoint.origin} to ${connect === 'default-src' ? 'a connect-src' : connect}.`,
      ),
    )
  const here = new URL(page.url).origin
  if (origins.length && here !== new URL(url).origin && !origins.includes(here))
    found.push(
      wrong(
        `${here} is not among the origins that may send answers.`,
        `Add it to EARSHOT_ORIGINS, and start the collector again. There now: ${origins.join(', ')}`,
      ),
    )
  return found
}

/** The tag is there, and what it is to do is not: the usual trace of something on the way that strips attributes. */
function asksNothing(
  script: WayOfAsking,
  tags: readonly Tag[],
  ways: readonly WayOfAsking[],
): readonly Found[] {
  const named = ways.some(
    ({ kind, entries }) =>
      kind !== 'script' || entries.some(({ name }) => name === 'prompt' || name === 'question'),
  )
  if (named || blocksIn(tags).length) return []
  const address = script.tag.attributes.get('src') ?? ''
  const joint = address.includes('?') ? '&' : '?'
  return [
    wrong(
      'The script is there, and nothing on the page says what it is to ask. Often an editor or a tag manager has stripped the data- attributes.',
      `Write it into the address, which nothing strips: src="${address}${joint}prompt=how-did-we-do"`,
    ),
  ]
}

function linted({ html, url }: FetchedPage, { prompts }: Installed): readonly Found[] {
  const site = { prompts: [...prompts.values()], readyMade: presetIds, url }
  const paying = noPayment
    .check(howDidWeDo, { url })
    .map(({ message }) =>
      wrong(
        message,
        'Scripts on a page where people pay must each be authorised and listed (PCI DSS 6.4.3).',
      ),
    )
  const flaws = lintMarkup(html, site)
    .filter(({ level }) => level !== 'note')
    .map(
      ({ level, message, line, rule }): Found => ({
        // A rule of honest asking keeps nobody from being asked; what is written wrongly does.
        level: level === 'error' && /^[a-z]/.test(rule) ? 'wrong' : 'doubt',
        what: `Line ${line}: ${message}`,
        ...(/^[A-Z]/.test(rule) && { mend: `Rule ${rule} of honest asking.` }),
      }),
    )
  return [...paying, ...flaws]
}

function right(tags: readonly Tag[], ways: readonly WayOfAsking[]): readonly Found[] {
  const ids = ways.flatMap(({ tag, entries }) => [
    ...entries.flatMap(({ name, value }) => (name === 'prompt' ? value.split(/\s+/) : [])),
    tag.attributes.get('data-earshot') ?? '',
  ])
  const names = [...new Set(ids.filter(Boolean))]
  const asked = names.length
    ? `It asks ${names.join(', ')}.`
    : blocksIn(tags).length
      ? 'What it asks stands in a JSON block.'
      : ''
  return [
    {
      level: 'right',
      what: `The script tag is there, and nothing that can be seen from here is in its way. ${asked}`.trim(),
    },
  ]
}
