const names = "'load', 'click', 'scroll', 'exit', 'idle', 'visible', 'event', 'manual'"

/** Something in a page that opens a prompt. */
export const trigger = {
  example: 'back-online',
  write: ({ name, pascal }) => ({
    files: {
      [`packages/widget/src/triggers/on-${name}.ts`]: `import { parseDuration } from '@earshot/core/duration'
import type { Arm } from './trigger-port.ts'
import { waitVisible } from './wait-visible.ts'

/** Fires once, when TODO: the window has the focus again is where this begins. */
export const on${pascal}: Arm = ({ after = '' }, fire) => {
  const end = (): void => removeEventListener('focus', go)
  let stop = end
  const go = (): void => {
    end()
    stop = waitVisible(parseDuration(after) ?? 0, fire)
  }
  addEventListener('focus', go)
  return () => stop()
}
`,
      [`packages/widget/test/on-${name}.test.ts`]: `import { parsePrompt } from '@earshot/core/parse-prompt'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { armTrigger } from '../src/triggers/arm-trigger.ts'

/** A page that is looked at. */
class Page extends EventTarget {
  get visibilityState(): string {
    return 'visible'
  }
}
let frame: EventTarget
let fire: ReturnType<typeof vi.fn<() => void>>

beforeEach(() => {
  vi.useFakeTimers()
  frame = new EventTarget()
  vi.stubGlobal('document', new Page())
  vi.stubGlobal('Document', Page)
  vi.stubGlobal('addEventListener', frame.addEventListener.bind(frame))
  vi.stubGlobal('removeEventListener', frame.removeEventListener.bind(frame))
  fire = vi.fn<() => void>()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const happen = (): void => void frame.dispatchEvent(new Event('focus'))

test('a prompt may name it', () => {
  const questions = [{ id: 'why', type: 'text', text: 'Why?' }]
  const prompt = { id: 'p', title: 'P', questions, trigger: [{ on: '${name}', after: '2s' }] }
  expect(parsePrompt(prompt)).toMatchObject({ status: 'ok', issues: [] })
})

test('fires once when it happens, after its wait', () => {
  armTrigger({ on: '${name}', after: '2s' }, fire, () => () => {})
  vi.advanceTimersByTime(10_000)
  expect(fire).not.toHaveBeenCalled()
  happen()
  happen()
  vi.advanceTimersByTime(1_999)
  expect(fire).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(fire).toHaveBeenCalledTimes(1)
})

test('taken back, it does nothing any more, also while it waits', () => {
  armTrigger({ on: '${name}' }, fire, () => () => {})()
  happen()
  const stop = armTrigger({ on: '${name}', after: '2s' }, fire, () => () => {})
  happen()
  stop()
  vi.advanceTimersByTime(60_000)
  expect(fire).not.toHaveBeenCalled()
})
`,
    },
    lines: [
      [
        'packages/core/src/prompt.ts',
        "export type TriggerName = 'load' |",
        `export type TriggerName = 'load' | '${name}' |`,
      ],
      ['packages/core/src/read-trigger.ts', `oneOf([${names}])`, `oneOf([${names}, '${name}'])`],
      ['packages/core/src/options.ts', `trigger: [[${names}]`, `trigger: [[${names}, '${name}']`],
      [
        'packages/widget/src/triggers/arm-trigger.ts',
        "import { onClick } from './on-click.ts'\n",
        `import { on${pascal} } from './on-${name}.ts'\nimport { onClick } from './on-click.ts'\n`,
      ],
      [
        'packages/widget/src/triggers/arm-trigger.ts',
        '  event: onEvent,\n',
        `  event: onEvent,\n  '${name}': on${pascal},\n`,
      ],
    ],
    left: [
      'write what it waits for; what listens is taken off again by the function that it gives',
      'try it in real browsers: test/browser/triggers.test.ts',
      'add it to the triggers in packages/core/README.md and packages/widget/README.md; see what it costs: node scripts/size.mjs',
      'npm run build && node scripts/api-reports.mjs && node scripts/custom-elements.mjs, and npx changeset',
    ],
  }),
}
