import { chainLayout, customers, type LaidOut } from '../../chain/chain-layout.ts'
import type { CustomerArrow } from '../../chain/customer-end.ts'
import type { ChainArrow } from '../../chain/team-chain.ts'
import { type Html, html } from '../html.ts'

const half = { width: 46, height: 17 }

/** The chain as a picture; the table under it says the same. Work runs from above to the customers below. */
export function chainPicture(
  arrows: readonly ChainArrow[],
  meeting: readonly CustomerArrow[],
): Html | undefined {
  if (!arrows.length && !meeting.length) return undefined
  const { nodes, width, height } = chainLayout(
    arrows,
    meeting.map(({ team }) => team),
  )
  const at = new Map(nodes.map((node) => [node.name, node]))
  const line = (from: string, to: string, label: string, dotted: boolean): Html | undefined => {
    const [start, end] = [at.get(from), at.get(to)]
    return start && end && arrowShape(start, end, label, dotted)
  }
  return html`<svg class="chain" viewBox="0 0 ${width} ${height}" role="img" aria-label="The chain of teams, from the back room to the customers. The table below says the same." focusable="false">
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="tip" d="M0 0 L8 4 L0 8 Z"></path></marker></defs>
${arrows.map(({ from, to, index, bothSay }) => line(from, to, `${Math.round(index)}`, !bothSay))}
${meeting.map(({ team, cases }) => line(team, customers, cases ? `${cases}` : '', false))}
${nodes.map(
  ({ name, x, y }) =>
    html`<g class="node${name === customers && ' last'}"><rect x="${x - half.width}" y="${y - half.height}" width="${half.width * 2}" height="${half.height * 2}" rx="8"></rect><text x="${x}" y="${y + 4}" text-anchor="middle">${short(name)}</text></g>`,
)}
</svg>`
}

/** A bent line, so that two teams that give to each other have two lines. */
function arrowShape(start: LaidOut, end: LaidOut, label: string, dotted: boolean): Html {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const length = Math.hypot(dx, dy) || 1
  const bend = Math.min(26, 10 + length / 12)
  const middle = {
    x: (start.x + end.x) / 2 - (dy / length) * bend,
    y: (start.y + end.y) / 2 + (dx / length) * bend,
  }
  const from = edgeOf(start, middle)
  const to = edgeOf(end, middle)
  const number = (value: number): string => value.toFixed(1)
  const [lx, ly] = [(from.x + 2 * middle.x + to.x) / 4, (from.y + 2 * middle.y + to.y) / 4]
  return html`<path class="flow${dotted && ' dotted'}" marker-end="url(#tip)" d="M${number(from.x)} ${number(from.y)} Q${number(middle.x)} ${number(middle.y)} ${number(to.x)} ${number(to.y)}"></path>
${label && html`<text class="label" x="${number(lx)}" y="${number(ly + 4)}" text-anchor="middle">${label}</text>`}`
}

/** Where a line towards a point leaves the box of a node. */
function edgeOf({ x, y }: LaidOut, towards: { readonly x: number; readonly y: number }) {
  const [dx, dy] = [towards.x - x, towards.y - y]
  const scale = Math.min(
    dx ? (half.width + 2) / Math.abs(dx) : Number.POSITIVE_INFINITY,
    dy ? (half.height + 2) / Math.abs(dy) : Number.POSITIVE_INFINITY,
  )
  return Number.isFinite(scale) ? { x: x + dx * scale, y: y + dy * scale } : { x, y }
}

function short(name: string): string {
  return name.length > 13 ? `${name.slice(0, 12)}…` : name
}
