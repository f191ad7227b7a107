import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { compile } from 'svelte/compiler'

/** Svelte's own compiler, for `.svelte` files. */
const svelte: Plugin = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, 'utf8'), { filename: basename(path), dev: true }).js.code,
    }))
  },
}

/** Joins an app of the folder `apps` with its framework, as a site's own bundler would, in its development version. */
export async function bundleApp(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`apps/${name}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    tsconfigRaw: '{}',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['browser', 'development'],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    // The build that compiles templates in the page.
    alias: { vue: 'vue/dist/vue.esm-bundler.js' },
    logLevel: 'error',
    plugins: [svelte],
  })
  return outputFiles[0]?.text ?? ''
}
