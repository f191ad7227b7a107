/**
 * What `debug` shows beside the page: why each prompt is asked or not, what has happened, what waits in this browser, and what
 * the backend has answered. A page without `debug` never fetches this.
 */
import type { Decision } from '@earshot/core/decide'
import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult } from '@earshot/core/transport'
import type { Engine, PromptExplanation } from '../engine.ts'
import type { EarshotEvents } from '../news.ts'
import { ofDocument } from '../page.ts'
import type { Settings } from '../settings.ts'
import { asksNothing } from './asks-nothing.ts'
import { describeDecision, inputOf, timeOf } from './describe-decision.ts'
import { type Line, openPanel, type Panel, type Part } from './open-panel.ts'
import { waitingAnswers } from './waiting-answers.ts'

/** What happened, newest first. */
const happened: Line[] = []
const answers: Line[] = []
/** So much is kept of each. */
const most = 40
/** How often it is looked again at what only time changes. */
const everyMs = 1_000

const names = [
  ...(['eligible', 'shown', 'answered', 'submitted', 'delivered', 'failed', 'dismissed', 'closed'] as const),
] satisfies readonly (keyof EarshotEvents)[]

interface Watching {
  readonly asked: Set<string>
  readonly draw: () => void
  /** The page's settings, as far as they are known. */
  settings: Settings
  /** What may be read from this browser is known only when all settings are. */
  isWhole: boolean
  stored?: Readonly<Record<string, number>> | undefined
}

const engines = new Map<Engine, Watching>()

const add = (list: Line[], line: Line): void => {
  list.unshift({ ...line, text: `${clock()} ${line.text}` })
  list.length = Math.min(list.length, most)
  for (const { draw } of engines.values()) draw()
}

const clock = (): string => new Date().toTimeString().slice(0, 8)

/** Shows what goes on with an engine, once, until it is destroyed or the person closes it. */
export function showDebug(engine: Engine, settings: Settings = {}): void {
  const watching = watch(engine, settings)
  // A part of the page's settings: others may have told theirs before.
  if (!watching.isWhole) watching.settings = { ...watching.settings, ...settings }
  watching.draw()
}

function watch(engine: Engine, settings: Settings): Watching {
  const known = engines.get(engine)
  if (known) return known
  let panel: Panel | undefined
  const watching: Watching = {
    asked: new Set(),
    draw: () => panel?.show(partsOf(engine, watching)),
    settings,
    isWhole: false,
  }
  engines.set(engine, watching)
  const look = async (): Promise<void> => {
    const { settings: said, isWhole } = watching
    const mayRead = isWhole && said.consent !== 'required' && !/none|session/.test(`${said.storage}`)
    watching.stored = mayRead ? await waitingAnswers() : undefined
    watching.draw()
  }
  const timer = setInterval(look, everyMs)
  const end = (): void => {
    clearInterval(timer)
    panel?.close()
    panel = undefined
  }
  engine.signal.addEventListener('abort', end)
  // On a phone it would cover what it speaks of.
  panel = openPanel('Earshot debug', innerWidth > 480, end)
  for (const name of names)
    engine.on(name, (detail) =>
      add(happened, { mark: name === 'failed' ? 'no' : 'none', ...eventLine(name, detail) }),
    )
  sayIt(engine, watching)
  void look()
  return watching
}

/** It was just decided whether a prompt is asked, with all settings of the page. */
export function decided(engine: Engine, settings: Settings, id: string, decision: Decision): void {
  const watching = watch(engine, settings)
  Object.assign(watching, { settings, isWhole: true })
  watching.asked.add(id)
  add(happened, {
    mark: decision.ask ? 'yes' : 'no',
    text: describeDecision(id, { ...decision, nextAt: undefined }),
  })
}

/** A transport has answered. */
export function answered(batch: readonly EarshotEvent[], result: SendResult): void {
  const what = batch.map(({ type }) => type.replace('earshot.', '')).join(', ')
  add(answers, { mark: marks[result.status], text: `${what}: ${result.status}`, more: detailOf(result) })
}

const marks = { delivered: 'yes', unconfirmed: 'maybe', retryable: 'maybe', rejected: 'no' } as const

function detailOf(result: SendResult): string | undefined {
  switch (result.status) {
    case 'delivered':
      return `A receipt names ${result.receipt.accepted.length} taken, ${result.receipt.duplicate.length} known before.`
    case 'retryable': {
      const wait = result.retryInMs === undefined ? '' : ` It asks for ${result.retryInMs} ms of patience.`
      return `${result.reason}.${wait}`
    }
    case 'rejected':
      return `${result.code}: ${result.message}`
    default:
      return 'Nothing can be known of it.'
  }
}

function eventLine(name: string, detail: object): Pick<Line, 'text' | 'more'> {
  const { prompt, response, how, reason } = detail as {
    readonly prompt?: string
    readonly response?: {
      readonly prompt: { readonly id: string }
      readonly answers: readonly { readonly question: string; readonly value: unknown }[]
    }
    readonly how?: string
    readonly reason?: string
  } // what the eight events carry
  const last = response?.answers.at(-1)
  return {
    text: [name, prompt ?? response?.prompt.id, how ?? reason].filter(Boolean).join(' '),
    // What a person writes is theirs: only that they did is shown.
    ...(name === 'answered' &&
      last && {
        more: `${last.question}: ${typeof last.value === 'string' ? `${last.value.length} characters` : JSON.stringify(last.value)}`,
      }),
  }
}

/** The prompts that this page may ask: of its tag, its elements, and what was asked before. */
function idsOf({ settings, asked }: Watching): readonly string[] {
  const named = [...ofDocument('querySelectorAll', '[data-earshot],earshot-prompt[prompt]')].map(
    (element) => element.getAttribute('data-earshot') ?? element.getAttribute('prompt') ?? '',
  )
  return [...new Set([...(settings.prompt ?? []), ...named, ...asked])].filter(Boolean)
}

function partsOf(engine: Engine, watching: Watching): readonly Part[] {
  const { stored } = watching
  const prompts = idsOf(watching).map((id) => ({
    title: id,
    lines: linesOf(engine.explain(id)),
    empty: 'Its definition is not known yet: it is fetched when it is first needed.',
  }))
  const waiting = Object.values(stored ?? {}).reduce((sum, count) => sum + count, 0)
  return [
    ...(prompts.length
      ? prompts
      : [{ title: 'Prompts', lines: [], empty: 'Nothing in this page names a prompt.' }]),
    ...asksNothing().map((sentence) => ({ title: 'Not a prompt', lines: [], empty: sentence })),
    { title: 'What happened', lines: happened, empty: 'Nothing yet.' },
    { title: 'What the backend answered', lines: answers, empty: 'Nothing was sent yet.' },
    {
      title: 'What waits in this browser',
      lines:
        stored && waiting
          ? [
              {
                mark: 'maybe',
                text: waiting === 1 ? '1 entry, to be sent again.' : `${waiting} entries, to be sent again.`,
              },
            ]
          : [],
      empty: stored
        ? 'Nothing: all that was kept is delivered.'
        : 'It is not looked at: nothing may be read from this browser, or it does not tell.',
    },
  ]
}

function linesOf(told: PromptExplanation | undefined): readonly Line[] {
  if (!told) return []
  const { ask, rules, nextAt } = told
  const later = nextAt === undefined ? undefined : `The earliest time is ${timeOf(nextAt)}.`
  const opens: Line = ask
    ? { mark: 'yes', text: 'It may open by itself now.' }
    : { mark: 'no', text: 'It does not open by itself now.', more: later }
  return [
    opens,
    ...rules.map((rule): Line => {
      const until =
        'until' in rule && rule.until !== undefined ? `It holds until ${timeOf(rule.until)}.` : undefined
      return { mark: rule.passes ? 'yes' : 'no', text: `${rule.rule}: ${inputOf(rule)}`, more: until }
    }),
  ]
}

/** Makes `explain` say it in a sentence first, and without an id say it of every prompt of the page. */
function sayIt(engine: Engine, watching: Watching): void {
  const { explain } = engine
  engine.explain = (id, own) => {
    const told = explain(id, own)
    // `earshot.explain()`, written on the console: a sentence for each prompt.
    if (!told && id === 'undefined') return allOf(explain, idsOf(watching))
    return told && { says: describeDecision(id, told), ...told }
  }
}
/** Of the type that `explain` has, though there is more than one prompt in it: only a person on the console gets it. */
const allOf = (explain: Engine['explain'], ids: readonly string[]): PromptExplanation =>
  Object.fromEntries(
    ids.map((id) => {
      const told = explain(id)
      return [id, told ? describeDecision(id, told) : `“${id}” is not known yet.`]
    }),
  ) as unknown as PromptExplanation
