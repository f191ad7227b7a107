import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

let built: Promise<string> | undefined

/** The script of `tab.ts` with all that it imports, built once. */
export function tabScript(): Promise<string> {
  built ??= build({
    entryPoints: [fileURLToPath(new URL('tab.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@earshot/source'],
  }).then(({ outputFiles: [file] }) => file?.text ?? '')
  return built
}

/** A page that runs it, after a script of the page's own. */
export const tabHtml = (script: string, before = ''): string =>
  `<!doctype html><html lang="en"><head><title>A tab</title></head><body><script>${before}</script><script type="module">${script.replaceAll('</', '<\\/')}</script></body></html>`

/** The address of a tab that sends so many responses to the origin of a collector. */
export function tabPath(to: string, { name = 'tab', from = 0, count = 0, kind = 'tab' } = {}): string {
  return `/${kind}?${new URLSearchParams({ to, name, from: String(from), count: String(count) })}`
}
