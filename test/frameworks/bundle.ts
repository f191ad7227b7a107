import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformAsync } from '@babel/core'
import { build, type Plugin } from 'esbuild'
import { compile } from 'svelte/compiler'
import { compileScript, parse } from 'vue/compiler-sfc'

/** Svelte's own compiler, for `.svelte` files. */
const svelte: Plugin = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, 'utf8'), { filename: basename(path), dev: true }).js.code,
    }))
  },
}

/** Vue's own, for `.vue` files. It is told of our elements, as each site must tell its own. */
const vue: Plugin = {
  name: 'vue',
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const templateParseOptions = { isCustomElement: (tag: string) => tag.startsWith('earshot-') }
      const { descriptor } = parse(readFileSync(path, 'utf8'), { filename: path, templateParseOptions })
      return { contents: compileScript(descriptor, { id: basename(path), inlineTemplate: true }).content }
    })
  },
}

/** Solid's own, for `.jsx` files: React's are `.tsx` here. */
const solid: Plugin = {
  name: 'solid',
  setup({ onLoad }) {
    onLoad({ filter: /\.jsx$/ }, async ({ path }) => {
      const compiled = await transformAsync(readFileSync(path, 'utf8'), {
        filename: path,
        configFile: false,
        babelrc: false,
        presets: ['solid'],
      })
      return { contents: compiled?.code ?? '' }
    })
  },
}

/** Joins an app of the folder `apps` with its framework, as a site's own bundler would, in its development version. */
export function bundleApp(name: string): Promise<string> {
  return bundleFile(fileURLToPath(new URL(`apps/${name}`, import.meta.url)))
}

/**
 * The same for any file.
 *
 * @param platform `node` for what a server runs: an ES module, with packages left where they are
 * @param format `esm` where what it exports is needed
 * @param folder where packages are that only some apps need
 * @param first a package that must be there before all others
 */
export async function bundleFile(
  file: string,
  {
    platform = 'browser',
    format = 'iife',
    folder,
    first,
  }: {
    readonly platform?: 'browser' | 'node'
    readonly format?: 'iife' | 'esm'
    readonly folder?: string | undefined
    readonly first?: string | undefined
  } = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    jsx: 'automatic',
    ...(platform === 'node'
      ? { platform, format: 'esm', packages: 'external' }
      : {
          format,
          mainFields: ['browser', 'module', 'main'],
          conditions: ['browser', 'development'],
        }),
    ...(folder && { nodePaths: [folder] }),
    ...(first && { inject: [first] }),
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    // The build that compiles templates in the page.
    alias: { vue: 'vue/dist/vue.esm-bundler.js' },
    logLevel: 'error',
    plugins: [svelte, vue, solid],
  })
  return outputFiles[0]?.text ?? ''
}
