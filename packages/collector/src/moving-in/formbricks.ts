import type { Display, Limits, Placement, Prompt, Thanks, Trigger } from '@earshot/core/prompt'
import { conditionsOf, type Edge } from './flow.ts'
import { readSteps, type Step } from './formbricks-questions.ts'
import { Wording } from './formbricks-wording.ts'
import { ever, idOf, type Loss, type Moved, originOf, Reading } from './moved.ts'

const placements: Readonly<Record<string, Placement>> = {
  topLeft: 'top-start',
  topRight: 'top-end',
  bottomLeft: 'bottom-start',
  bottomRight: 'bottom-end',
  center: 'center',
}

/**
 * Reads a survey as Formbricks' management API gives it, with `questions` or with `blocks`, into a prompt. What has no equal
 * is told, field by field. Ids of questions are `q1` … and of options `o1` …, by their places, so that a condition can name
 * them.
 */
export function fromFormbricks(survey: unknown): Moved {
  const losses: Loss[] = []
  // The API gives a survey inside "data".
  const outer = new Reading(survey, '', losses)
  const inner = outer.take('data')
  const read = new Reading(inner ?? survey, inner ? 'data' : '', losses)
  const words = new Wording(readLanguages(read))
  const title = read.text('name') || 'Questions'
  const steps = readSteps(read, words)
  const endings = readEndings(read, words)
  const whens = conditionsOf(edgesOf(steps, endings))
  const questions = steps.flatMap(({ question, path }, index) => {
    const when = whens[index]
    if (when !== false) return [when ? { ...question, when } : question]
    losses.push({ path, message: 'No way leads to this question, so it is left out.' })
    return []
  })
  const thanks = endings
    .map(({ text }, index): Thanks & { readonly reached: boolean } => {
      const when = whens[steps.length + index]
      return { text, ...(when && { when }), reached: when !== false }
    })
    .filter(({ reached, text }) => reached && text)
    .map(({ reached: _, ...ending }) => ending)
    // The first one that holds is said, so the one without a condition goes last.
    .sort((a, b) => Number(!a.when) - Number(!b.when))
  words.place(
    'thanks',
    thanks.map(({ text }) => text),
  )
  const limits = readLimits(read)
  const prompt: Prompt = {
    id: idOf(title, 'moved'),
    title,
    questions,
    ...(thanks.length && { thanks }),
    display: readDisplay(read),
    trigger: readTriggers(read),
    ...(limits && { limits }),
    ...words.translations(),
  }
  read.loseAll(
    ['segment', 'filters'],
    'Segments are not known here. Tell what you know as context (data-context-plan="pro") and target it.',
  )
  if (read.inside('welcomeCard').take('enabled') !== false)
    read.loseAll(
      ['welcomeCard'],
      'There is no page before the first question here. Where it says why you ask, write that as "purpose".',
    )
  read.loseAll(['variables'], 'There is no counting over answers here; a condition may look at each answer.')
  read.loseAll(['hiddenFields'], 'Hidden fields are context here: data-context-… or earshot.setContext.')
  read.loseAll(
    ['styling', 'productOverwrites'],
    'Colours and sizes are set for all prompts, by --earshot-* properties.',
  )
  read.loseAll(['autoComplete'], 'There is no end by a number of answers here; set "until" to a day.')
  read.loseAll(['autoClose'], 'A prompt does not close while a person may still read it.')
  read.loseAll(['redirectUrl'], 'Nobody is led away from the page at the end. A message may have a link.')
  read.loseAll(
    ['singleUse', 'pin', 'isVerifyEmailEnabled', 'surveyClosedMessage', 'followUps', 'recaptcha', 'quotas'],
    'This is not known here, so it is left out.',
  )
  read.ignore(...known)
  read.end()
  return {
    prompt,
    losses,
    there: read.text('id'),
    origins: steps.map(({ question, targets, place }) =>
      originOf(question, { there: targets[0] ?? '', place }),
    ),
  }
}

const known: readonly string[] = [
  'id',
  'createdAt',
  'updatedAt',
  'createdBy',
  'environmentId',
  'workspaceId',
  'status',
  'runOnDate',
  'closeOnDate',
  'resultShareKey',
  'slug',
  'showLanguageSwitch',
  'isBackButtonHidden',
  'isSingleResponsePerEmailEnabled',
  'metadata',
  'questions',
  'blocks',
  'customHeadScripts',
  'customHeadScriptsMode',
]

interface Ending {
  readonly id: string
  readonly text: string
}

function readEndings(read: Reading, words: Wording): readonly Ending[] {
  const old = read.inside('thankYouCard')
  const cards = read.each('endings')
  if (!cards.length && old.take('enabled') === true) return [{ id: 'end', text: cardText(old, words) }]
  return cards.map((card) => {
    const id = card.text('id')
    if (card.text('type') === 'redirectToUrl') {
      card.lose('url', 'Nobody is led away from the page at the end. A message may have a link.')
      card.ignore('url', 'label')
      return { id, text: '' }
    }
    const text = cardText(card, words)
    card.end()
    return { id, text }
  })
}

function cardText(card: Reading, words: Wording): string {
  card.loseAll(
    ['buttonLink', 'buttonLabel'],
    'A thank-you has no button. A message before it may have a link.',
  )
  card.loseAll(['imageUrl', 'videoUrl'], 'Pictures and films have no place in a prompt.')
  return words.joined(card, ['headline', 'subheader'])
}

function edgesOf(steps: readonly Step[], endings: readonly Ending[]): readonly (readonly Edge[])[] {
  const total = steps.length + endings.length
  const placeOf = (target: string): number => {
    const ending = endings.findIndex(({ id }) => id === target)
    return ending < 0 ? steps.findIndex(({ targets }) => targets.includes(target)) : steps.length + ending
  }
  return [
    ...steps.map(({ ways, lose }, index) => [
      ...ways.flatMap(({ when, target }): readonly Edge[] => {
        const to = placeOf(target)
        if (to > index) return [{ ...(when && { when }), to }]
        lose(
          'logic',
          'A jump leads back, or to nothing that is here. Here a conversation only goes forward: the next one is asked.',
        )
        return []
      }),
      { to: index + 1 },
    ]),
    ...endings.map(() => [{ to: total }]),
  ]
}

/** The codes of the languages, and which one the others are translations of. */
function readLanguages(read: Reading): Readonly<Record<string, string>> {
  const codes = read.each('languages').flatMap((item) => {
    const code = item.inside('language').text('code')
    return code && item.take('enabled') !== false && item.take('default') !== true ? [[code, code]] : []
  })
  return Object.fromEntries(codes)
}

function readDisplay(read: Reading): Display {
  const overwrites = read.inside('projectOverwrites')
  const at = placements[overwrites.text('placement')]
  overwrites.ignore('darkOverlay', 'clickOutsideClose', 'overlay')
  overwrites.loseAll(
    ['brandColor', 'highlightBorderColor'],
    'Colours are set for all prompts, by --earshot-* properties.',
  )
  overwrites.end()
  if (read.text('type') === 'link') return { as: 'page' }
  return { as: 'popover', ...(at && { at }) }
}

function readTriggers(read: Reading): readonly Trigger[] {
  const seconds = read.number('delay')
  const after = seconds ? { after: `${seconds}s` } : {}
  const triggers = read.each('triggers').map((item): Trigger => {
    const action = item.inside('actionClass')
    const name = action.text('key') || action.text('name')
    const config = action.inside('noCodeConfig')
    const kind = config.text('type')
    config.loseAll(['urlFilters'], "Write where it is asked as targeting, such as page.path ~ '/shop/*'.")
    if (kind === 'click') {
      const element = config.inside('elementSelector')
      element.loseAll(['innerHtml'], 'What is clicked is found by a CSS selector here, not by its words.')
      const selector = element.text('cssSelector')
      return { on: 'click', ...(selector && { selector }), ...after }
    }
    if (kind === 'exitIntent') return { on: 'exit', ...after }
    if (kind === 'fiftyPercentScroll') return { on: 'scroll', depth: 0.5, ...after }
    if (kind === 'pageView') return { on: 'load', ...after }
    return { on: 'event', name, ...after }
  })
  if (triggers.length) return triggers
  return [read.text('type') === 'link' ? { on: 'manual' } : { on: 'load', ...after }]
}

function readLimits(read: Reading): Limits | undefined {
  const days = read.number('recontactDays')
  const share = read.number('displayPercentage')
  const option = read.text('displayOption')
  const most = read.number('displayLimit')
  if (option === 'displaySome')
    read.lose(
      'displayOption',
      `There it is shown ${most ?? 'some'} times; here a person who has closed it is left alone for 30 days.`,
    )
  if (days)
    read.lose(
      'recontactDays',
      `There it counts from any survey. Here this prompt waits ${days} days; set "rest" for all prompts of the page.`,
    )
  const waits = days === undefined ? {} : { every: `${days}d`, afterDismissed: `${days}d` }
  const limits: Limits = {
    ...waits,
    ...(option === 'displayOnce' && { every: ever, afterDismissed: ever, afterIgnored: ever }),
    ...(option === 'displayMultiple' && { every: ever }),
    ...(option === 'displaySome' && { every: ever, afterDismissed: '30d' }),
    ...(share !== undefined && { share: share / 100 }),
  }
  return Object.keys(limits).length ? limits : undefined
}
