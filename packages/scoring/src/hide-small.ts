import { fewestForPercentage } from './describe-share.ts'
import { mustBeCount } from './must-be.ts'

/** A group of people, such as a team, and the groups inside it. Nobody is in two groups side by side. */
export interface PeopleGroup {
  readonly name: string
  /** People who answered, not answers; those of the inner groups and those directly in it together. */
  readonly people: number
  readonly groups?: readonly PeopleGroup[]
}

/** What may be seen of a group. The figures and the comments of a hidden one are not shown, nor its number. */
export type VisibleGroup =
  | {
      readonly status: 'shown'
      readonly name: string
      readonly people: number
      readonly groups: readonly VisibleGroup[]
    }
  | { readonly status: 'hidden'; readonly name: string; readonly groups: readonly VisibleGroup[] }

/**
 * Hides groups of fewer than five people, and as many of their neighbours as it takes that nobody can compute them from
 * the total: where the hidden groups inside one group hold together 1 to 4 people, the next smallest is hidden too.
 * People who are directly in a group count as one more group inside it that is never shown. What is inside a hidden
 * group is hidden.
 *
 * This guards one look. Looks through several filters, and looks again later, are guarded by `mayShow`.
 *
 * @param fewest - people from which on a group is shown; default 5
 * @throws RangeError where numbers are no counts, inner groups hold more people than their group, or `fewest` is below 2
 */
export function hideSmall(group: PeopleGroup, fewest: number = fewestForPercentage): VisibleGroup {
  mustBeCount('hideSmall', 'fewest', fewest, 2)
  mustFit(group)
  return group.people < fewest ? hidden(group) : shown(group, fewest)
}

function shown({ name, people, groups = [] }: PeopleGroup, fewest: number): VisibleGroup {
  const direct: PeopleGroup = { name, people: people - sumOf(groups) }
  const hide = hiddenAmong([...groups, direct], fewest)
  return {
    status: 'shown',
    name,
    people,
    groups: groups.map((inner) => (hide.has(inner) ? hidden(inner) : shown(inner, fewest))),
  }
}

function hiddenAmong(parts: readonly PeopleGroup[], fewest: number): ReadonlySet<PeopleGroup> {
  const rising = [...parts].sort((a, b) => a.people - b.people)
  const hide = new Set<PeopleGroup>()
  let sum = 0
  for (const part of rising) {
    const givesAway = sum > 0 && sum < fewest
    if (part.people >= fewest && !givesAway) break
    hide.add(part)
    sum += part.people
  }
  return hide
}

function hidden({ name, groups = [] }: PeopleGroup): VisibleGroup {
  return { status: 'hidden', name, groups: groups.map(hidden) }
}

function mustFit({ name, people, groups = [] }: PeopleGroup): void {
  mustBeCount('hideSmall', `people of ${name}`, people)
  for (const group of groups) mustFit(group)
  if (sumOf(groups) > people)
    throw new RangeError(
      `hideSmall: the groups in ${name} hold ${sumOf(groups)} people, but it has only ${people}`,
    )
}

function sumOf(groups: readonly PeopleGroup[]): number {
  return groups.reduce((sum, { people }) => sum + people, 0)
}
