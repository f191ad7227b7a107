import { locales } from '@earshot/core/messages/locales'
import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'

/** One thing that the owner can change without writing JSON. */
export interface DraftField {
  /** Where it stands in the definition, as the lint tells places: `questions[0].text`. */
  readonly name: string
  readonly label: string
  readonly kind: 'line' | 'long' | 'tick' | readonly Choice[]
  /** What stands there; of a tick `on` or nothing. */
  readonly value: string
  readonly hint?: string
}

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface DraftGroup {
  readonly title: string
  /** The condition under which it is asked. */
  readonly where?: string
  readonly fields: readonly DraftField[]
  /** Unfolded from the start. */
  readonly open?: true
}

const choices = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const displays = choices({
  '': 'As its place has it',
  popover: 'A panel above the page',
  modal: 'A dialog in the middle',
  inline: 'In its place in the page',
  tab: 'A button at the edge',
  banner: 'A bar',
  page: 'The whole page',
  kiosk: 'A device that many use',
})
const places = choices({
  '': 'Where it usually stands',
  'bottom-end': 'Bottom, at the end',
  bottom: 'Bottom',
  'bottom-start': 'Bottom, at the start',
  'top-end': 'Top, at the end',
  top: 'Top',
  'top-start': 'Top, at the start',
  center: 'In the middle',
  start: 'At the start',
  end: 'At the end',
})
const triggers = choices({
  manual: 'Never by itself: a button opens it',
  load: 'When the page has been there for a while',
  scroll: 'When somebody has scrolled',
  exit: 'When somebody is about to leave',
  idle: 'When nothing happens for a while',
  visible: 'When something comes into view',
  click: 'When something is clicked',
  event: 'When the page tells of something',
})
const looks = choices({
  '': 'As usual',
  words: 'Words',
  numbers: 'Numbers',
  faces: 'Faces',
  stars: 'Stars',
  thumbs: 'Thumbs',
})

/** Everything that can be changed by hand, in the order in which it is thought of. */
export function draftGroups(prompt: Prompt): readonly DraftGroup[] {
  const { title, purpose = '', questions, thanks = [] } = prompt
  return [
    {
      title: 'What it is',
      open: true,
      fields: [
        {
          name: 'id',
          label: 'Name in addresses and tags',
          kind: 'line',
          value: prompt.id,
          hint: 'Small letters, digits and “-”.',
        },
        {
          name: 'title',
          label: 'Title',
          kind: 'line',
          value: title,
          hint: 'What people hear before the first question.',
        },
        { name: 'purpose', label: 'Why you ask', kind: 'line', value: purpose },
      ],
    },
    ...questions.map((question, index) => questionGroup(question, index)),
    {
      title: 'What is said at the end',
      fields: thanks.map(({ text, when }, index) => ({
        name: `thanks[${index}].text`,
        label: when ? `Where ${when}` : 'To all others',
        kind: 'long',
        value: text,
      })),
    },
    ...timing(prompt),
  ]
}

function questionGroup(question: Question, index: number): DraftGroup {
  const at = (name: string): string => `questions[${index}].${name}`
  const line = (name: string, label: string, value: string, hint?: string): DraftField => ({
    ...{ name: at(name), label, kind: 'line', value },
    ...(hint && { hint }),
  })
  const { text, help = '', when } = question
  return {
    title: `${index + 1}. ${text}`,
    ...(when && { where: when }),
    ...(index === 0 && { open: true }),
    fields: [
      { name: at('text'), label: 'Words', kind: 'long', value: text },
      line('help', 'Help below it', help),
      ...scaleFields(question, at),
      ...optionFields(question, at),
      ...('rows' in question
        ? question.rows.map((row, place) => line(`rows[${place}].text`, `Line ${place + 1}`, row.text))
        : []),
      ...('notApplicable' in question
        ? [line('notApplicable', 'The answer beside the scale', question.notApplicable ?? '')]
        : []),
      ...('consent' in question && typeof question.consent === 'string'
        ? [line('consent', 'The line to agree to', question.consent)]
        : []),
      ...(question.type === 'message'
        ? []
        : [
            {
              name: at('required'),
              label: 'Must be answered',
              kind: 'tick',
              value: question.required ? 'on' : '',
            } as const,
          ]),
      { name: at('out'), label: 'Leave this question out', kind: 'tick', value: '' },
    ],
  }
}

function scaleFields(question: Question, at: (name: string) => string): readonly DraftField[] {
  if (!('scale' in question)) return []
  const { scale } = question
  const look: readonly DraftField[] =
    question.type === 'rating'
      ? [{ name: at('show'), label: 'Its points look like', kind: looks, value: question.show ?? '' }]
      : []
  if ('from' in scale) {
    return [
      { name: at('scale.low'), label: `Word at ${scale.from}`, kind: 'line', value: scale.low },
      { name: at('scale.high'), label: `Word at ${scale.to}`, kind: 'line', value: scale.high },
      ...look,
    ]
  }
  return [
    {
      name: at('scale'),
      label: 'Points, one a line',
      kind: 'long',
      value: scale.join('\n'),
      hint: 'The lowest first. 2 to 11.',
    },
    ...look,
  ]
}

function optionFields(question: Question, at: (name: string) => string): readonly DraftField[] {
  if (!('options' in question)) return []
  return [
    ...question.options.map(({ text }, index) => ({
      ...{
        name: at(`options[${index}].text`),
        label: `Answer ${index + 1}`,
        kind: 'line' as const,
        value: text,
      },
      ...(index === 0 && { hint: 'An empty line takes the answer away.' }),
    })),
    { name: at('options.new'), label: 'One more answer', kind: 'line', value: '' },
  ]
}

function timing({
  display = {},
  trigger = [],
  targeting = '',
  limits = {},
  from = '',
  until = '',
}: Prompt): readonly DraftGroup[] {
  const [first] = trigger
  const line = (
    name: string,
    label: string,
    value: string | number | undefined,
    hint?: string,
  ): DraftField => ({
    ...{ name, label, kind: 'line', value: `${value ?? ''}` },
    ...(hint && { hint }),
  })
  return [
    {
      title: 'How it looks',
      fields: [
        { name: 'display.as', label: 'Shown as', kind: displays, value: display.as ?? '' },
        { name: 'display.at', label: 'Where', kind: places, value: display.at ?? '' },
      ],
    },
    {
      title: 'When and to whom',
      fields: [
        { name: 'trigger[0].on', label: 'It opens', kind: triggers, value: first?.on ?? 'manual' },
        line('trigger[0].after', 'After', first?.after, 'Such as 10s or 2m.'),
        line('trigger[0].selector', 'What is clicked or seen', first?.selector, 'A CSS selector.'),
        line('trigger[0].depth', 'How far was scrolled', first?.depth, '0 to 1.'),
        line('trigger[0].name', 'What the page tells of', first?.name),
        line(
          'targeting',
          'Only where',
          targeting,
          "A condition, such as page.path ~ '/thanks*' and device.type = 'phone'.",
        ),
        line('from', 'First day', from, 'Such as 2026-12-01.'),
        line('until', 'Last day', until),
      ],
    },
    {
      title: 'How often',
      fields: [
        line(
          'limits.every',
          'At least so long between two answers of one person',
          limits.every,
          'Such as 30d.',
        ),
        line('limits.everyPer', 'At least so long for each', limits.everyPer, 'Such as 20h team.'),
        line('limits.oncePer', 'Once for each', limits.oncePer, 'What the page tells: order, visit …'),
        line('limits.afterDismissed', 'At least so long after it was closed', limits.afterDismissed),
        line('limits.afterLater', 'At least so long after “Ask me later”', limits.afterLater),
        line('limits.share', 'Share of visitors who are asked', limits.share, '0 to 1. Nothing: all.'),
      ],
    },
  ]
}

/** The languages of the preview, as their own names for themselves. */
export const previewLocales: readonly Choice[] = locales.map((value) => ({
  value,
  label: new Intl.DisplayNames([value], { type: 'language' }).of(value) ?? value,
}))
