/** A ready-made prompt. */
export const preset = {
  example: 'waiting-time',
  write: ({ name, camel }) => ({
    files: {
      [`packages/presets/src/${name}.ts`]: `import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { putOff } from './timing.ts'

/** How was TODO? */
export const ${camel}: Prompt = {
  id: '${name}',
  title: 'How was it?',
  questions: [
    {
      id: 'rating',
      type: 'rating',
      text: 'How was it today?',
      required: true,
      scale: ['Poor', 'Fair', 'Good', 'Outstanding'],
    },
    { id: 'why', type: 'text', text: 'What happened?', long: true, when: 'rating <= 2' },
  ],
  thanks: [{ text: 'Thank you. We read every answer.' }],
  trigger: [{ on: 'manual' }],
  limits: { every: '30d', ...putOff },
}

/** For authors. */
export const ${camel}Note: PresetNote = {
  when: 'TODO',
  seconds: 10,
  scoring: [{ method: 'top-box', questions: ['rating'] }],
  source: 'Own wording',
  licence: 'Free wording',
}
`,
      [`packages/presets/test/${name}.test.ts`]: `import { parsePrompt } from '@earshot/core/parse-prompt'
import { lintPrompt } from '@earshot/lint'
import { presets } from '@earshot/presets'
import { catalogue } from '@earshot/presets/catalogue'
import { presetIds } from '@earshot/presets/ids'
import { ${camel}, ${camel}Note } from '@earshot/presets/${name}'
import { expect, test } from 'vitest'

test('can be asked, and no rule of honest asking refuses it', () => {
  expect(parsePrompt(${camel})).toMatchObject({ status: 'ok', issues: [] })
  expect(lintPrompt(${camel}).filter(({ level }) => level === 'error')).toEqual([])
})

test('is found by its id, in the list and in the catalogue', () => {
  expect(presetIds).toContain('${name}')
  expect(presets).toContain(${camel})
  expect(catalogue).toContainEqual({ prompt: ${camel}, note: ${camel}Note })
})
`,
    },
    lines: [
      ['packages/presets/src/ids.ts', "  'staff-idea',\n", `  'staff-idea',\n  '${name}',\n`],
      [
        'packages/presets/src/index.ts',
        "import { staffIdea } from './staff-idea.ts'\n",
        `import { staffIdea } from './staff-idea.ts'\nimport { ${camel} } from './${name}.ts'\n`,
      ],
      ['packages/presets/src/index.ts', '\nexport {\n', `\nexport {\n  ${camel},\n`],
      ['packages/presets/src/index.ts', '  staffIdea,\n]', `  staffIdea,\n  ${camel},\n]`],
      [
        'packages/presets/src/catalogue.ts',
        "import { staffIdea, staffIdeaNote } from './staff-idea.ts'\n",
        `import { staffIdea, staffIdeaNote } from './staff-idea.ts'\nimport { ${camel}, ${camel}Note } from './${name}.ts'\n`,
      ],
      [
        'packages/presets/src/catalogue.ts',
        '  { prompt: staffIdea, note: staffIdeaNote },\n',
        `  { prompt: staffIdea, note: staffIdeaNote },\n  { prompt: ${camel}, note: ${camel}Note },\n`,
      ],
    ],
    left: [
      'write its questions, and in its note when to ask and where the wording comes from',
      'add its row to packages/presets/README.md and its facts to packages/presets/test/facts.ts; raise the number of presets in the READMEs',
      'npm run build && node scripts/api-reports.mjs, and npx changeset',
    ],
  }),
}
