// Lets sqlmap and wapiti loose on a running collector with answers in it, signed in as its owner, and tells what they find.
// Usage: node scripts/attack.mjs [--only sqlmap | wapiti] [--seconds 240]. Build first; both are packages of Debian.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seconds: { type: 'string', default: '240' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(`Usage: node scripts/attack.mjs [--only sqlmap | wapiti] [--seconds 240]
Starts a collector with answers, cases and a call, and attacks every parameter and form of it, wapiti for so many
seconds with each of its modules. Exit code 1 where something was found, 2 where a tool is not installed (apt-get install sqlmap wapiti).`)
  process.exit(0)
}

const { startCollector } = await import('../packages/collector/dist/start.js')
const folder = mkdtempSync(join(tmpdir(), 'earshot-attack-'))
const readKey = 'sk_0123456789abcdef'
const password = 'a password for attacks'
const collector = await startCollector({
  port: 0,
  database: `sqlite:${join(folder, 'attack.db')}`,
  ownerPassword: password,
  readKey,
})
const { url } = collector

const event = (at, answers, context = {}) => ({
  specversion: '1.0',
  type: 'earshot.response.submitted',
  source: '//shop.example',
  id: `run-${at}.1`,
  time: new Date().toISOString(),
  data: {
    response: `run-${at}`,
    revision: 1,
    prompt: { id: 'how-did-we-do', version: '9f2c51ab' },
    answers,
    context: { place: 'hall', table: `${at % 9}`, staff: 'Kim', order: `A-${at}`, ...context },
  },
})
const events = Array.from({ length: 60 }, (_, at) =>
  event(at, [
    { question: 'rating', value: 1 + (at % 4), label: 'Word' },
    { question: 'why', value: `Words ${at}` },
  ]),
)
await fetch(`${url}/v1/events`, { method: 'POST', body: JSON.stringify(events) })
const entered = await fetch(`${url}/login`, {
  method: 'POST',
  body: new URLSearchParams({ password }),
  redirect: 'manual',
})
const cookie = entered.headers
  .getSetCookie()
  .map((line) => line.split(';')[0])
  .join('; ')

/** What sqlmap tries: an address with a star where it may write, or with parameters; a body; a header that lets it in. */
const bearer = `Authorization: Bearer ${readKey}`
const signedIn = `Cookie: ${cookie}`
const body = JSON.stringify([event(1_000, [{ question: 'rating', value: 1 }])])
const targets = [
  {
    path: '/v1/responses?prompt=how-did-we-do&place=hall&table=1&staff=Kim&audience=external&state=submitted&from=2026-01-01&to=2099-01-01&limit=5&cursor=x',
    header: bearer,
  },
  { path: '/v1/responses.csv?prompt=how-did-we-do&place=hall&limit=5', header: bearer },
  { path: '/v1/prompts/how-did-we-do*?version=9f2c51ab', header: bearer },
  { path: '/v1/calls/run-1*', header: bearer },
  { path: '/?weeks=4&prompt=how-did-we-do&place=hall&table=1&staff=Kim&channel=web', header: signedIn },
  { path: '/answers?prompt=how-did-we-do&place=hall&state=submitted', header: signedIn },
  { path: '/answers/run-1*', header: signedIn },
  { path: '/inbox/run-0*', header: signedIn },
  { path: '/ask/how-did-we-do*?order=A-1&answer=3', header: signedIn },
  { path: '/t/hall*/1*?k=x', header: signedIn },
  {
    path: '/v1/events?key=',
    header: 'Content-Type: text/plain',
    data: body.replaceAll('"run-1000"', '"run-1000*"'),
  },
  { path: '/v1/events', header: 'Content-Type: text/plain', data: body.replace('"hall"', '"hall*"') },
  { path: '/people', header: signedIn, data: 'do=add&name=Kim&role=staff' },
]

/** The wapiti of Debian 12 writes patterns that its Python refuses: flags must stand first. Python reads this at its start. */
const mend = `import re, re._parser as parser
whole = parser.parse
def parse(text, flags=0, state=None):
    try:
        return whole(text, flags, state)
    except re.error as error:
        if 'global flags' not in str(error): raise
        return whole('(?ms)' + text.replace('(?ms)', ''), flags)
parser.parse = parse
`

const missing = []
const findings = []
const wants = (tool) => values.only === undefined || values.only === tool
if (wants('sqlmap')) await sqlmap()
if (wants('wapiti')) await wapiti()
// Whatever they did, it still answers, and what was in it is in it.
const left = await (
  await fetch(`${url}/v1/responses?limit=1000`, { headers: { authorization: `Bearer ${readKey}` } })
).json()
const kept = new Set(left.responses.map(({ response }) => response))
for (const { data } of events) if (!kept.has(data.response)) findings.push(`${data.response} is gone`)
await collector.close()
rmSync(folder, { recursive: true, force: true })
for (const finding of findings) console.log(finding)
for (const tool of missing) console.log(`${tool} is not installed, so it was left out.`)
console.log(`${findings.length} findings`)
process.exit(findings.length ? 1 : missing.length ? 2 : 0)

async function sqlmap() {
  let tried = 0
  for (const { path, header, data } of targets) {
    const said = await run('sqlmap', [
      ...['-u', `${url}${path}`, '-H', header, '--batch', '--disable-coloring', '--flush-session'],
      ...['--level=2', '--risk=2', '--threads=4', '--technique=BEUSQ', '--dbms=SQLite', '--ignore-code=*'],
      ...[
        '--output-dir',
        join(folder, 'sqlmap'),
        '--skip=Cookie,Authorization',
        ...(data ? ['--data', data] : []),
      ],
    ])
    if (said === undefined) return
    for (const [line] of said.matchAll(/^.*(?:is vulnerable|appears to be .* injectable|Payload:).*$/gm))
      if (!/does not|false positive/.test(line)) findings.push(`sqlmap ${path}: ${line.trim()}`)
    tried += new Set(
      [...said.matchAll(/testing if (.+?) is dynamic|testing for SQL injection on (.+)/g)].map(
        ([, a, b]) => a ?? b,
      ),
    ).size
    if (/\[CRITICAL\]/.test(said) && !/do not appear to be injectable/.test(said))
      findings.push(`sqlmap ${path} did not run: ${/\[CRITICAL\].*/.exec(said)?.[0]}`)
  }
  console.log(`sqlmap: ${targets.length} addresses, ${tried} parameters`)
}

async function wapiti() {
  writeFileSync(join(folder, 'sitecustomize.py'), mend)
  const report = join(folder, 'wapiti.json')
  // Its module `csrf` looks for a token in every form. Here posts are refused by where they come from, which `access.test.ts`
  // holds for each route; `http_headers` wants what belongs to the proxy that speaks https.
  const modules =
    'exec,file,sql,blindsql,xss,permanentxss,crlf,redirect,csp,cookieflags,backup,htaccess,shellshock,methods'
  const said = await run('wapiti', [
    ...['-u', `${url}/`, '-H', signedIn, '-m', modules, '-f', 'json', '-o', report, '--flush-session'],
    ...['-x', `${url}/logout`, '-x', `${url}/account`, '--scope', 'domain', '--max-links-per-page', '60'],
    ...['--max-scan-time', '120', '--max-attack-time', values.seconds, '--no-bugreport'],
    ...['--store-session', join(folder, 'wapiti')],
    ...[
      '-s',
      `${url}/inbox`,
      '-s',
      `${url}/prompts`,
      '-s',
      `${url}/alerts`,
      '-s',
      `${url}/ask/how-did-we-do`,
    ],
    ...['-s', `${url}/t/hall/1`, '-s', `${url}/login`, '-s', `${url}/v1/responses?place=hall`],
  ])
  if (said === undefined) return
  if (!existsSync(report)) return void findings.push(`wapiti wrote no report: ${said.slice(-6000)}`)
  const { vulnerabilities, anomalies, infos } = JSON.parse(readFileSync(report, 'utf8'))
  for (const [kind, list] of Object.entries({ ...vulnerabilities, ...anomalies }))
    for (const { method, path, info, parameter } of list)
      findings.push(`wapiti ${kind}: ${method} ${path} ${parameter ?? ''} ${info}`)
  console.log(
    `wapiti: ${infos?.crawled_pages_nbr ?? /found (\d+) URLs|\d+ pages/.exec(said)?.[0] ?? 'its'} pages crawled`,
  )
}

/** What a tool says, or `undefined` where it is not there. */
function run(tool, args) {
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      cwd: folder,
      env: { ...process.env, HOME: folder, PYTHONPATH: folder },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        said += data
      })
    child.on('error', () => {
      missing.push(tool)
      resolve(undefined)
    })
    child.on('close', () => resolve(said))
  })
}
