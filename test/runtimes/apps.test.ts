import { fileURLToPath } from 'node:url'
import { startProgram } from '../examples/program.ts'
import { describeCollector } from './collector-suite.ts'

const cwd = fileURLToPath(new URL('programs/', import.meta.url))

describeCollector(
  'an app of Express',
  (given) => startProgram(process.execPath, ['express.js'], { cwd, env: { ...given } }),
  { own: '/shop' },
)
