import type { Line } from '../debug/open-panel.ts'
import { loadBeside } from '../load-beside.ts'
import type { Installed } from './read-installed.ts'
import { tried } from './stopped-by.ts'

/** Whether each prompt that the page names is a ready-made one, one of the page's own, or one that the collector has. */
export async function checkPrompts({ address, prompts, own }: Installed): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (const id of prompts) {
    if (own.includes(id)) lines.push({ mark: 'yes', text: `“${id}” is defined in this page.` })
    else if (!/^[a-z0-9-]{1,64}$/.test(id))
      lines.push({
        mark: 'no',
        text: `“${id}” is no name of a prompt.`,
        more: 'Names have small letters, digits and hyphens.',
      })
    else if (address && (await isThere(id, address))) lines.push({ mark: 'yes', text: `“${id}” is there.` })
    else
      lines.push({
        mark: 'no',
        text: `There is no prompt “${id}”.`,
        more: `Look at its spelling: all there are stand at ${address?.origin ?? ''}/prompts.`,
      })
  }
  return lines
}

async function isThere(id: string, address: URL): Promise<boolean> {
  const { error } = await tried(() => loadBeside(`presets/${id}.js`, address))
  if (!error) return true
  const { value } = await tried(() => fetch(new URL(`/v1/prompts/${id}`, address), { credentials: 'omit' }))
  return !!value?.ok
}
