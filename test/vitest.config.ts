import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const conditions = ['@earshot/source', 'module', 'node', 'development|production']
const shared = {
  oxc: { jsx: { runtime: 'classic', pragma: 'h' } },
  resolve: { conditions },
  ssr: { resolve: { conditions } },
} as const

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Two cores, and browsers mostly wait: two files at once, and no more, or they would fight.
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: { name: 'unit', include: ['packages/*/test/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
      },
      {
        ...shared,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
