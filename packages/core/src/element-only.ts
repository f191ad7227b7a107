import type { Settings } from './settings.ts'

/**
 * A sentence where a whole page has `display="inline"`, which only an element can have: a page has no place for it.
 *
 * @param spelled - the option as it was written there
 */
export function elementOnly({ display }: Settings, spelled: string): string | undefined {
  return display === 'inline'
    ? `${spelled}="inline" does nothing for a whole page. Put <earshot-prompt prompt="…"> where it is to stand.`
    : undefined
}
