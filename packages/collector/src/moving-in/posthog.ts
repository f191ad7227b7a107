import type { Display, Limits, Placement, Prompt, Thanks, Trigger } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { conditionsOf } from './flow.ts'
import { ever, idOf, type Loss, type Moved, originOf, plainText, quoted, Reading } from './moved.ts'
import { readQuestions } from './posthog-questions.ts'
import { joined, surveyWords } from './posthog-wording.ts'

/** Ours are logical: they mirror where people read from right to left. */
const placements: Readonly<Record<string, Placement>> = {
  top_left: 'top-start',
  top_center: 'top',
  top_right: 'top-end',
  middle_left: 'start',
  middle_center: 'center',
  middle_right: 'end',
  left: 'bottom-start',
  center: 'bottom',
  right: 'bottom-end',
}

/**
 * Reads a survey as PostHog's API and export give it (`GET /api/projects/:id/surveys/`) into a prompt. What has no equal is
 * told, field by field. Ids of questions are `q1` … and of options `o1` …, by their places.
 */
export function fromPosthog(survey: unknown): Moved {
  const losses: Loss[] = []
  const read = new Reading(survey, '', losses)
  const title = read.text('name') || 'Questions'
  const look = read.inside('appearance')
  const conditions = read.inside('conditions')
  const items = read.each('questions')
  const origins = items.map((item) => item.text('id'))
  const { questions, edges, words } = readQuestions(items)
  const whens = conditionsOf(edges)
  const asked = questions.flatMap((question, index): readonly Question[] => {
    const when = whens[index]
    if (when !== false) return [when ? { ...question, when } : question]
    losses.push({
      path: `questions[${index}]`,
      message: 'No branch leads to this question, so it is left out.',
    })
    return []
  })
  const targeting = readTargeting(conditions)
  const limits = readLimits(read, conditions)
  const thanks = readThanks(look)
  const prompt: Prompt = {
    id: idOf(title, 'moved'),
    title,
    questions: asked,
    ...thanks,
    ...readOpening(read.text('type'), look, conditions),
    ...(targeting && { targeting }),
    ...(limits && { limits }),
    ...day(read.text('start_date'), 'from'),
    ...day(read.text('end_date'), 'until'),
    ...joined([surveyWords(read, !!thanks.thanks), ...words]),
  }
  const flags =
    'Feature flags are not known here. Tell the flag as context (data-context-flag="on") and target it: context.flag = \'on\'.'
  read.loseAll(
    ['linked_flag_key', 'linked_flag', 'targeting_flag_key', 'targeting_flag', 'feature_flag_keys'],
    flags,
  )
  conditions.loseAll(['linkedFlagVariant'], flags)
  conditions.loseAll(['actions'], 'Actions are not known here. Call earshot.track(name) where it happens.')
  read.loseAll(['responses_limit'], 'There is no end by a number of answers here; set "until" to a day.')
  read.loseAll(
    ['description'],
    'A note for colleagues has no place in a prompt. "purpose" is read by those who are asked.',
  )
  look.loseAll(
    ['shuffleQuestions'],
    'Questions keep their order here, because an answer may lead to the next question.',
  )
  look.loseAll(['hideCancelButton'], 'What opened itself can always be closed here.')
  look.loseAll(
    ['autoDisappear'],
    'A prompt stays until it is closed here; a thank-you does not vanish while it is read.',
  )
  read.ignore(...known)
  look.loseAll(
    appearances,
    'Colours and sizes are set for all prompts, by --earshot-* properties; see the table of them.',
  )
  look.loseAll(
    ['displayIntroScreen', 'introScreenHeader', 'introScreenDescription'],
    'There is no page before the first question here. Where it says why you ask, write that as "purpose".',
  )
  // Whoever has answered can always go back here. The page before the questions was spoken of above.
  look.ignore('allowGoBack', 'backButtonText', 'introScreenButtonText', 'introScreenDescriptionContentType')
  look.ignore('displayThankYouMessage', 'whiteLabel', 'zIndex', 'maxWidth')
  conditions.end()
  look.end()
  read.end()
  return {
    prompt,
    losses,
    there: read.text('id'),
    origins: questions.map((question, place) => originOf(question, { there: origins[place] ?? '', place })),
  }
}

/** Of the survey's own keeping: ids, dates and who made it. Answers that are not finished are always kept here. */
const known: readonly string[] = [
  'id',
  'created_at',
  'created_by',
  'archived',
  'current_iteration',
  'current_iteration_start_date',
  'internal_targeting_flag_key',
  'internal_targeting_flag',
  'iteration_start_dates',
  'enable_partial_responses',
  'linked_flag_id',
  'targeting_flag_filters',
  'base_language',
  'user_access_level',
]

const appearances: readonly string[] = [
  'backgroundColor',
  'submitButtonColor',
  'submitButtonText',
  'submitButtonTextColor',
  'textColor',
  'descriptionTextColor',
  'ratingButtonColor',
  'ratingButtonActiveColor',
  'ratingButtonHoverColor',
  'borderColor',
  'borderRadius',
  'boxPadding',
  'boxShadow',
  'disabledButtonOpacity',
  'fontFamily',
  'inputBackground',
  'inputBackgroundColor',
  'inputTextColor',
  'placeholder',
  'widgetColor',
]

function readThanks(look: Reading): { readonly thanks?: readonly Thanks[] } {
  const shown = look.take('displayThankYouMessage') !== false
  const description = plainText(look.text('thankYouMessageDescription'))
  const text = [look.text('thankYouMessageHeader'), description.text].filter(Boolean).join(' ')
  look.ignore('thankYouMessageDescriptionContentType', 'thankYouMessageCloseButtonText')
  if (!shown) look.lose('displayThankYouMessage', 'A person is always told whether the answer has arrived.')
  return shown && text ? { thanks: [{ text }] } : {}
}

function readOpening(
  type: string,
  look: Reading,
  conditions: Reading,
): { readonly display?: Display; readonly trigger: readonly Trigger[] } {
  const delay = look.number('surveyPopupDelaySeconds')
  const after = delay ? { after: `${delay}s` } : {}
  const widget = look.text('widgetType')
  const selector = look.text('widgetSelector') || conditions.text('selector')
  const label = look.text('widgetLabel')
  if (label) look.lose('widgetLabel', `The label of a tab is an option of the page: launcher="${label}".`)
  look.ignore('tabPosition')
  const place = look.text('position')
  const at = placements[place]
  if (place && !at && place !== 'next_to_trigger')
    look.lose('position', `“${place}” is no place here, so the prompt opens in the usual corner.`)
  const display = type === 'widget' && widget === 'tab' ? 'tab' : 'popover'
  const shown = { display: { as: display, ...(at && display === 'popover' && { at }) } } as const
  if (type === 'external_survey') return { display: { as: 'page' }, trigger: [{ on: 'manual' }] }
  if (type === 'api' || (type === 'widget' && widget === 'button'))
    return { ...shown, trigger: [{ on: 'manual' }] }
  if (type === 'widget' && widget === 'tab') return { display: { as: 'tab' }, trigger: [{ on: 'manual' }] }
  if (selector)
    return { ...shown, trigger: [{ on: type === 'widget' ? 'click' : 'visible', selector, ...after }] }
  const events = conditions.inside('events')
  const cancelling = conditions.inside('cancelEvents')
  const [unless, ...others] = cancelling.each('values').map((event) => event.text('name'))
  if (others.length)
    conditions.lose('cancelEvents', `One event can cancel a wait here: “${unless}”; the others are left out.`)
  events.loseAll(['repeatedActivation'], 'How often a prompt opens again is said by its limits here.')
  const named = events.each('values').map((event): Trigger => {
    event.loseAll(['propertyFilters'], 'Write the filter as the trigger\'s "where", such as: total > 50.')
    return { on: 'event', name: event.text('name'), ...after, ...(unless && { unless }) }
  })
  return { ...shown, trigger: named.length ? named : [{ on: 'load', ...after, ...(unless && { unless }) }] }
}

function readTargeting(conditions: Reading): string | undefined {
  const parts: string[] = []
  const url = conditions.text('url')
  const match = conditions.text('urlMatchType') || 'icontains'
  const glob = url && addressGlob(url, match, conditions)
  if (glob) parts.push(glob)
  const devices = conditions.list('deviceTypes').map((device) => `${device}`.toLowerCase())
  const deviceMatch = conditions.text('deviceTypesMatchType') || 'icontains'
  if (devices.length) {
    const list = `device.type in (${devices.map((device) => `'${device}'`).join(', ')})`
    if (!devices.every((device) => /^(desktop|mobile|tablet)$/.test(device)) || /regex/.test(deviceMatch))
      conditions.lose('deviceTypes', 'Devices are desktop, tablet or mobile here.')
    else parts.push(/not/.test(deviceMatch) ? `not (${list})` : list)
  }
  return parts.join(' and ') || undefined
}

/** There the whole address is matched, here its path. */
function addressGlob(url: string, match: string, conditions: Reading): string | undefined {
  const [, host = '', path = ''] = /^(?:https?:\/\/)?([^/]*)(.*)$/.exec(url) ?? []
  const words = /^https?:/.test(url) ? path.replace(/[?#].*/, '') || '/' : url
  const text = quoted(/exact|is_not$/.test(match) ? words : `*${words.replace(/^\*|\*$/g, '')}*`)
  if (/regex/.test(match) || !text || (words === url && !url.includes('/') && host.includes('.'))) {
    conditions.lose(
      'url',
      `Targeting looks at the path of the page, by a glob such as page.path ~ '/shop/*'. “${url}” is left out.`,
    )
    return undefined
  }
  if (/^https?:/.test(url))
    conditions.lose('url', 'Only the path of the address is looked at; ask on one site by its own tag.')
  const operator = /exact|is_not$/.test(match) ? '=' : '~'
  return /not/.test(match) ? `not (page.path ${operator} ${text})` : `page.path ${operator} ${text}`
}

function readLimits(read: Reading, conditions: Reading): Limits | undefined {
  const days = conditions.number('seenSurveyWaitPeriodInDays')
  const again = read.number('iteration_frequency_days')
  const schedule = read.text('schedule')
  read.ignore('iteration_count')
  if (days) {
    if (schedule === 'recurring')
      read.lose(
        'schedule',
        `There it comes again after ${again ?? 'some'} days; here the wait of ${days} days counts.`,
      )
    conditions.lose(
      'seenSurveyWaitPeriodInDays',
      `There it counts from any survey that was seen. Here this prompt waits ${days} days; set "rest" for all prompts of the page.`,
    )
    const wait = `${days}d`
    return { every: wait, afterDismissed: wait, afterIgnored: wait }
  }
  if (schedule === 'recurring' && again) return { every: `${again}d`, afterDismissed: `${again}d` }
  if (schedule === 'always') return undefined
  return { every: ever, afterDismissed: ever, afterIgnored: ever }
}

const day = (date: string, field: 'from' | 'until'): Partial<Record<'from' | 'until', string>> =>
  /^\d{4}-\d\d-\d\d/.test(date) ? { [field]: date.slice(0, 10) } : {}
