import { deeds, type Point } from './deeds.ts'
import { find, type Step, type Wanted } from './find.ts'
import { type Hands, TooMany, until } from './hands.ts'
import type { Finds, Locator } from './port.ts'

type Deed = (elements: Element[], given: never) => unknown

const isSame = (one: Point, other: Point): boolean => one.x === other.x && one.y === other.y

const wanted = (text: string | RegExp, exact = false): Wanted =>
  typeof text === 'string' ? { text, exact } : { pattern: text.source, flags: text.flags }

/** The ways to name elements, each a further step. */
export function finds(hands: Hands, steps: readonly Step[]): Finds {
  const then = (step: Step): Locator => createLocator(hands, [...steps, step])
  return {
    getByText: (text, { exact } = {}) => then({ by: 'text', wanted: wanted(text, exact) }),
    getByLabel: (text, { exact } = {}) => then({ by: 'label', wanted: wanted(text, exact) }),
    getByRole: (role, { name, exact, level } = {}) =>
      then({
        by: 'role',
        role,
        wanted: name === undefined ? undefined : wanted(name, exact),
        ...(level === undefined ? {} : { level }),
      }),
    locator: (css) => then({ by: 'css', css }),
  }
}

/** The steps of a locator that was made here. */
const stepsOf = new WeakMap<Locator, readonly Step[]>()

function createLocator(hands: Hands, steps: readonly Step[]): Locator {
  const name = JSON.stringify(steps)
  const found = `(${find})(${name})`
  const given = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value))
  const all = async <R>(deed: Deed, value?: unknown): Promise<R> =>
    (await hands.run(`(${deed})(${found}, ${given(value)})`)) as R
  /** The same for the only element; `undefined` as long as there is none. */
  const one = async <R>(deed: Deed, value?: unknown): Promise<R | undefined> => {
    const reply = (await hands.run(
      `((found) => found.length > 1 ? { many: found.length } : { done: (${deed})(found, ${given(value)}) })(${found})`,
    )) as { many?: number; done?: R }
    if (reply.many) throw new TooMany(`${name} is ${reply.many} elements`)
    return reply.done
  }
  const soon = <R>(deed: Deed, value?: unknown): Promise<R> => until(name, () => one<R>(deed, value))
  const truly = (deed: Deed, value?: unknown): Promise<true> =>
    until(name, async () => ((await one(deed, value)) ? true : undefined))

  const locator: Locator = {
    ...finds(hands, steps),
    first: () => locator.nth(0),
    last: () => locator.nth(-1),
    nth: (index) => createLocator(hands, [...steps, { by: 'index', index }]),
    filter: ({ hasText }) => createLocator(hands, [...steps, { by: 'has-text', wanted: wanted(hasText) }]),
    or: (other) => createLocator(hands, [...steps, { by: 'or', steps: stepsOf.get(other) ?? [] }]),
    all: async () => Array.from({ length: await locator.count() }, (_, index) => locator.nth(index)),
    count: () => all<number>(deeds.count),
    async waitFor({ state = 'visible', timeout } = {}) {
      await until(
        `${name} ${state}`,
        async () => {
          const there = state === 'visible' ? await one(deeds.visible) : (await one(deeds.count)) === 1
          return there === (state !== 'detached') ? true : undefined
        },
        timeout === undefined ? {} : { timeout },
      )
    },
    async click() {
      let before: Point | string | undefined
      const at = await until(name, async () => {
        const point = await one<Point | string>(deeds.point)
        // What moves is clicked when it has come to rest: at the same place in two looks.
        const rests = typeof before === 'object' && typeof point === 'object' && isSame(before, point)
        before = point
        return rests && typeof point === 'object' ? point : undefined
      }).catch((error: Error) => {
        throw typeof before === 'string' ? new Error(`${error.message}: ${before}`, { cause: error }) : error
      })
      await hands.click(at)
    },
    async check() {
      if (!(await soon<boolean>(deeds.checked))) await locator.click()
    },
    async fill(value) {
      await truly(deeds.fill, value)
    },
    async focus() {
      await truly(deeds.focus)
    },
    async press(key) {
      await locator.focus()
      await hands.keyboard.press(key)
    },
    async pressSequentially(text) {
      await locator.focus()
      await hands.keyboard.type(text)
    },
    async scrollIntoViewIfNeeded() {
      await truly(deeds.reveal)
    },
    isVisible: async () => (await one<boolean>(deeds.visible)) ?? false,
    innerText: () => soon<string>(deeds.innerText),
    allInnerTexts: () => all<string[]>(deeds.innerTexts),
    inputValue: () => soon<string>(deeds.value),
    getAttribute: async (attribute) =>
      (await soon<{ value: string | null }>(deeds.attribute, attribute)).value,
    boundingBox: () => soon(deeds.box),
    evaluate: async <R>(work: (element: Element) => R | Promise<R>): Promise<R> => {
      await locator.waitFor({ state: 'attached' })
      return (await hands.run(`(${work})(${found}[0])`)) as R
    },
    evaluateAll: async <R>(work: (elements: Element[]) => R | Promise<R>): Promise<R> =>
      (await hands.run(`(${work})(${found})`)) as R,
  }
  stepsOf.set(locator, steps)
  return locator
}
