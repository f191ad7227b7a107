import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds in the page, shadow roots included: rule, element, and why. */
export async function findings(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, so that a page's policy does not keep it out.
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
      }
    }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
    )
  })
}

/** Animations would be measured half way. */
export const still = (page: Page): Promise<void> => page.emulateMedia({ reducedMotion: 'reduce' })
