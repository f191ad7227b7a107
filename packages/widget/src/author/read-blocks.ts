import { readConfig } from '@earshot/core/read-config'
import { inspect } from '../debug/inspect.ts'
import type { Engine } from '../engine.ts'
import type { Loads } from '../loads.ts'
import { opensItself } from '../opens-itself.ts'
import { ofDocument } from '../page.ts'
import type { Tell } from '../tell.ts'

/** Reads JSON blocks, in their order: settings of the page, and definitions. What cannot be read is told. */
export async function readBlocks(
  elements: readonly Element[],
  engine: Engine,
  { load, tell }: { readonly load: Loads; readonly tell: Tell },
): Promise<void> {
  const { browserProblems } = await load.configured() // a block may set anything
  const ids: string[] = []
  for (const element of elements) {
    try {
      const value: unknown = JSON.parse(element.textContent ?? '')
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new TypeError('it must be an object')
      const block = value as Readonly<Record<string, unknown>> // checked on the line above
      const settings = readConfig(block, tell)
      browserProblems(settings, (name) => name).forEach(tell)
      engine.configure(settings)
      inspect(engine, settings, load)
      if (Array.isArray(block.prompts))
        ids.push(
          ...opensItself(await Promise.all(block.prompts.map((prompt: unknown) => engine.define(prompt)))),
        )
    } catch (error) {
      tell(
        `the JSON in data-earshot-config cannot be read: ${error instanceof Error ? error.message : error}.`,
      )
    }
  }
  engine.configure({ selfOpening: ids.filter((id) => !hasPlace(id)) })
}

/** What an element of the page asks stands there, or waits as that element says. */
function hasPlace(id: string): boolean {
  return ofDocument('querySelectorAll', `[data-earshot="${id}"],earshot-prompt[prompt="${id}"]`).length > 0
}
