// Checks who imports whom, with file and line. Usage: node scripts/boundaries.mjs
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

if (process.argv.includes('--help')) {
  console.log(
    'Usage: node scripts/boundaries.mjs\nPrints each import that breaks a rule; exit code 1 where there is one.',
  )
  process.exit(0)
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** The packages of ours that each package may import. */
const doors = {
  core: [],
  scoring: [],
  presets: ['core'],
  lint: ['core'],
  transports: ['core'],
  widget: ['core', 'transports', 'presets'],
  collector: ['core', 'presets', 'lint', 'scoring'],
}

/** Folders whose files do not import each other; the files named are what they share. */
const apart = [
  { folder: 'widget/src/ui/questions', shared: ['components', 'question-port', 'options', 'other-text'] },
  { folder: 'widget/src/triggers', shared: ['arm-trigger', 'trigger-port', 'wait-visible'] },
  { folder: 'lint/src/rules', shared: ['rules'] },
  { folder: 'collector/src/routes', shared: ['routes'] },
]

const found = []
const graph = new Map()

for (const name of Object.keys(doors)) {
  const source = join(root, 'packages', name, 'src')
  for (const entry of readdirSync(source, { recursive: true })) {
    if (/\.tsx?$/.test(entry)) readImports(name, join(source, entry))
  }
}
for (const [file] of graph) findCycle(file, [])

for (const line of new Set(found)) console.error(line)
if (!found.length) console.log(`${graph.size} files import only what they may.`)
process.exit(found.length ? 1 : 0)

function readImports(name, file) {
  const text = readFileSync(file, 'utf8')
  const targets = []
  for (const match of text.matchAll(/(?:\bfrom|\bimport\(?)\s*'([^'\s]+)'/g)) {
    const line = text.slice(0, match.index).split('\n').length
    const complain = (why) => found.push(`${relative(root, file)}:${line}: imports ${match[1]}: ${why}`)
    const target = match[1]
    if (target.startsWith('.')) {
      const path = resolve(dirname(file), target)
      const statement = text.slice(text.lastIndexOf('\n', match.index - 1) + 1, match.index)
      // A type is gone when the code runs, so it cannot make a cycle.
      if (!/import type|export type/.test(statement) && !typeOnly(text, match.index)) targets.push(path)
      if (!path.startsWith(join(root, 'packages', name, 'src')))
        complain('another package is imported by its name')
      if (/\/src\/index\.ts$/.test(path)) complain('inside a package nobody imports its index')
      checkApart(file, path, complain)
    } else if (target.startsWith('@earshot/')) {
      const other = target.split('/')[1]
      if (!doors[name].includes(other)) complain(`${name} may import ${doors[name].join(', ') || 'nothing'}`)
    } else if (['core', 'scoring'].includes(name)) complain(`${name} imports nothing`)
  }
  graph.set(file, targets)
}

/** Whether the statement that ends in this `from` begins with `import type` or `export type`. */
function typeOnly(text, index) {
  const start = Math.max(text.lastIndexOf('\nimport ', index), text.lastIndexOf('\nexport ', index))
  return /^\n?(?:import|export) type\b/.test(text.slice(start, index))
}

function checkApart(file, target, complain) {
  for (const { folder, shared } of apart) {
    const home = join(root, 'packages', folder)
    const nameOf = (path) => relative(home, path).replace(/\.tsx?$/, '')
    if (dirname(file) !== home || dirname(target) !== home) continue
    if (!shared.includes(nameOf(file)) && !shared.includes(nameOf(target)))
      complain(`files of ${folder} do not import each other`)
  }
}

function findCycle(file, path) {
  const from = path.indexOf(file)
  if (from >= 0) {
    const cycle = [...path.slice(from), file].map((item) => relative(root, item))
    // Told once, from whichever file comes first.
    if (cycle[0] === [...cycle].sort()[0]) found.push(`${cycle[0]}:1: a cycle: ${cycle.join(' → ')}`)
    return
  }
  for (const target of graph.get(file) ?? []) findCycle(target, [...path, file])
}
