import { mapTexts } from '@earshot/core/map-texts'
import type { Prompt } from '@earshot/core/prompt'
import type { Option, Question } from '@earshot/core/question'

/** What a form says of a definition. Nothing of it was held against any rule yet. */
export interface Draft {
  readonly definition: Readonly<Record<string, unknown>>
  /** The name of the form's field at a place of the definition: what was left out shifts what follows it. */
  readonly fieldAt: (path: string) => string
}

/** Makes a definition of the one that the form began with and of what was typed. */
export function readDraft(base: Prompt, form: URLSearchParams): Draft {
  const typed = (name: string, before: string | undefined): string | undefined =>
    form.has(name) ? (form.get(name) ?? '').replaceAll('\r\n', '\n').trim() || undefined : before
  const kept = base.questions.flatMap((question, index) =>
    form.has(`questions[${index}].out`)
      ? []
      : [{ index, ...readQuestion(question, `questions[${index}]`, { form, typed }) }],
  )
  const thanks = base.thanks?.map((item, index) => ({
    ...item,
    text: typed(`thanks[${index}].text`, item.text) ?? '',
  }))
  const definition = {
    ...base,
    id: typed('id', base.id) ?? '',
    title: typed('title', base.title) ?? '',
    purpose: typed('purpose', base.purpose),
    questions: kept.map(({ question }) => question),
    thanks,
    ...readTiming(base, form, typed),
  }
  const plain = JSON.parse(JSON.stringify(definition)) as Prompt // its texts stay texts; what is empty is left out
  return {
    definition: { ...plain, ...withoutStale(base, plain) },
    fieldAt: (path) =>
      path.replace(/^questions\[(\d+)\](.*)$/, (_, number: string, rest: string) => {
        const from = kept[Number(number)]
        const inside = rest.replace(
          /^\.options\[(\d+)\].*$/,
          (_all, option: string) => `.options${from?.options[Number(option)] ?? '.new'}`,
        )
        return `questions[${from?.index ?? number}]${inside}`
      }),
  }
}

type Typed = (name: string, before: string | undefined) => string | undefined

interface Reading {
  readonly form: URLSearchParams
  readonly typed: Typed
}

interface ReadQuestion {
  readonly question: Readonly<Record<string, unknown>>
  /** For each option the field that it came from. */
  readonly options: readonly string[]
}

function readQuestion(question: Question, at: string, { form, typed }: Reading): ReadQuestion {
  const { text, help } = question
  const isPosted = form.has(`${at}.text`)
  const options = 'options' in question ? readOptions(question.options, at, typed) : []
  const last =
    'last' in question
      ? question.last?.filter((id) => options.some((item) => item.option.id === id))
      : undefined
  return {
    options: options.map(({ field }) => field),
    question: {
      ...question,
      text: typed(`${at}.text`, text) ?? '',
      help: typed(`${at}.help`, help),
      ...(isPosted && question.type !== 'message' && { required: form.has(`${at}.required`) || undefined }),
      ...('scale' in question && { scale: readScale(question.scale, at, typed) }),
      ...(question.type === 'rating' && { show: typed(`${at}.show`, question.show) }),
      ...('options' in question && { options: options.map(({ option }) => option) }),
      ...(last && { last: last.length ? last : undefined }),
      ...('rows' in question && {
        rows: question.rows.map((row, index) => ({
          ...row,
          text: typed(`${at}.rows[${index}].text`, row.text) ?? '',
        })),
      }),
      ...('notApplicable' in question && {
        notApplicable: typed(`${at}.notApplicable`, question.notApplicable),
      }),
      ...('consent' in question &&
        typeof question.consent === 'string' && { consent: typed(`${at}.consent`, question.consent) }),
    },
  }
}

function readScale(
  scale: NonNullable<Extract<Question, { scale: unknown }>['scale']>,
  at: string,
  typed: Typed,
) {
  if ('from' in scale) {
    const [low, high] = [
      typed(`${at}.scale.low`, scale.low) ?? '',
      typed(`${at}.scale.high`, scale.high) ?? '',
    ]
    return { ...scale, low, high }
  }
  const lines = typed(`${at}.scale`, scale.join('\n')) ?? ''
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

function readOptions(
  options: readonly Option[],
  at: string,
  typed: Typed,
): readonly { readonly option: Option; readonly field: string }[] {
  const kept = options.flatMap((option, index) => {
    const text = typed(`${at}.options[${index}].text`, option.text)
    return text ? [{ option: { ...option, text }, field: `[${index}].text` }] : []
  })
  const added = typed(`${at}.options.new`, undefined)
  if (!added) return kept
  const id = freeId(added, new Set(options.map((option) => option.id)))
  // Before “Something else” and its like, which close a list.
  const end = kept.findIndex(({ option }) => option.other || option.none)
  const place = end < 0 ? kept.length : end
  return [...kept.slice(0, place), { option: { id, text: added }, field: '.new' }, ...kept.slice(place)]
}

function freeId(text: string, taken: ReadonlySet<string>): string {
  const plain =
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'answer'
  let id = plain
  for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`
  return id
}

function readTiming(
  { display, trigger = [], targeting, limits, from, until }: Prompt,
  form: URLSearchParams,
  typed: Typed,
) {
  const first = trigger[0] ?? { on: 'manual' }
  const number = (name: string, before: number | undefined): number | string | undefined => {
    const text = typed(name, before === undefined ? undefined : `${before}`)
    // What is no number stays as it was typed, and the parser says so.
    return text === undefined || Number.isNaN(Number(text)) ? text : Number(text)
  }
  const named = (name: keyof NonNullable<typeof limits> & string): unknown =>
    name === 'share' ? number('limits.share', limits?.share) : typed(`limits.${name}`, limits?.[name])
  return {
    display: filled({
      ...display,
      as: typed('display.as', display?.as),
      at: typed('display.at', display?.at),
    }),
    trigger:
      trigger.length || form.has('trigger[0].on')
        ? [
            {
              ...first,
              on: typed('trigger[0].on', first.on),
              after: typed('trigger[0].after', first.after),
              selector: typed('trigger[0].selector', first.selector),
              depth: number('trigger[0].depth', first.depth),
              name: typed('trigger[0].name', first.name),
            },
            ...trigger.slice(1),
          ]
        : undefined,
    targeting: typed('targeting', targeting),
    limits: filled({
      ...limits,
      ...Object.fromEntries(
        (['every', 'everyPer', 'oncePer', 'afterDismissed', 'afterLater', 'share'] as const).map((name) => [
          name,
          named(name),
        ]),
      ),
    }),
    from: typed('from', from),
    until: typed('until', until),
  }
}

function filled<T extends object>(part: T): T | undefined {
  return Object.values(part).some((value) => value !== undefined) ? part : undefined
}

/** A translation of words that were changed says something else than they do, so it is left out. */
function withoutStale(base: Prompt, { translations, ...now }: Prompt): Pick<Prompt, 'translations'> {
  if (!translations) return {}
  const before = textsOf(base)
  const after = textsOf(now)
  const isFresh = ([key]: readonly [string, string]): boolean =>
    before.get(key) === after.get(key) && after.has(key)
  const kept = Object.entries(translations).map(
    ([locale, words]) => [locale, Object.fromEntries(Object.entries(words).filter(isFresh))] as const,
  )
  return { translations: Object.fromEntries(kept.filter(([, words]) => Object.keys(words).length)) }
}

function textsOf(prompt: Prompt): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  mapTexts(prompt, (text, key) => {
    texts.set(key, text)
    return text
  })
  return texts
}
