import { expect, vi } from 'vitest'
import type { HostileRow, Steps } from './row.ts'

/** What is typed. The letters are shortcuts of many pages. */
const words = 'OK: j/k?'

/** The five steps of every row, and what must be true of the page afterwards. */
export async function walk<S extends Steps>(row: HostileRow<S>, scene: S): Promise<void> {
  if (row.instead) await row.instead(scene)
  else {
    await shows(row, scene)
    await row.shown?.(scene)
    await isAnswered(scene)
    await row.answered?.(scene)
    await sends(row, scene)
    await row.sent?.(scene)
    await closes(scene)
    await row.closed?.(scene)
  }
  await pageWorks(row, scene)
  await nothingIsLeft(row, scene)
  await row.destroyed?.(scene)
  await formWorks(row, scene)
  const said = scene.said.filter((text) => !row.own?.test(text))
  expect(said.join('\n'), 'said on the console').toBe('')
}

const panel = ({ frame }: Steps) => frame.locator('[part=panel]')

async function shows<S extends Steps>(row: HostileRow<S>, scene: S): Promise<void> {
  const { evaluate, frame, page, width } = scene
  if (row.open) await row.open(scene)
  else {
    await evaluate(
      `HTMLElement.prototype.focus.call(Document.prototype.querySelector.call(document, '#ask'))`,
    )
    await page.keyboard.press('Enter')
  }
  await frame.getByText('How did we do today?').waitFor()
  const box = await panel(scene).boundingBox()
  expect(box?.width, 'its width').toBeGreaterThan(240)
  expect(box?.height, 'its height').toBeGreaterThan(100)
  // Nothing of the page lies above it, and it can be read.
  const seen = await inside(
    scene,
    '[part=question]',
    `(question) => {
      const { left, top, width, height } = question.getBoundingClientRect()
      const style = getComputedStyle(question)
      const above = question.getRootNode().elementFromPoint(left + Math.min(width, 20) / 2, top + height / 2)
      return {
        onTop: above === question || question.contains(above),
        size: style.fontSize,
        case: style.textTransform,
        spacing: style.letterSpacing,
        mode: style.writingMode,
        cursor: style.cursor,
        upright: width > height,
      }
    }`,
  )
  expect(seen).toEqual({
    onTop: true,
    size: '18px',
    case: 'none',
    spacing: 'normal',
    mode: 'horizontal-tb',
    cursor: 'auto',
    upright: true,
  })
  if (width && box) {
    expect(box.x, 'its left edge').toBeGreaterThanOrEqual(-1)
    expect(box.x + box.width, 'its right edge').toBeLessThanOrEqual(width + 1)
  }
}

/** What a function says of an element of the widget's. The test driver's own way needs a language that is whole. */
const inside = ({ evaluate }: Steps, selector: string, look: string): Promise<unknown> =>
  evaluate(`(${look})((() => {
    for (const element of Document.prototype.querySelectorAll.call(document, '*')) {
      const found = element.shadowRoot && element.shadowRoot.querySelector('${selector}')
      if (found) return found
    }
  })())`)

/** Presses Tab until the focus is on what is looked for. */
export async function tabTo({ frame, page }: Steps, selector: string): Promise<void> {
  const goal = frame.locator(`${selector}:focus`)
  for (let presses = 0; presses < 40; presses++) {
    if (await goal.count()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${selector}.`)
}

export async function isAnswered(scene: Steps): Promise<void> {
  const { frame, page } = scene
  await tabTo(scene, '[type=radio]')
  // From the first to the last: WebKit does not go round.
  for (let step = 1; step < 4; step++) await page.keyboard.press('ArrowDown')
  await frame.locator('[type=radio]:checked').waitFor()
  await page.keyboard.press('Enter')
  await frame.getByText('What did we do well?').waitFor()
  await tabTo(scene, 'textarea')
  await page.keyboard.type(words)
  expect(await inside(scene, 'textarea', '(field) => field.value')).toBe(words)
}

async function sends(row: Pick<HostileRow, 'ending'>, scene: Steps): Promise<void> {
  const { frame, page, key } = scene
  const ending = row.ending ?? 'Sent'
  await tabTo(scene, '[part=send-now]')
  await page.keyboard.press('Enter')
  await frame.getByText(ending, { exact: true }).waitFor({ timeout: 15_000 })
  if (ending !== 'Sent') return
  const submitted = scene.rows().filter(({ state }) => state === 'submitted')
  expect(submitted).toHaveLength(1)
  expect(submitted[0]).toMatchObject({ prompt: 'how-did-we-do', data: { channel: 'web' } })
  expect(submitted[0]?.data.presentation?.marks, 'marks of scripts').toBeUndefined()
  // What has arrived is what was said, whatever the page has done to arrays, texts and objects.
  expect(submitted[0]?.data.context).toEqual({ visit: key })
  expect(submitted[0]?.data.answers).toEqual([
    { question: 'rating', value: 4, label: 'Outstanding' },
    { question: 'well', value: words },
  ])
}

async function closes(scene: Steps): Promise<void> {
  await scene.page.keyboard.press('Escape')
  await panel(scene).waitFor({ state: 'detached' })
}

async function pageWorks(row: Pick<HostileRow, 'without'>, { evaluate }: Steps): Promise<void> {
  const can = (own: 'button' | 'fetch'): boolean => !row.without?.includes(own)
  if (can('button')) {
    await evaluate(`Document.prototype.querySelector.call(document, '#own').click()`)
    expect(await evaluate('window.ownClicks')).toBe(1)
  }
  if (can('fetch')) {
    const echo = await evaluate(`fetch('echo').then((reply) => reply.text())`)
    expect(echo).toBe('echo')
  }
}

/** After `destroy` the page is as it would be without the widget, but for the one global. */
async function nothingIsLeft(row: Pick<HostileRow, 'own'>, scene: Steps): Promise<void> {
  const { frame, collector, evaluate, listeners } = scene
  const changes = (await evaluate('hostileWatch.changes()')) as string[]
  const ours = changes.filter((name) => name !== 'window.ownClicks' && !row.own?.test(name))
  expect(ours.join(', '), 'changed globals').toBe('')
  // Where it could not even start there is nothing to destroy.
  await evaluate('window.earshot?.destroy?.()')
  expect(await panel(scene).count(), 'panels left').toBe(0)
  expect(await frame.locator('[data-overlay]').count(), 'elements left').toBe(0)
  if (listeners) expect(await listeners(collector), 'listeners left').toEqual([])
}

/** The page's own form, sent with its button. It leaves the page, so it comes last. */
async function formWorks(row: Pick<HostileRow, 'without'>, { evaluate, asked, key }: Steps): Promise<void> {
  if (row.without?.includes('form')) return
  await evaluate(`Document.prototype.querySelector.call(document, '#own-submit').click()`)
  await vi.waitFor(async () => expect(await asked().includes(`GET /${key}/saved`)).toBe(true), 15_000)
}
