import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { fetched } from '../../scripts/fetched.mjs'

/** Other libraries of the field, in the versions that the figures of the README were measured with. */
export const peerVersions = {
  '@sentry/browser': '11.12.0',
  'posthog-js': '1.449.2',
  'survey-core': '2.5.38',
  'survey-js-ui': '2.5.38',
} as const

/** Pages of peers: their files by path, and what their servers would say by the beginning of the path. */
export interface Peers {
  readonly pages: Readonly<Record<string, string>>
  readonly files: ReadonlyMap<string, readonly [type: string, body: Buffer]>
  readonly replies: ReadonlyMap<string, unknown>
}

/** Fetches the peers from the registry and builds a page's script of each, as a site would. */
export async function openPeers(): Promise<Peers> {
  const folder = fetched(peerVersions)
  if (!folder) throw new Error('The peers could not be fetched from the registry.')
  const pages = { sentry: 'Sentry feedback', posthog: 'PostHog with surveys', surveyjs: 'SurveyJS' }
  const files = new Map<string, readonly [string, Buffer]>()
  const zipped = (contents: Uint8Array): Buffer => gzipSync(contents, { level: 9 })
  for (const name of Object.keys(pages)) {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL(`peers/${name}.js`, import.meta.url))],
      nodePaths: [join(folder, 'node_modules')],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      outdir: `/${name}`,
    })
    for (const { path, contents } of outputFiles)
      files.set(path.replaceAll('\\', '/'), [
        path.endsWith('.css') ? 'text/css' : 'text/javascript',
        zipped(contents),
      ])
  }
  const surveys = join(folder, 'node_modules/posthog-js/dist/surveys.js')
  files.set('/static/surveys.js', ['text/javascript', zipped(readFileSync(surveys))])
  const question = { id: 'rating', type: 'rating', question: 'How did we do?', display: 'number', scale: 5 }
  const prompts = [
    {
      id: 'a',
      name: 'a',
      type: 'popover',
      start_date: '2026-01-01T00:00:00Z',
      questions: [
        { ...question, lowerBoundLabel: 'Poor', upperBoundLabel: 'Outstanding' },
        { id: 'why', type: 'open', question: 'What could be better?' },
      ],
      appearance: { displayThankYouMessage: true, surveyPopupDelaySeconds: 0 },
      conditions: null,
    },
  ]
  const config = { supportedCompression: [], featureFlags: {}, sessionRecording: false }
  const replies = new Map<string, unknown>([
    ['/array/phc_asks/config', { ...config, surveys: prompts }],
    ['/array/phc_idle/config', { ...config, surveys: false }],
    ['/api/surveys/', { surveys: prompts }],
    ['/flags/', { flags: {}, ...config, surveys: true }],
    ['/api/', {}],
    ['/e/', { status: 1 }],
    ['/i/', { status: 1 }],
  ])
  return { pages, files, replies }
}
