#!/usr/bin/env node
// Stands in the repository, so that installing can link it before anything is built.
import { existsSync } from 'node:fs'

if (existsSync(new URL('../dist/earshot.js', import.meta.url))) await import('../dist/earshot.js')
else {
  console.error('Earshot is not built yet. Run npm start, or npm test, in the repository first.')
  process.exitCode = 2
}
