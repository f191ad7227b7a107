// Finds what the parts of the widget take from each other, so that no page fetches a module twice.
import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The file that such a path means, from the top of the repository. */
const placeOf = (path) => resolve(root, path)

/** A path as it stands in what is built: the same wherever the repository is, or two builds would differ. */
const within = (path) => relative(root, path).replaceAll('\\', '/')

/** What is there already when a part is fetched. */
const before = {
  deciding: [],
  // It is there before anything else, to say why that is not.
  check: [],
  asking: ['deciding'],
  ...Object.fromEntries(
    ['arming', 'author', 'configured', 'debug', 'destinations', 'manners', 'single-page'].map((part) => [
      part,
      ['deciding'],
    ]),
  ),
  ...Object.fromEntries(
    ['beside', 'calls', 'displays', 'drain', 'kiosk', 'language', 'local-storage-queue', 'rare'].map(
      (part) => [part, ['deciding', 'asking']],
    ),
  ),
}

/** What is there when this part is fetched. */
const beforePart = (part) => before[part] ?? ['deciding', 'destinations'] // one of those that `destinations` names

/** Bytes: to take anything smaller from another part costs more than to have it twice. */
const smallest = 100

const mark = 'earshot-part:'
/** An import of a module that another part has. */
const imports = /import\s*\{([^}]*)\}\s*from\s*"earshot-part:([\w-]+):([^"]*)";?/g

/**
 * Bundles the parts of the widget without what is there already when they are fetched: that they import.
 *
 * @param parts - the path of each part's module, by the part's name
 * @param options - what esbuild needs for all of them
 * @param version - ends the addresses by which they import each other
 * @returns the code of each part, by its name
 */
export async function joinParts(parts, options, version) {
  /** Which parts have a module, by the module's path. */
  const owners = new Map()
  /** What is taken from a part: paths and names of what its modules export. */
  const taken = { deciding: new Set(), asking: new Set(), destinations: new Set() }
  /** The names that a part imports itself: more of its modules is not in it. */
  const used = { deciding: new Set(), asking: new Set(), destinations: new Set() }

  const plugin = (part) => ({
    name: 'without what is there',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^[.@]/ }, async ({ path, pluginData, kind, importer, resolveDir, namespace }) => {
        // What the first lines of a part name is its own.
        if (importer === '<stdin>') return
        if (pluginData === mark || kind !== 'import-statement' || namespace === mark) return
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: mark })
        const owner = owners.get(found.path)?.find((one) => beforePart(part).includes(one))
        return owner ? { path: within(found.path), namespace: mark, pluginData: owner } : found
      })
      onResolve({ filter: /./, namespace: mark }, ({ path }) =>
        path.startsWith(mark) ? { path, external: true, sideEffects: false } : { path: placeOf(path) },
      )
      // One module for all who import it, so that each name is imported once.
      onLoad({ filter: /./, namespace: mark }, async ({ path, pluginData: owner }) => {
        const names = await exportsOf(placeOf(path))
        const there = names.filter((name) => used[owner].has(name))
        const missing = names.filter((name) => !used[owner].has(name))
        return {
          contents: `export { ${there} } from '${mark}${owner}:${path}'; export { ${missing} } from '${path}'`,
        }
      })
    },
  })
  const join = async (part) => {
    const given = [...(taken[part] ?? [])].sort().map((key, index) => {
      const [path, name] = key.split(' ')
      return `export { ${name} as ${alias(index)} } from './${path}'`
    })
    const { outputFiles, metafile } = await build({
      ...options,
      metafile: true,
      stdin: {
        contents: [`export * from './${within(parts[part])}'`, ...given].join('\n'),
        resolveDir: root,
      },
      plugins: [plugin(part)],
    })
    const [{ inputs }] = Object.values(metafile.outputs)
    return { code: outputFiles[0].text, inputs }
  }

  for (const owner of Object.keys(taken)) {
    const { inputs } = await join(owner)
    for (const [path, { bytesInOutput }] of Object.entries(inputs))
      if (bytesInOutput > smallest && /^[^:<]+$/.test(path)) {
        owners.set(resolve(path), [...(owners.get(resolve(path)) ?? []), owner])
        for (const name of importsOf(path)) used[owner].add(name)
      }
  }
  const codes = {}
  // Those from which others take something come last: by then it is known what that is.
  for (const part of [
    ...Object.keys(parts).filter((part) => !taken[part]),
    ...Object.keys(taken).reverse(),
  ]) {
    const { code } = await join(part)
    for (const [, names, owner, path] of code.matchAll(imports))
      for (const [name] of namesIn(names)) taken[owner].add(`${path} ${name}`)
    codes[part] = code
  }
  for (const part of Object.keys(codes))
    codes[part] = withAliases(codes[part], taken, part.includes('/') ? '..' : '.', version)
  return codes
}

/** The names that a module gives. */
async function exportsOf(path) {
  const { metafile } = await build({ entryPoints: [path], write: false, metafile: true, outdir: '.' })
  return Object.values(metafile.outputs)[0].exports
}

/** The names that a module takes from others. */
const importsOf = (path) =>
  [...readFileSync(path, 'utf8').matchAll(/^import \{([^}]*)\} from/gm)].flatMap(([, names]) =>
    namesIn(names).map(([name]) => name),
  )

/** The short name of the nth thing that others take from a part. */
const alias = (index) => `$${index.toString(36)}`

const namesIn = (list) =>
  list.split(',').map((entry) => {
    const [name, local = name] = entry.trim().split(' as ')
    return [name, local]
  })

/** The code with one import from each part that it takes something from. Its lines stay where they were, for the map. */
function withAliases(code, taken, folder, version) {
  const found = [...code.matchAll(imports)]
  const first = new Set()
  return code.replace(imports, (_, __, owner) => {
    if (first.has(owner)) return ''
    first.add(owner)
    const keys = [...taken[owner]].sort()
    const all = found
      .filter(([, , from]) => from === owner)
      .flatMap(([, names, , path]) =>
        namesIn(names).map(([name, local]) => `${alias(keys.indexOf(`${path} ${name}`))} as ${local}`),
      )
    return `import { ${all} } from "${folder}/${owner}.js${version}";`
  })
}
