import { parseAst } from 'vitest/node'

/** What an operator is exchanged for: its neighbours, which only a test at the edge can tell apart. */
const swaps = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '>>': ['<<'],
  '>>>': ['<<'],
  '&': ['|'],
  '^': ['&'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
}

/** Calls that are exchanged for another, or left out (`undefined`). */
const calls = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  filter: undefined,
  slice: undefined,
  sort: undefined,
  trim: undefined,
  flat: undefined,
}

/**
 * Every small change of a TypeScript source that its tests should notice: `{ start, end, text, what }`, where `text`
 * takes the place of what stands from `start` to `end`.
 */
export function mutantsOf(source) {
  const found = []
  const add = (node, text, what) => found.push({ start: node.start, end: node.end, text, what })
  visit(parseAst(source, { lang: 'ts' }), (node, parent) => mutate(node, parent, source, add))
  return found.sort((a, b) => a.start - b.start)
}

/** The source with a guard in each loop, so that one that a change made endless ends after so many turns. */
export function guarded(source, turns) {
  const edits = []
  visit(parseAst(source, { lang: 'ts' }), (node) => {
    if (!/^(While|DoWhile|For)Statement$/.test(node.type) || !node.test) return
    edits.push([node.start, '{ let turns_ = 0; '], [node.end, ' }'])
    edits.push([node.test.start, `(turns_++ > ${turns} ? endless() : 0, `], [node.test.end, ')'])
  })
  return edits
    .sort(([a], [b]) => b - a)
    .reduce((text, [at, added]) => text.slice(0, at) + added + text.slice(at), source)
}

/** Walks what runs: types are gone by then. */
function visit(node, see, parent) {
  if (node.type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)Expression$/.test(node.type)) return
  if (/^(Import|ExportAll)Declaration$/.test(node.type)) return
  if (node.type === 'ExportNamedDeclaration' && node.source) return
  see(node, parent)
  for (const [key, value] of Object.entries(node)) {
    if (['typeAnnotation', 'typeArguments', 'returnType', 'typeParameters'].includes(key)) continue
    for (const child of [value].flat())
      if (child && typeof child.type === 'string' && typeof child.start === 'number') visit(child, see, node)
  }
}

function mutate(node, parent, source, add) {
  const code = (part) => source.slice(part.start, part.end)
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      for (const operator of swaps[node.operator] ?? [])
        add(
          node,
          `((${code(node.left)}) ${operator} (${code(node.right)}))`,
          `${node.operator} → ${operator}`,
        )
      break
    case 'AssignmentExpression':
      for (const operator of swaps[node.operator] ?? [])
        add(node, `${code(node.left)} ${operator} ${code(node.right)}`, `${node.operator} → ${operator}`)
      break
    case 'UnaryExpression':
      if (node.operator === '!') add(node, `(${code(node.argument)})`, 'no !')
      if (node.operator === '-') add(node, `(${code(node.argument)})`, 'no -')
      break
    case 'UpdateExpression': {
      const other = node.operator === '++' ? '--' : '++'
      const name = code(node.argument)
      add(node, node.prefix ? `${other}${name}` : `${name}${other}`, `${node.operator} → ${other}`)
      break
    }
    case 'IfStatement':
    case 'ConditionalExpression':
      add(node.test, '(true)', 'always')
      add(node.test, '(false)', 'never')
      break
    case 'WhileStatement':
    case 'DoWhileStatement':
      add(node.test, '(false)', 'never again')
      break
    case 'ExpressionStatement':
      add(node, ';', 'left out')
      break
    case 'CallExpression':
      swapCall(node, code, add)
      break
    case 'ArrayExpression':
      if (node.elements.length) add(node, '[]', 'empty list')
      break
    case 'TemplateLiteral':
      if (node.end - node.start > 2) add(node, '``', 'empty text')
      break
    case 'Literal':
      swapLiteral(node, parent, add)
  }
}

function swapCall({ callee, start, end }, code, add) {
  const name = callee.type === 'MemberExpression' && callee.property.name
  if (!Object.hasOwn(calls, name)) return
  if (calls[name]) add(callee.property, calls[name], `${name} → ${calls[name]}`)
  else add({ start, end }, `(${code(callee.object)})`, `no ${name}`)
}

function swapLiteral(node, parent, add) {
  if (node.regex) {
    const { pattern, flags } = node.regex
    if (pattern.startsWith('^')) add(node, `/${pattern.slice(1)}/${flags}`, 'no ^')
    if (pattern.endsWith('$')) add(node, `/${pattern.slice(0, -1)}/${flags}`, 'no $')
  } else if (typeof node.value === 'boolean') add(node, `${!node.value}`, `${!node.value}`)
  else if (typeof node.value === 'number') add(node, `${node.value + 1}`, `${node.value} + 1`)
  // The name of a field is no text.
  else if (typeof node.value === 'string' && !(parent?.type === 'Property' && parent.key === node))
    add(node, node.value ? "''" : "'mutant'", 'another text')
}
