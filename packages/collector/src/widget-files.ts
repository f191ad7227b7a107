import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** One file of the widget, ready to be served. */
export interface WidgetFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The same, less than half as large on the way to a phone. */
  readonly gzipped: Uint8Array<ArrayBuffer>
  /** Names the content, without quotes. */
  readonly hash: string
  /** That of all files of its build, which goes with the addresses by which they fetch each other. */
  readonly version?: string | undefined
}

/** A file as it is served. */
export function widgetFile(bytes: Uint8Array<ArrayBuffer>): WidgetFile {
  const hash = createHash('sha256').update(bytes).digest('base64url')
  return { bytes, gzipped: new Uint8Array(gzipSync(bytes)), hash }
}

/** The hash by which a page holds a browser to this very content, as `integrity` has it. */
export function integrityOf({ bytes }: Pick<WidgetFile, 'bytes'>): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`
}

/**
 * The scripts and style sheets in a folder and its folders, by their path below it, and the hashes of the scripts. Read once, at the start: a request can
 * only ever name one of these.
 */
export function readWidgetFiles(folder: string): ReadonlyMap<string, WidgetFile> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: false }).map((name) =>
    String(name).replaceAll('\\', '/'),
  )
  const built = join(folder, 'version.json')
  const version: string | undefined = existsSync(built)
    ? JSON.parse(readFileSync(built, 'utf8')).version
    : undefined
  return new Map(
    names
      .filter((name) => /\.(js|css)$|^integrity\.json$/.test(name))
      .map((name) => [name, { ...widgetFile(new Uint8Array(readFileSync(join(folder, name)))), version }]),
  )
}

/** The folder of the installed widget's built files, or `undefined` where it is not installed or not built. */
export function installedWidgetFolder(): string | undefined {
  try {
    const folder = join(
      dirname(createRequire(import.meta.url).resolve('@earshot/widget/package.json')),
      'dist',
    )
    return existsSync(folder) ? folder : undefined
  } catch {
    return undefined // it cannot be resolved: not installed
  }
}
