// Packs every package as it would be published, installs it into an empty project, and uses it from there.
// Usage: node scripts/pack-check.mjs [--keep]
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { launchChromium } from './browser.mjs'
import { fetched } from './fetched.mjs'

if (process.argv.includes('--help')) {
  console.log(`Usage: node scripts/pack-check.mjs [--keep]
Packs all packages, installs the tarballs into an empty project, and uses them as ES modules, by require, from TypeScript,
joined by bundlers, and rendered by Next, in a browser that answers. Build first. With --keep the project stays, and its folder is printed.`)
  process.exit(0)
}

const root = fileURLToPath(new URL('..', import.meta.url))
const names = ['core', 'presets', 'lint', 'scoring', 'transports', 'widget', 'collector']
const bundlers = {
  esbuild: '0.28.2',
  vite: '8.3.8',
  webpack: '5.112.2',
  'webpack-cli': '7.3.1',
  parcel: '2.16.4',
}
const nextPackages = {
  next: '16.4.6',
  react: '19.3.1',
  'react-dom': '19.3.1',
  typescript: '5.9.3',
  '@types/node': '26.6.6',
  '@types/react': '19.3.0',
  '@types/react-dom': '19.3.0',
}
const place = mkdtempSync(join(tmpdir(), 'earshot-pack-'))
const project = join(place, 'project')
mkdirSync(join(project, 'src'), { recursive: true })

const run = (command, args, cwd = project) => {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe', timeout: 300_000 })
  } catch (error) {
    throw new Error(`${basename(command)} ${args.slice(0, 3).join(' ')}: ${error.stdout}${error.stderr}`)
  }
}
const write = (file, text) => writeFileSync(join(project, file), text)
const read = (file) => readFileSync(join(project, file), 'utf8')
const installed = (name) => `node_modules/@earshot/${name}`

/** Each check says what it has found, or throws. */
const checks = []
const check = (name, work) => checks.push({ name, work })

check('packed and installed', () => {
  const dependencies = {}
  for (const name of names) {
    run(
      join(root, 'node_modules/.bin/pnpm'),
      ['pack', '--pack-destination', place],
      join(root, 'packages', name),
    )
    const [file] = readdirSync(place).filter((file) => file.startsWith(`earshot-${name}-`))
    dependencies[`@earshot/${name}`] = `file:../${file}`
  }
  // What one of ours wants of another is the tarball too, not something of the registry.
  const overrides = Object.fromEntries(Object.keys(dependencies).map((name) => [name, `$${name}`]))
  write('package.json', JSON.stringify({ private: true, type: 'module', dependencies, overrides }))
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'])
  for (const name of names) {
    for (const file of ['LICENSE', 'README.md', 'package.json'])
      if (!existsSync(join(project, installed(name), file))) throw new Error(`${name} comes without ${file}`)
    const text = read(`${installed(name)}/package.json`)
    if (/workspace:|@earshot\/source/.test(text)) throw new Error(`${name} speaks of the workspace`)
  }
  return `${names.length} packages, each with its licence`
})

/** Every address that can be imported: the exports of each package, patterns filled with the files that are there. */
function addresses() {
  return names.flatMap((name) => {
    const { exports } = JSON.parse(read(`${installed(name)}/package.json`))
    return Object.entries(exports).flatMap(([path, to]) => {
      const from = `@earshot/${name}${path.slice(1)}`
      const target = typeof to === 'string' ? to : to.default
      if (!target.endsWith('.js')) return []
      if (!path.includes('*')) return [from]
      const folder = join(project, installed(name), 'dist')
      const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.js'))
      return files.map((file) => from.replace('*', file.slice(0, -3).replaceAll('\\', '/')))
    })
  })
}
let all = []

check('ES modules', () => {
  all = addresses()
  write('esm.mjs', `for (const name of ${JSON.stringify(all)}) await import(name)\n`)
  run('node', ['esm.mjs'])
  return `${all.length} addresses imported`
})

check('CommonJS', () => {
  write('common.cjs', `for (const name of ${JSON.stringify(all)}) require(name)\n`)
  run('node', ['--no-warnings', 'common.cjs'])
  return `${all.length} addresses required`
})

const typed = `import { parsePrompt } from '@earshot/core'
import { decide } from '@earshot/core/decide'
import type { Prompt } from '@earshot/core/prompt'
import { lintPrompt } from '@earshot/lint'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { wilson } from '@earshot/scoring/wilson'
import { fetchTransport, outbox } from '@earshot/transports'
import { createEarshot } from '@earshot/widget'
import '@earshot/widget/themes/linen.css'
import { startCollector } from '@earshot/collector/start'

const prompt: Prompt = howDidWeDo
export const earshot = createEarshot({ prompts: [prompt], transport: outbox(fetchTransport({ url: '/v1/events' })) })
export const found: readonly { readonly rule: string }[] = lintPrompt(prompt)
export const asked: boolean = decide(prompt, { now: 0 }).ask
export const parsed = parsePrompt({}).status
export const shares = wilson(3, 5)
export const begun = startCollector({ port: 0 })
// @ts-expect-error an address is no transport
createEarshot({ transport: '/v1/events' })
`
for (const [resolution, module] of [
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['bundler', 'esnext'],
])
  check(`TypeScript, ${resolution}`, () => {
    write('src/typed.ts', typed)
    const compilers = {
      7: join(root, 'node_modules/.bin/tsc'),
      6: join(root, 'test/frameworks/templates/node_modules/.bin/tsc'),
    }
    const options = `--noEmit --ignoreConfig --strict --exactOptionalPropertyTypes --target es2022 --module ${module} --moduleResolution ${resolution} --lib es2022,dom,dom.iterable --skipDefaultLibCheck`
    for (const compiler of Object.values(compilers)) run(compiler, [...options.split(' '), 'src/typed.ts'])
    return `strict, declarations checked too, by versions ${Object.keys(compilers).join(' and ')}`
  })

check('are the types wrong', () => {
  const attw = fetched({ '@arethetypeswrong/cli': '0.18.5' })
  if (!attw) return 'left out: it could not be fetched'
  for (const file of readdirSync(place).filter((file) => file.endsWith('.tgz')))
    run(join(attw, 'node_modules/.bin/attw'), [join(place, file), '--profile', 'esm-only'], place)
  return `${names.length} packages without a finding`
})

const builds = {
  esbuild: [
    'esbuild',
    'src/main.js',
    '--bundle',
    '--splitting',
    '--format=esm',
    '--minify',
    '--outdir=out/esbuild',
  ],
  vite: ['vite', 'build', '--outDir', 'out/vite', '--base', './', '--logLevel', 'error'],
  webpack: ['webpack', '--mode', 'production', '--entry', './src/main.js', '-o', 'out/webpack'],
  parcel: [
    'parcel',
    'build',
    'index.html',
    '--dist-dir',
    'out/parcel',
    '--no-source-maps',
    '--public-url',
    './',
  ],
}
const page = (
  script,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head>
<body><button id="ask">Ask</button>${script}</body></html>`

check('bundlers fetched', () => {
  const manifest = JSON.parse(read('package.json'))
  // Parcel alone must be told that packages may have exports.
  const more = { devDependencies: bundlers, '@parcel/resolver-default': { packageExports: true } }
  write('package.json', JSON.stringify({ ...manifest, ...more }))
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'])
  write('index.html', page('<script type="module" src="./src/main.js"></script>'))
  write(
    'src/main.js',
    `import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { createEarshot } from '@earshot/widget'
const endpoint = new URLSearchParams(location.search).get('endpoint')
const earshot = createEarshot({ prompts: [howDidWeDo], endpoint })
document.querySelector('#ask').addEventListener('click', () => earshot.ask('how-did-we-do'))
`,
  )
  return Object.entries(bundlers)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
})

/** The collector out of its tarball, as the program that it is. */
async function startCollector() {
  const child = spawn(join(project, 'node_modules/.bin/earshot'), ['serve', '--json'], {
    cwd: place,
    env: { ...process.env, EARSHOT_PORT: '0' },
  })
  for await (const line of createInterface({ input: child.stdout })) return { child, ...JSON.parse(line) }
  throw new Error('the collector ended before it could take events')
}

/** Serves a folder. Its page is what a bundler has written, or one that loads `main.js`. */
async function serve(folder) {
  if (!existsSync(join(folder, 'index.html')))
    writeFileSync(join(folder, 'index.html'), page('<script type="module" src="main.js"></script>'))
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const file = join(folder, pathname === '/' ? 'index.html' : pathname)
    if (!existsSync(file)) return response.writeHead(404).end()
    const type = extname(file) === '.html' ? 'text/html' : 'text/javascript'
    response.writeHead(200, { 'content-type': type }).end(readFileSync(file))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}

for (const [name, [program, ...args]] of Object.entries(builds))
  check(name, async () => {
    run(join(project, 'node_modules/.bin', program), args)
    return answered(name)
  })

/** The program of Next's own pages: a server renders the element, and a component asks by the module. */
const nextFiles = {
  'app/layout.tsx': `import type { ReactNode } from 'react'
export const metadata = { title: 'A page' }
export default function Layout({ children }: { children: ReactNode }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
  'app/page.tsx': `import '@earshot/widget/react'
import { Ask } from './ask'
import { Thanks } from './thanks'
export default function Page() {
  return <main><earshot-prompt prompt="table-check" context-table="12" /><Thanks order="A-1041" /><Ask /></main>
}
`,
  'app/ask.tsx': `'use client'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { createEarshot } from '@earshot/widget'
import { useEffect, useState } from 'react'
export function Ask() {
  const [earshot, setEarshot] = useState<ReturnType<typeof createEarshot>>()
  useEffect(() => {
    const endpoint = new URLSearchParams(location.search).get('endpoint') ?? ''
    const made = createEarshot({ prompts: [howDidWeDo], endpoint })
    setEarshot(made)
    return () => made.destroy()
  }, [])
  return <button id="ask" type="button" onClick={() => earshot?.ask('how-did-we-do')}>Ask</button>
}
`,
}

check('next', async () => {
  const folder = join(place, 'next')
  mkdirSync(join(folder, 'app'), { recursive: true })
  const ours = Object.entries(JSON.parse(read('package.json')).dependencies)
  const dependencies = {
    ...Object.fromEntries(ours.filter(([name]) => /core|presets|transports|widget/.test(name))),
    ...nextPackages,
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  for (const [file, text] of Object.entries(nextFiles)) writeFileSync(join(folder, file), text)
  // What the widget's README says for React, as it stands there.
  const readme = read(`${installed('widget')}/README.md`)
  writeFileSync(join(folder, 'app/thanks.tsx'), /```tsx\n([\s\S]*?)```/.exec(readme)?.[1] ?? '')
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], folder)
  const next = join(folder, 'node_modules/.bin/next')
  run(next, ['build'], folder)
  const rendered = readFileSync(join(folder, '.next/server/app/index.html'), 'utf8')
  if (!/<earshot-prompt prompt="table-check" context-table="12">/.test(rendered))
    throw new Error('the server has not rendered the element')
  const port = await freePort()
  const child = spawn(next, ['start', '-p', `${port}`], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    for await (const line of createInterface({ input: child.stdout })) if (line.includes('Ready')) break
    return `rendered by the server, ${await answeredAt(`http://127.0.0.1:${port}/`)}`
  } finally {
    child.kill()
  }
})

/** A port that was free a moment ago. */
async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

check('beside React 18', () => {
  const folder = join(place, 'older')
  mkdirSync(folder)
  const ours = Object.entries(JSON.parse(read('package.json')).dependencies)
  const dependencies = {
    ...Object.fromEntries(ours.filter(([name]) => /core|presets|transports|widget/.test(name))),
    react: '18.3.1',
    'react-dom': '18.3.1',
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], folder)
  return 'installed without a conflict'
})

let browser
let collector
/** Answers in the page that a bundler has made. */
async function answered(name) {
  const site = await serve(join(project, 'out', name))
  const said = await answeredAt(site.url)
  site.close()
  return `joined, ${said}`
}

/** Answers in the page of an address, which is told where the collector is. */
async function answeredAt(url) {
  browser ??= await launchChromium()
  collector ??= await startCollector()
  const tab = await browser.newPage()
  const said = []
  tab.on('pageerror', (error) => said.push(String(error)))
  await tab.goto(`${url}?endpoint=${collector.url}/v1/events`)
  await tab.locator('#ask').click()
  await tab.getByText('Outstanding', { exact: true }).click()
  await tab.getByRole('button', { name: 'Send now' }).click()
  await tab.getByText('Sent', { exact: true }).waitFor({ timeout: 10_000 })
  await tab.close()
  if (said.length) throw new Error(said.join('\n'))
  return 'answered in a browser: Sent'
}

let failed = 0
for (const { name, work } of checks) {
  const started = Date.now()
  const line = (word, found) =>
    console.log(`${word} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s): ${found}`)
  try {
    line('ok    ', await work())
  } catch (error) {
    failed++
    line('FAILED', error instanceof Error ? error.message : error)
  }
}
await browser?.close()
collector?.child.kill()
if (process.argv.includes('--keep')) console.log(project)
else rmSync(place, { recursive: true, force: true })
console.log(`${checks.length - failed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
