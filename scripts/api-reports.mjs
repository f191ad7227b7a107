// Writes what each package gives to others, without comments, so that a change of it is seen in a review.
// Usage: node scripts/api-reports.mjs [--check]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

if (process.argv.includes('--help')) {
  console.log(`Usage: node scripts/api-reports.mjs [--check]
Writes packages/*/<name>.api.md from the built declarations: every address that can be imported, and what its types speak of.
With --check it writes nothing, says what differs and which public name has no docstring, and ends with 1. Build first.`)
  process.exit(0)
}

const root = fileURLToPath(new URL('..', import.meta.url))
// The workspace's own compiler has no parser for programs; the one that checks templates has.
const ts = createRequire(join(root, 'test/frameworks/templates/package.json'))('typescript')
const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed })

/** What stands in a file of declarations: its statements, the names that each gives, and where other names come from. */
function readDeclarations(file) {
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  const imported = new Map()
  const statements = []
  for (const node of source.statements) {
    const from = node.moduleSpecifier && besides(file, node.moduleSpecifier.text)
    if (ts.isImportDeclaration(node)) {
      const { name, namedBindings } = node.importClause ?? {}
      const all = [name, ...(namedBindings?.elements ?? (namedBindings ? [namedBindings] : []))]
      for (const each of all.filter(Boolean))
        imported.set((each.name ?? each).text, {
          from,
          name: each.propertyName?.text ?? (each.name ?? each).text,
        })
    } else if (!ts.isExportDeclaration(node) || !node.exportClause || node.exportClause.elements.length) {
      statements.push({
        node,
        from,
        names: namesOf(node),
        text: printer.printNode(ts.EmitHint.Unspecified, node, source),
      })
    }
  }
  return { statements, imported }
}

/** The file of declarations that a relative address means; nothing for other packages. */
function besides(file, target) {
  return target.startsWith('.') ? join(dirname(file), target.replace(/\.[jt]sx?$/, '.d.ts')) : undefined
}

function namesOf(node) {
  if (node.declarationList) return node.declarationList.declarations.map(({ name }) => name.getText())
  return node.name ? [node.name.text] : []
}

/** The names that a statement speaks of, and the files that it takes as a whole. */
function spokenOf(file, { node, from }) {
  const names = new Set()
  const wholes = new Set()
  const visit = (child) => {
    if (ts.isIdentifier(child)) names.add(child.text)
    if (ts.isImportTypeNode(child)) {
      const whole = besides(file, child.argument.literal.text)
      if (whole) wholes.add(whole)
    }
    ts.forEachChild(child, visit)
  }
  if (from === undefined) visit(node)
  else if (!node.exportClause) wholes.add(from)
  const passedOn = from === undefined ? [] : (node.exportClause?.elements ?? [])
  return { names, wholes, passedOn: passedOn.map(({ name, propertyName }) => (propertyName ?? name).text) }
}

/** The addresses of a package with their files of declarations, patterns filled with what is there. */
function addressesOf(folder, { name, publishConfig }) {
  const found = new Map()
  for (const [path, to] of Object.entries(publishConfig.exports)) {
    if (!to.types) continue
    const address = `${name}${path.slice(1)}`
    // One file of declarations may be that of all addresses of a pattern.
    if (!to.types.includes('*'))
      found.set(join(folder, to.types), [...(found.get(join(folder, to.types)) ?? []), address])
    else
      for (const file of readdirSync(join(folder, 'dist'), { recursive: true }).sort()) {
        const full = join(folder, 'dist', file)
        const module = file.slice(0, -'.d.ts'.length).replaceAll('\\', '/')
        // What an older build has left behind is not what is published.
        const isBuilt = ['.ts', '.tsx'].some((end) => existsSync(join(folder, 'src', `${module}${end}`)))
        if (file.endsWith('.d.ts') && isBuilt && !found.has(full))
          found.set(full, [address.replace('*', module)])
      }
  }
  return found
}

/** What is behind the addresses without having one: file by file the names that are needed. */
function behind(addresses) {
  const files = new Map()
  const read = (file) => {
    if (!files.has(file)) files.set(file, { ...readDeclarations(file), wanted: new Set() })
    return files.get(file)
  }
  const follow = (file, statement) => {
    const { imported, statements } = read(file)
    const { names, wholes, passedOn } = spokenOf(file, statement)
    for (const name of names) {
      const known = imported.get(name)
      if (known?.from) want(known.from, known.name)
      else if (!known && statements.some((other) => other !== statement && other.names.includes(name)))
        want(file, name)
    }
    for (const name of passedOn) want(statement.from, name)
    for (const whole of wholes) for (const other of read(whole).statements) take(whole, other)
  }
  const take = (file, statement) => {
    const { wanted } = read(file)
    if (addresses.has(file) || wanted.has(statement)) return
    wanted.add(statement)
    follow(file, statement)
  }
  const want = (file, name) => {
    if (!existsSync(file))
      throw new Error(`${relative(root, file)} is spoken of and is not there: build first`)
    for (const statement of read(file).statements) {
      const passes = spokenOf(file, statement).passedOn.includes(name)
      if (statement.names.includes(name) || passes) take(file, statement)
    }
  }
  for (const file of addresses.keys()) for (const statement of read(file).statements) follow(file, statement)
  return [...files].filter(([file, { wanted }]) => !addresses.has(file) && wanted.size)
}

const block = (statements) => `\`\`\`ts\n${statements.map(({ text }) => text).join('\n')}\n\`\`\`\n`

function report(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const addresses = addressesOf(folder, manifest)
  const parts = [
    `# What ${manifest.name} gives to others\n`,
    'Made from the built declarations by `node scripts/api-reports.mjs`, and compared by `npm test`. What changes here, changes',
    'for those who use the package: say so in a changeset.\n',
  ]
  for (const [file, names] of addresses) {
    const { statements } = readDeclarations(file)
    parts.push(`## ${names.map((name) => `\`${name}\``).join(', ')}\n`)
    parts.push(statements.length ? block(statements) : 'Nothing but its effect.\n')
  }
  const hidden = behind(addresses)
  if (hidden.length) parts.push('## What these speak of, without an address of its own\n')
  for (const [file, { wanted, statements }] of hidden.sort(([one], [other]) => (one < other ? -1 : 1))) {
    parts.push(`### \`${relative(join(folder, 'dist'), file).replaceAll('\\', '/').slice(0, -5)}\`\n`)
    parts.push(block(statements.filter((statement) => wanted.has(statement))))
  }
  return parts.join('\n')
}

/** Public names that say nothing of themselves. Of several forms of one function the first one speaks for all. */
function wordless(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return [...addressesOf(folder, manifest).keys()].flatMap((file) => {
    const own = readDeclarations(file).statements.filter(({ from }) => from === undefined)
    const told = new Set(own.filter(({ node }) => node.jsDoc?.length).flatMap(({ names }) => names))
    return own
      .filter(({ node }) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      .flatMap(({ names }) => names.filter((name) => !told.has(name)))
      .map((name) => `${relative(root, file)}: ${name} has no docstring`)
  })
}

let differ = 0
for (const name of readdirSync(join(root, 'packages')).sort()) {
  const folder = join(root, 'packages', name)
  const path = join(folder, `${name}.api.md`)
  const text = report(folder)
  const old = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (text === old) continue
  if (!process.argv.includes('--check')) writeFileSync(path, text)
  const lines = new Set(old.split('\n'))
  const first = text.split('\n').find((line) => !lines.has(line)) ?? 'something is gone'
  console.log(
    `${relative(root, path)} ${process.argv.includes('--check') ? 'is not what is built' : 'written'}: ${first.trim()}`,
  )
  differ++
}
const silent = readdirSync(join(root, 'packages')).flatMap((name) => wordless(join(root, 'packages', name)))
for (const line of silent) console.log(line)
if (!differ) console.log('The reports say what is built.')
process.exit((differ || silent.length) && process.argv.includes('--check') ? 1 : 0)
