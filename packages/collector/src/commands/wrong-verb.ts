import { nearest } from '@earshot/core/nearest'

/**
 * What is said where the word behind a command is none of its own, or comes without what it needs.
 *
 * @param usages the lines of use, such as `earshot keys end ID`, by their verb
 */
export function wrongVerb(
  command: string,
  verb: string | undefined,
  usages: Readonly<Record<string, string>>,
): string {
  const usage = usages[verb ?? '']
  if (usage !== undefined) return `Write ${usage}. See earshot ${command} --help.`
  const verbs = Object.keys(usages)
  const list = `${verbs.slice(0, -1).join(', ')} and ${verbs.at(-1)}`
  if (verb === undefined) return `Say what to do: there are ${list}. See earshot ${command} --help.`
  const meant = nearest(verb, verbs)
  const mend = meant ? `Did you mean ${meant}?` : `There are ${list}; see earshot ${command} --help.`
  return `earshot ${command} has no “${verb}”. ${mend}`
}
