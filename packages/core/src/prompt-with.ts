import type { Prompt, Trigger } from './prompt.ts'
import type { Settings } from './settings.ts'

/**
 * A prompt with what was set around it: what it asks first, on which scale, where it is shown, what opens it and how
 * often. Settings that were not given leave the prompt as it is.
 */
export function promptWith(prompt: Prompt, settings: Settings): Prompt {
  const { audience, display, placement, targeting, thanks, question, scale } = settings
  const scaled = prompt.questions.find(({ type }) => type === 'rating')
  return {
    ...prompt,
    questions: prompt.questions.map((item, index) => ({
      ...item,
      ...(!index && question && { text: question }),
      ...(scale && item === scaled && { scale }),
    })),
    display: { ...prompt.display, ...given({ as: display, at: placement }) },
    limits: {
      ...prompt.limits,
      ...given({ every: settings.every, oncePer: settings.oncePer, share: settings.share }),
    },
    trigger: triggersWith(prompt.trigger, settings),
    ...given({ audience, targeting }),
    ...(thanks && { thanks: [{ text: thanks }] }),
    ...(prompt.translations && {
      translations: withoutKeys(prompt.translations, [
        ...(question ? [prompt.questions[0]?.id] : []),
        ...(scale && scaled ? Array.from({ length: 12 }, (_, point) => `${scaled.id}.${point}`) : []),
        ...(thanks ? ['thanks.0'] : []),
      ]),
    }),
  }
}

/** What was set on the page has no translation. */
function withoutKeys(
  translations: NonNullable<Prompt['translations']>,
  keys: readonly (string | undefined)[],
): NonNullable<Prompt['translations']> {
  const left = Object.entries(translations).map(([locale, words]) => [
    locale,
    Object.fromEntries(Object.entries(words).filter(([key]) => !keys.includes(key))),
  ])
  return Object.fromEntries(left)
}

/** Without any trigger a prompt opens itself when the page has been seen for this long. */
const otherwise: Trigger = { on: 'load', after: '5s' }

function triggersWith(
  [first = otherwise, ...rest]: readonly Trigger[] = [],
  settings: Settings,
): readonly Trigger[] {
  const { trigger, delay, depth, selector, event } = settings
  const own = given({ after: delay, depth, selector, name: event })
  const on = trigger ?? (event ? 'event' : selector ? 'click' : depth === undefined ? first.on : 'scroll')
  return on === first.on ? [{ ...first, ...own }, ...rest] : [{ on, ...own }]
}

/** Only what was given. */
function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  // Object.fromEntries forgets the names that went in; they come out again.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}
