import type { Line } from '../debug/open-panel.ts'
import { loadBeside } from '../load-beside.ts'
import type { Installed } from './read-installed.ts'
import { tried } from './stopped-by.ts'

/** Whether the script’s companions can be fetched from beside it. */
export async function checkFiles({ address }: Pick<Installed, 'address'>): Promise<readonly Line[]> {
  if (!address) return []
  const lines: Line[] = []
  for (const file of ['deciding.js', 'asking.js']) {
    const { href } = new URL(file, address)
    const { error, policy } = await tried(() => loadBeside(file, address))
    if (policy)
      return [
        {
          mark: 'no',
          text: `The page’s Content-Security-Policy (${policy}) lets the script in, and not what it fetches from beside itself.`,
          more: `Add ${address.origin} to ${policy.replace('-elem', '')}. A hash in the policy lets in the one file alone.`,
        },
      ]
    if (error)
      lines.push({
        mark: 'no',
        text: `${href} cannot be fetched.`,
        more: `Something blocks it: a content blocker in this browser, a firewall, or a server that has the script and not the files beside it. (${error})`,
      })
  }
  return lines.length
    ? lines
    : [{ mark: 'yes', text: 'What the script fetches from beside itself is there.' }]
}
