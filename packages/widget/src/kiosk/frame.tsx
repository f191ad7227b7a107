import type { AllMessages } from '@earshot/core/messages/messages'
import { plural } from '@earshot/core/messages/plural'
import { icon } from '../ui/icon.tsx'
import { type Children, h } from '../ui/render.ts'
import type { Tongue } from './languages.ts'

/** What is seen while nobody is being asked. */
export interface FrameView {
  screen: 'attract' | 'languages' | 'pin' | 'closed'
  title: string
  purpose: string | undefined
  messages: AllMessages
  locale: string
  readonly tongues: readonly Tongue[]
  large: boolean
  /** How many digits the PIN has; 0 where nobody may leave. */
  readonly pinLength: number
  /** How many were typed. */
  typed: number
  wrong: boolean
  /** How many answers wait on the device. */
  waiting: number
}

export interface FrameDeeds {
  begin(): void
  show(screen: 'languages' | 'pin'): void
  pick(locale: string): void
  enlarge(): void
  digit(digit: string): void
  erase(): void
  /** Back to the first screen. */
  rest(): void
}

const drawings = {
  speech: 'M2 2.500h8v5.500h-4.500l-2 2v-2h-1.500zM4 4.500h4m-4 1.500h2.500',
  hand: 'M4.500 7v-4.500a.8.8 0 0 1 1.600 0v3l2.700.6q.9.200.7 1.100l-.5 2.300q-.2 1-1.200 1h-2q-.7 0-1.100-.6l-1.700-2.400q.6-.9 1.500.1zM2.800 3a2.600 2.600 0 0 1 5 0',
  moon: 'M9.500 7.200a4 4 0 1 1-4.700-4.900 3.300 3.300 0 0 0 4.700 4.900z',
  globe:
    'M6 1.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 1 0 0-9m-4.500 4.500h9m-4.500-4.500c-2.500 2.700-2.500 6.300 0 9m0-9c2.500 2.700 2.500 6.300 0 9',
  letters: 'M1 9.500l2.700-7 2.700 7m-4.400-2.300h3.400m2 2.300l1.800-4.500 1.800 4.500m-2.900-1.500h2.200',
  lock: 'M3 5.500h6v4.500h-6zM4.200 5.500v-1.500a1.800 1.800 0 0 1 3.600 0v1.500',
  erase: 'M4 3h6.500v6h-6.500l-2.500-3zM6 4.900l2.200 2.200m0-2.200l-2.200 2.200',
} as const

/** So many languages stand on the first screen; more get a screen of their own. */
const inBar = 5

export function frame(view: FrameView, deeds: FrameDeeds): Children {
  const { screen, messages } = view
  if (screen === 'languages') return languages(view, deeds)
  if (screen === 'pin') return pin(view, deeds)
  const closed = screen === 'closed'
  return [
    <div
      key={screen}
      class={closed ? 'middle' : 'middle touchable'}
      {...(!closed && {
        onclick: (event: Event) => {
          // The button's own click has been heard.
          if (!(event.target as Element).closest('button')) deeds.begin()
        },
      })}
    >
      <div class="sign">{icon(closed ? drawings.moon : drawings.speech)}</div>
      <h2>{closed ? messages.closedNow : view.title}</h2>
      {closed ? <p>{view.title}</p> : view.purpose && <p>{view.purpose}</p>}
      {!closed && (
        <button type="button" class="touch" onclick={deeds.begin}>
          {icon(drawings.hand)}
          {messages.touch}
        </button>
      )}
    </div>,
    <div key="bar" class="bar">
      {!closed && view.tongues.length > 1 && tongueButtons(view, deeds)}
      <div class="gap" />
      {!closed && (
        <button type="button" aria-pressed={`${view.large}`} onclick={deeds.enlarge}>
          {icon(drawings.letters)}
          {messages.largeText}
        </button>
      )}
      {view.pinLength > 0 && (
        <button type="button" class="lock" aria-label="PIN" onclick={() => deeds.show('pin')}>
          {icon(drawings.lock)}
        </button>
      )}
    </div>,
  ]
}

function tongueButtons(view: FrameView, deeds: FrameDeeds): Children {
  if (view.tongues.length <= inBar) return picks(view, deeds)
  const now = view.tongues.find(({ locale }) => locale === view.locale)
  return (
    <button
      type="button"
      aria-label={`${view.messages.language}: ${now?.name}`}
      onclick={() => deeds.show('languages')}
    >
      {icon(drawings.globe)}
      {now?.name}
    </button>
  )
}

const picks = ({ tongues, locale }: FrameView, deeds: FrameDeeds): Children =>
  tongues.map((tongue) => (
    <button
      type="button"
      key={tongue.locale}
      lang={tongue.locale}
      aria-current={tongue.locale === locale && 'true'}
      onclick={() => deeds.pick(tongue.locale)}
    >
      {tongue.name}
    </button>
  ))

const languages = (view: FrameView, deeds: FrameDeeds): Children => [
  <div key="languages" class="middle">
    <div class="sign">{icon(drawings.globe)}</div>
    <h2>{view.messages.language}</h2>
    <div class="grid">{picks(view, deeds)}</div>
  </div>,
  <div key="languages-bar" class="bar">
    <button type="button" onclick={deeds.rest}>
      {view.messages.close}
    </button>
  </div>,
]

const pin = (view: FrameView, deeds: FrameDeeds): Children => [
  <div key="pin" class="middle">
    <h2>PIN</h2>
    <div class="dots" role="status" aria-label={`PIN ${view.typed}/${view.pinLength}`}>
      {Array.from({ length: view.pinLength }, (_, place) => (
        <i class={place < view.typed ? 'full' : ''} />
      ))}
    </div>
    <p role="alert">{view.wrong && view.messages.wrongPin}</p>
    <p class="waiting">{view.waiting > 0 && `${view.messages.saved}: ${view.waiting}`}</p>
    <div class="keys">
      {[...'123456789'].map((digit) => digitButton(digit, deeds))}
      <button type="button" class="plain" onclick={deeds.rest}>
        {view.messages.close}
      </button>
      {digitButton('0', deeds)}
      <button type="button" class="plain" aria-label={view.messages.undo} onclick={deeds.erase}>
        {icon(drawings.erase)}
      </button>
    </div>
  </div>,
]

const digitButton = (digit: string, { digit: type }: FrameDeeds): Children => (
  <button type="button" onclick={() => type(digit)}>
    {digit}
  </button>
)

/** Asked before everything is cleared away. */
export const warning = (
  seconds: number,
  { messages, locale }: FrameView,
  deeds: { more(): void; again(): void },
): Children => [
  <h2 id="still">{messages.stillThere}</h2>,
  <p id="seconds">{plural(messages.startsAgain, seconds, locale)}</p>,
  <form
    onsubmit={(event) => {
      event.preventDefault()
      deeds.more()
    }}
  >
    <button type="submit">{messages.goOn}</button>
    <button type="button" onclick={deeds.again}>
      {messages.startAgain}
    </button>
  </form>,
]
