import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const conditions = ['@earshot/source', 'module', 'node', 'development|production']
const shared = {
  oxc: { jsx: { runtime: 'classic', pragma: 'h' } },
  resolve: { conditions },
  ssr: { resolve: { conditions } },
} as const

/** Vitest waits for a second, which a busy machine or a slow engine takes for a page that is quite well. */
const patient = { expect: { poll: { timeout: 10_000 } } } as const

/**
 * Suites that are left out by default, because with them `npm test` would take twice its twelve minutes. `EARSHOT_TESTS=all`
 * runs them too.
 */
const long =
  process.env.EARSHOT_TESTS === 'all'
    ? []
    : [
        'test/hostile/**',
        'test/looks/{axe-matrix,contrast,measures,surroundings}.test.ts',
        // It installs five bundlers.
        'test/build/packed.test.ts',
        // They build everything again.
        'test/build/{released,scaffold}.test.ts',
        'test/examples/!(own-backend|script-tag|terminal).test.ts',
        // It fetches three runtimes of a hundred megabytes each.
        'test/runtimes/runtimes.test.ts',
        'test/frameworks/{frameworks,routes,swaps,tag-managers,typings}.test.ts',
        'test/browser/{calls-cut,debug-silent,displays-host,displays-placement,footprint,kiosk,manners-place,manners-turns,proof}.test.ts',
        'test/delivery/{old-records,slow,storage,tabs}.test.ts',
        // It walks every way through every preset, which takes minutes of one core.
        'packages/presets/test/every-way.test.ts',
        // It starts two threads for each of its tests; without them the same suite runs always.
        'packages/collector/test/sqlite-threads-contract.test.ts',
      ]

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Two cores, and browsers and disks mostly wait: three files at once keep both cores at work, and more would fight.
    maxWorkers: 3,
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          ...patient,
          include: ['packages/*/test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...long],
          testTimeout: 20_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'whole',
          ...patient,
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...long],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A browser that ended under its driver says nothing of us: once more, in another. Whatever else fails has failed.
          retry: { count: 1, condition: /^invalid session id/ },
        },
      },
    ],
  },
})
