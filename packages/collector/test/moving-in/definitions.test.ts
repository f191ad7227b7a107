import { readFile } from 'node:fs/promises'
import { conditionHolds } from '@earshot/core/condition'
import { lookupIn } from '@earshot/core/conversation'
import { expect, test } from 'vitest'
import { moveIn } from '../../src/moving-in/move-in.ts'

/**
 * Definitions of the shapes that the tools' own tests have, with words of ours, and of each what does not come along. Where the
 * shape comes from stands beside it.
 */
const definitions: readonly {
  readonly file: string
  readonly shapeOf: string
  readonly questions: readonly string[]
  readonly lost: readonly string[]
}[] = [
  {
    file: 'posthog-translated',
    shapeOf: 'posthog-js, packages/browser/playwright/mocked/surveys/translations.spec.ts',
    questions: ['choice'],
    lost: ['translations.es.thankYouMessageCloseButtonText'],
  },
  {
    file: 'posthog-every-type',
    shapeOf:
      'posthog-js, packages/browser/playwright/mocked/surveys/question-types.spec.ts and customization.spec.ts',
    questions: ['text', 'rating', 'choices', 'choice', 'rating', 'rating', 'message'],
    lost: ['questions[5].scale', 'questions[6].description'],
  },
  {
    file: 'posthog-back',
    shapeOf:
      'posthog-js, packages/browser/playwright/mocked/surveys/back-button.spec.ts and validation.spec.ts',
    questions: ['text', 'text', 'text'],
    lost: ['questions[1].validation'],
  },
  {
    file: 'posthog-intro',
    shapeOf: 'posthog-js, packages/browser/playwright/mocked/surveys/intro-screen.spec.ts',
    questions: ['text'],
    lost: [
      'appearance.displayIntroScreen',
      'appearance.introScreenDescription',
      'appearance.introScreenHeader',
    ],
  },
  {
    file: 'posthog-tab',
    shapeOf: 'posthog-js, packages/browser/playwright/mocked/surveys/feedback-widget.spec.ts',
    questions: ['text'],
    lost: ['appearance.widgetColor', 'appearance.widgetLabel'],
  },
  {
    file: 'posthog-event',
    shapeOf: 'posthog-js, packages/browser/playwright/mocked/surveys/event-property-filtering.spec.ts',
    questions: ['rating'],
    lost: [
      'conditions.events.repeatedActivation',
      'conditions.events.values[0].propertyFilters',
      'conditions.seenSurveyWaitPeriodInDays',
      'conditions.url',
      'description',
      'schedule',
    ],
  },
  {
    file: 'posthog-branching',
    shapeOf: 'posthog-js, packages/browser/src/__tests__/surveys.test.ts (getNextSurveyStep)',
    questions: ['rating', 'text', 'text', 'choice'],
    lost: ['questions[3].branching'],
  },
  {
    file: 'posthog-flags',
    shapeOf: 'posthog, frontend/src/scenes/surveys/Surveys.stories.tsx',
    questions: ['text'],
    lost: [
      'appearance.backgroundColor',
      'appearance.submitButtonColor',
      'appearance.textColor',
      'linked_flag',
      'targeting_flag',
    ],
  },
  {
    file: 'formbricks-blocks',
    shapeOf: 'formbricks, apps/web/lib/survey/__mock__/survey.mock.ts',
    questions: ['text'],
    lost: ['autoClose', 'autoComplete', 'recontactDays', 'redirectUrl'],
  },
  {
    file: 'formbricks-every-type',
    shapeOf: 'formbricks, apps/web/playwright/utils/mock.ts and apps/web/modules/email/fixtures',
    questions: [
      ...['text', 'choice', 'choices', 'rating', 'rating', 'message', 'consent', 'choice', 'date'],
      ...['matrix', 'contact', 'ranking', 'rating', 'rating'],
    ],
    lost: [
      'blocks[0].elements[0].placeholder',
      'blocks[11].elements[0].type',
      'blocks[7].elements[0].choices',
      'blocks[9].elements[0].type',
      'endings[0].buttonLabel',
      'endings[0].buttonLink',
      'welcomeCard',
    ],
  },
  {
    file: 'formbricks-jump',
    shapeOf: 'formbricks, apps/web/app/lib/templates.ts (cart abandonment)',
    questions: ['choice', 'consent', 'text', 'text'],
    lost: ['blocks[2].elements[0].placeholder'],
  },
  {
    file: 'formbricks-questions',
    shapeOf:
      'formbricks, apps/web/playwright/api/management/survey.spec.ts and survey-transformation.test.ts',
    questions: ['rating', 'text', 'text'],
    lost: [
      'data.endings[0].url',
      'data.hiddenFields',
      'data.questions[0].logic[0].actions[0].objective',
      'data.questions[1].charLimit.min',
      'data.questions[1].placeholder',
      'data.questions[1].subheader',
      'data.questions[2].inputType',
      'data.variables',
    ],
  },
]

async function moved(file: string) {
  const text = await readFile(new URL(`definitions/${file}.json`, import.meta.url), 'utf8')
  return moveIn(JSON.parse(text), file.startsWith('posthog') ? '--posthog' : '--formbricks')
}

test('there are twelve', () => {
  expect(definitions).toHaveLength(12)
  expect(definitions.every(({ shapeOf }) => /^(posthog|posthog-js|formbricks), /.test(shapeOf))).toBe(true)
})

test.each(definitions)('$file comes along, and each loss is named', async ({ file, questions, lost }) => {
  const { prompts, losses, refused } = await moved(file)
  expect(refused).toEqual([])
  expect(prompts[0]?.questions.map(({ type }) => type)).toEqual(questions)
  expect(losses.map(({ path }) => path).sort()).toEqual(lost)
})

test('branches lead where they led', async () => {
  const { prompts } = await moved('posthog-branching')
  const asked = (score: number): readonly string[] => {
    const lookup = lookupIn({ answers: [{ question: 'q1', value: score }], context: {} })
    return (prompts[0]?.questions ?? [])
      .filter(({ when }) => !when || conditionHolds(when, lookup))
      .map(({ id }) => id)
  }
  expect([3, 7, 10].map(asked)).toEqual([
    ['q1', 'q2'],
    ['q1', 'q3'],
    ['q1', 'q4'],
  ])
})

test('what is said in other languages comes along', async () => {
  const [spanish, german] = [await moved('posthog-translated'), await moved('formbricks-blocks')]
  expect(spanish.prompts[0]?.translations?.es).toEqual({
    title: 'Sobre tu pedido',
    'thanks.0': '¡Gracias! Lo leemos.',
    q1: '¿Cómo fue tu pedido?',
    'q1.o1': 'Bueno',
    'q1.o2': 'Malo',
  })
  expect(german.prompts[0]?.translations?.de).toEqual({ q1: 'Was geht besser?', 'thanks.0': 'Danke!' })
})
