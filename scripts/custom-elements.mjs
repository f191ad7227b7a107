// Writes packages/widget/custom-elements.json, by which editors know the elements, out of the table of options and the tables
// of the widget's README, which its tests hold to the code. Usage: node scripts/custom-elements.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { options, settingName } from '../packages/core/dist/options.js'
import { pageOnly } from '../packages/core/dist/page-only.js'

if (process.argv.includes('--help')) {
  console.log(
    'Usage: node scripts/custom-elements.mjs [--check]\nWrites custom-elements.json; with --check exit code 1 where it is not as it would be written. Build first.',
  )
  process.exit(0)
}

const widget = fileURLToPath(new URL('../packages/widget/', import.meta.url))
const readme = readFileSync(`${widget}README.md`, 'utf8')

/** The rows of the table whose first heading is this, without the heading. */
function table(heading) {
  const lines = readme.split('\n')
  const first = lines.findIndex((line) => line.startsWith(`| ${heading} `))
  if (first < 0) throw new Error(`The README has no table that begins with “${heading}”.`)
  const rows = lines.slice(first + 2)
  const length = rows.findIndex((line) => !line.startsWith('|'))
  return rows.slice(0, length).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  )
}
const bare = (cell) => cell.replaceAll('`', '')
const withoutLinks = (text) => bare(text).replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')

const typeOf = (kind) => {
  if (Array.isArray(kind)) return kind.map((word) => `'${word}'`).join(' | ')
  return kind === 'flag' ? 'boolean' : 'string'
}

/** What holds for the whole page does nothing on an element. */
const isOfThePage = (name) => pageOnly({ [settingName(name)]: '' }, String).length > 0
const described = new Map(table('option').map(([name, , , about]) => [bare(name), withoutLinks(about)]))
const taken = Object.entries(options).filter(([name]) => !isOfThePage(name))

const attributes = taken.map(([name, [kind]]) => ({
  name,
  type: { text: typeOf(kind) },
  description: described.get(name),
  fieldName: settingName(name),
}))
const members = taken.map(([name, [kind]]) => ({
  kind: 'field',
  name: settingName(name),
  type: { text: typeOf(kind) },
  attribute: name,
}))
const own = [
  ['name', 'the id of a prompt whose questions stand in this element'],
  ['title', 'names the prompt for screen readers. Default: the first question'],
  ['purpose', 'says why it is asked'],
].map(([name, description]) => ({ name, type: { text: 'string' }, description }))

const [, list] = /Attributes of `<earshot-question>`: ([\s\S]+?)\.\n/.exec(readme) ?? []
const ofQuestions = [...list.matchAll(/`([a-z-]+)`/g)].map(([, name]) => ({ name, type: { text: 'string' } }))

const element = (tagName, description, more = {}) => ({
  kind: 'class',
  customElement: true,
  name: tagName.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase()),
  tagName,
  description,
  ...more,
})
const declarations = [
  element('earshot-prompt', 'Asks a prompt in its place, or where `display` says.', {
    attributes: [...own, ...attributes],
    members,
    events: table('event').map(([name, detail, when]) => ({
      name: `earshot:${bare(name)}`,
      type: { text: 'CustomEvent' },
      description: `${bare(when)}. Its detail has ${withoutLinks(detail)}.`,
    })),
    cssProperties: table('property').map(([name, sets, standard]) => ({
      name: bare(name),
      description: withoutLinks(sets),
      default: bare(standard),
    })),
    cssParts: table('part').map(([name, about]) => ({ name: bare(name), description: withoutLinks(about) })),
  }),
  element('earshot-question', 'A question of a prompt that is written as markup.', {
    attributes: ofQuestions,
  }),
  element('earshot-option', 'An option of a question that is written as markup.', {
    attributes: ['id', 'other', 'none'].map((name) => ({ name, type: { text: 'string' } })),
  }),
]
const path = 'dist/earshot.js'
const defined = declarations.slice(0, 1).map(({ name, tagName }) => ({
  kind: 'custom-element-definition',
  name: tagName,
  declaration: { name, module: path },
}))
const manifest = {
  schemaVersion: '2.1.0',
  readme: 'README.md',
  modules: [{ kind: 'javascript-module', path, declarations, exports: defined }],
}

const file = `${widget}custom-elements.json`
const text = `${JSON.stringify(manifest, null, 2)}\n`
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) !== JSON.stringify(manifest)) {
  console.error('custom-elements.json is not as it would be written: node scripts/custom-elements.mjs')
  process.exit(1)
}
