/** The name of the last node: whom all of it is for. */
export const customers = 'Customers'

export interface LaidOut {
  readonly name: string
  readonly x: number
  readonly y: number
}

export interface Layout {
  readonly nodes: readonly LaidOut[]
  readonly width: number
  readonly height: number
}

const width = 320
const rowHeight = 104
const top = 28

/**
 * Places teams in rows: those that meet customers stand just above them, those that give to these one row higher, and so
 * on, so that the work runs from the back room above to the guest below.
 */
export function chainLayout(
  arrows: readonly { readonly from: string; readonly to: string }[],
  meeting: readonly string[],
): Layout {
  const teams = [...new Set([...arrows.flatMap(({ from, to }) => [from, to]), ...meeting])]
  const rows = new Map<string, number>()
  const givers = new Set(arrows.map(({ from }) => from))
  const ends = meeting.length ? meeting : teams.filter((team) => !givers.has(team))
  let front = ends.length ? ends : teams
  for (let row = 1; front.length; row += 1) {
    for (const team of front) rows.set(team, row)
    const reached = new Set(front)
    front = [...new Set(arrows.filter(({ to }) => reached.has(to)).map(({ from }) => from))].filter(
      (team) => !rows.has(team),
    )
  }
  const deepest = Math.max(1, ...rows.values())
  // A team that nobody's work leads to stands at the back.
  const rowOf = (team: string): number => rows.get(team) ?? deepest
  const nodes = Array.from({ length: deepest }, (_, index) => deepest - index).flatMap((row) => {
    const own = teams.filter((team) => rowOf(team) === row).sort((a, b) => a.localeCompare(b, 'en'))
    return own.map((name, index) => ({
      name,
      x: (width * (index + 0.5)) / own.length,
      y: top + (deepest - row) * rowHeight,
    }))
  })
  return {
    nodes: [...nodes, { name: customers, x: width / 2, y: top + deepest * rowHeight }],
    width,
    height: top * 2 + deepest * rowHeight,
  }
}
