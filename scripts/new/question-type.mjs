/** A kind of question, from its definition to both of its forms. */
export const questionType = {
  example: 'colour',
  write: ({ name, camel, pascal }) => ({
    files: {
      [`packages/widget/src/rare/${name}.tsx`]: `import { asked } from '../ui/asked.ts'
import { field } from '../ui/field.tsx'
import { h } from '../ui/render.ts'
import type { RareComponent } from './rare-port.ts'

/** TODO: what it looks like. */
export const ${camel}: RareComponent<'${name}'> = ({ conversation, value, keep }) => (
  <div>
    {field({
      ...asked,
      value: value as string | undefined, // only this field writes this draft
      maxlength: 100,
      'aria-invalid': conversation.problem && true,
      onText: (written) => keep({ value: written.trim() }),
    })}
  </div>
)
`,
      [`packages/collector/src/pages/questions/${name}.ts`]: `import { html } from '../html.ts'
import { described, labelFrame, questionId, state } from './frame.ts'
import { fieldName, postedText, type QuestionForm, type QuestionOf } from './question-form.ts'

export const ${camel}Form: QuestionForm<QuestionOf<'${name}'>> = {
  render: (question, field) => {
    const { posted, problem } = field
    const name = fieldName(question)
    const body = html\`<input id="\${questionId(question)}" name="\${name}" maxlength="100" value="\${posted.get(name) ?? ''}"\${described(question, problem)}\${state(question, problem)}>\`
    return labelFrame(question, { field, body })
  },
  read: (question, posted) => ({ value: postedText(posted, fieldName(question)).trim() }),
  fill: (question, { value }) => (typeof value === 'string' ? [[fieldName(question), value]] : []),
}
`,
      [`packages/core/test/${name}-question.test.ts`]: `import { checkAnswer } from '@earshot/core/check-answer'
import { parsePrompt } from '@earshot/core/parse-prompt'
import { type ${pascal}Question, questionTypes } from '@earshot/core/question'
import { expect, test } from 'vitest'

const question: ${pascal}Question = { id: 'q', type: '${name}', text: 'Q?' }

test('a prompt may ask it', () => {
  expect(questionTypes).toContain('${name}')
  const prompt = { id: 'p', title: 'P', questions: [question] }
  expect(parsePrompt(prompt)).toMatchObject({ status: 'ok', issues: [] })
})

test('takes what is an answer to it, and nothing else', () => {
  expect(checkAnswer(question, 'Green')).toEqual({
    status: 'ok',
    answer: { question: 'q', value: 'Green' },
  })
  for (const value of [7, null, {}, ['Green'], 'x'.repeat(101)])
    expect(checkAnswer(question, value)).toMatchObject({ status: 'invalid', problem: 'wrong-type' })
})
`,
      [`packages/collector/test/${name}-form.test.ts`]: `import type { Prompt } from '@earshot/core/prompt'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TestApp, testApp } from './test-app.ts'
import { answersOf, isSent, visitorOf } from './test-visitor.ts'

const prompt: Prompt = {
  id: 'one',
  title: 'One',
  questions: [{ id: 'q', type: '${name}', text: 'Which?', required: true }],
  thanks: [{ text: 'Thank you.' }],
}
let test: TestApp
beforeEach(() => {
  test = testApp({ extra: [prompt] })
})
afterEach(() => test.close())
const { open, send, stored } = visitorOf(() => test)

it('is asked and answered without JavaScript', async () => {
  const page = await open('/ask/one')
  expect(page.html).toContain('Which?')
  isSent(await send(page, { q: ' Green ' }), 'Thank you')
  expect(answersOf((await stored())[0])).toEqual({ q: 'Green' })
})
`,
    },
    lines: [
      [
        'packages/core/src/question.ts',
        '/** A text, and perhaps a link, that asks nothing. */\n',
        `/** TODO: what it asks. Stored is a text of at most 100 characters. */
export interface ${pascal}Question extends Asked {
  readonly type: '${name}'
}

/** A text, and perhaps a link, that asks nothing. */
`,
      ],
      [
        'packages/core/src/question.ts',
        '  | ConsentQuestion\n',
        `  | ConsentQuestion\n  | ${pascal}Question\n`,
      ],
      ['packages/core/src/question.ts', "  'consent',\n", `  'consent',\n  '${name}',\n`],
      [
        'packages/core/src/index.ts',
        '  type ConsentQuestion,\n',
        `  type ConsentQuestion,\n  type ${pascal}Question,\n`,
      ],
      ['packages/core/src/question-shape.ts', '  consent: {},\n', `  consent: {},\n  '${name}': {},\n`],
      ['packages/core/src/rare-checks.ts', "| 'consent'>", `| 'consent' | '${name}'>`],
      [
        'packages/core/src/rare-checks.ts',
        '  consent: (_, value) => (value === true ?',
        `  '${name}': (_, value) => (typeof value === 'string' && value.length <= 100 ? { value } : 'wrong-type'),
  consent: (_, value) => (value === true ?`,
      ],
      ['packages/widget/src/ui/questions/components.ts', "| 'consent' |", `| 'consent' | '${name}' |`],
      [
        'packages/widget/src/rare/rare-kit.ts',
        "import { date } from './date.tsx'\n",
        `import { date } from './date.tsx'\nimport { ${camel} } from './${name}.tsx'\n`,
      ],
      ['packages/widget/src/rare/rare-kit.ts', '    consent,\n', `    consent,\n    '${name}': ${camel},\n`],
      [
        'packages/collector/src/pages/questions/forms.ts',
        "import { dateForm } from './date.ts'\n",
        `import { dateForm } from './date.ts'\nimport { ${camel}Form } from './${name}.ts'\n`,
      ],
      [
        'packages/collector/src/pages/questions/forms.ts',
        '  consent: consentForm,\n',
        `  consent: consentForm,\n  '${name}': ${camel}Form,\n`,
      ],
    ],
    left: [
      'write what it asks and takes: its interface, its shape, its check, its two forms',
      'ask it in real browsers: test/browser/every-question.ts, and look at it: node scripts/screenshots.mjs',
      'add it to the types in packages/core/README.md, to packages/core/test/prompts.ts (everyType), and to the migrations of other makers (packages/collector/src/moving-in) where they have its like',
      'npm run build && node scripts/api-reports.mjs, node scripts/size.mjs, and npx changeset',
    ],
  }),
}
