const families = {
  w: 'words',
  s: 'scale',
  o: 'order',
  f: 'flow',
  g: 'fairness',
  t: 'time',
  p: 'privacy',
  a: 'access',
}

/** A rule of honest asking. Its name begins with its id. */
export const lintRule = {
  example: 'w-23-in-capitals',
  form: /^[wsofgtpa]-\d\d(-[a-z0-9]+)+$/,
  write: ({ name }) => {
    const id = name.slice(0, 4).toUpperCase()
    const rule = name.slice(5).replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
    return {
      files: {
        [`packages/lint/src/rules/${name}.ts`]: `import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts-of.ts'

/** TODO: what must not stand in a prompt. Four capitals in a row are where this begins. */
const flawed = /\\p{Lu}{4,}/u

export const ${rule}: Rule = {
  id: '${id}',
  level: 'note',
  reason: 'TODO: why, with the source of each figure.',
  bad: example([rating('HOW WAS THE FOOD?'), open]),
  good: example([rating('How was the food?'), open]),
  check: (prompt) =>
    textsOf(prompt).flatMap(({ path, text }) =>
      flawed.test(text) ? [{ path, message: 'TODO: what is wrong, and how to mend it.' }] : [],
    ),
}
`,
        [`packages/lint/test/${name}.test.ts`]: `import { parsePrompt } from '@earshot/core/parse-prompt'
import { expect, it } from 'vitest'
import { lintPrompt } from '../src/lint-prompt.ts'
import { ${rule} } from '../src/rules/${name}.ts'

const found = (prompt: typeof ${rule}.bad) => lintPrompt(prompt).filter(({ rule }) => rule === '${id}')

it('${id} flags its bad example and not its good one', () => {
  expect(found(${rule}.bad)).toMatchObject([{ path: 'questions[0].text', level: ${rule}.level }])
  expect(found(${rule}.good)).toEqual([])
})

it('${id} has examples that can be asked', () => {
  for (const prompt of [${rule}.bad, ${rule}.good])
    expect(parsePrompt(prompt)).toMatchObject({ status: 'ok', issues: [] })
})
`,
      },
      taken: [
        ['packages/lint/src/rules.ts', `import { ${rule} }`],
        ['packages/lint/src/rules.ts', `/rules/${name.slice(0, 5)}`],
      ],
      lines: [
        [
          'packages/lint/src/rules.ts',
          "import { names } from './rules/a-01-names.ts'\n",
          `import { names } from './rules/a-01-names.ts'\nimport { ${rule} } from './rules/${name}.ts'\n`,
        ],
        ['packages/lint/src/rules.ts', '  extend,\n]', `  extend,\n  ${rule},\n]`],
      ],
      left: [
        `put it behind the last rule about ${families[name[0]]} in packages/lint/src/rules.ts`,
        'raise the counts of packages/lint/test/rule-list.test.ts and of the READMEs, and add its row to packages/lint/README.md',
        'see what it finds in the presets: collector, lint and every ready-made prompt go through it',
        'npm run build && node scripts/api-reports.mjs, and npx changeset',
      ],
    }
  },
}
