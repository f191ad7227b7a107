import { elementOnly } from '@earshot/core/element-only'
import { idleCombinations } from '@earshot/core/idle-combinations'
import { isTargeting } from '@earshot/core/is-targeting'
import { pageOnly } from '@earshot/core/page-only'
import { readOptions } from '../attributes.ts'
import { inspect } from '../debug/inspect.ts'
import type { Engine } from '../engine.ts'
import type { Loads } from '../loads.ts'
import type { Settings } from '../settings.ts'
import type { Tell } from '../tell.ts'
import { browserProblems } from './browser-problems.ts'

/**
 * Reads options of every kind, and tells what could not be used and what does nothing together.
 *
 * @param prefix - what the names began with where they were written: `data-`, `data-earshot-` or, on the element, nothing
 */
export function readSettings(
  entries: Iterable<readonly [string, string]>,
  prefix: string,
  { load, tell, engine }: { readonly load: Loads; readonly tell: Tell; readonly engine?: Engine | undefined },
): Settings {
  const { settings, misfits } = readOptions(entries)
  const spell = (name: string): string => prefix + name
  idleCombinations(settings).forEach(tell)
  browserProblems(settings, spell).forEach(tell)
  if (/^(data-earshot-)?$/.test(prefix)) {
    pageOnly(settings, spell).forEach(tell)
    const { display = 'page', trigger, delay, prompt } = settings
    if (prompt && prefix) tell(`${spell('prompt')} does nothing: the id stands in data-earshot.`)
    // In its place, which is usual for an element, or as the page: the first of these is told above where it is written.
    if (display === 'page' && (trigger ?? delay))
      tell(
        `${trigger ? `${spell('trigger')}="${trigger}"` : `${spell('delay')}="${delay}"`} does nothing on a button or a link, and on an element that shows its prompt in its place. Give that display="popover".`,
      )
  } else {
    const misplaced = elementOnly(settings, spell('display'))
    if (misplaced) tell(misplaced)
  }
  const { sendTo = [], targeting } = settings
  if (sendTo.some((word) => word !== 'collector'))
    load.destinations().then(
      ({ destinationProblem }) =>
        sendTo.forEach((word) => {
          const problem = destinationProblem(word)
          if (problem) tell(problem)
        }),
      () => undefined, // told when it is needed
    )
  if (targeting !== undefined && !isTargeting(targeting))
    load.author().then(
      ({ targetingProblem }) => tell(`${targetingProblem(targeting, spell('targeting'))}`),
      () => tell(`${spell('targeting')} cannot be read.`),
    )
  if (misfits.length)
    load.author().then(
      ({ optionSentences }) => optionSentences(misfits, spell).forEach(tell),
      () => tell(`these options do nothing: ${misfits.map(([name]) => spell(name)).join(', ')}.`),
    )
  if (engine) inspect(engine, settings, load)
  return settings
}
