import { type Line, openPanel } from '../debug/open-panel.ts'
import { checkEndpoint } from './check-endpoint.ts'
import { checkFiles } from './check-files.ts'
import { checkPrompts } from './check-prompts.ts'
import { checkStorage } from './check-storage.ts'
import { readInstalled } from './read-installed.ts'

/**
 * Looks at this page as it is in this browser, and says in words what keeps people from being asked or answers from arriving:
 * what `?earshot-check` in the page's address shows. Nothing is asked or stored; what it sends to the collector is an
 * empty batch.
 *
 * @param script - the script's own tag, where it is known
 * @param address - where the script came from
 */
export async function checkPage(
  script: HTMLScriptElement | undefined,
  address: URL | undefined,
): Promise<void> {
  const panel = openPanel('Earshot: is it installed?', () => undefined)
  const lines: Line[] = []
  const show = (isDone: boolean): void => {
    const wrong = lines.filter(({ mark }) => mark === 'no').length
    const sum =
      wrong === 0
        ? 'Nothing is wrong that can be seen from this page.'
        : wrong === 1
          ? 'One thing is wrong.'
          : `${wrong} things are wrong.`
    panel.show([{ title: isDone ? sum : 'Looking …', lines, empty: '' }])
  }
  show(false)
  const installed = readInstalled(script, address)
  lines.push(...installed.lines)
  for (const check of [checkFiles, checkPrompts, checkEndpoint, checkStorage]) {
    show(false)
    lines.push(...(await check(installed)))
  }
  show(true)
}
