import type { Placement } from '@earshot/core/prompt'
import { rootElement } from '../page.ts'
import { overlayAt } from './overlay-at.ts'

/** A part of the window, in CSS pixels. */
interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What the styles give a popover: its distance from the edges, its width, and up to which window it is a sheet. */
const gapPx = 16
const widthPx = 384
const sheetPx = 480
/** As high as a question with some options is. */
const heightPx = 400
/** No chat bubble is smaller. */
const stepPx = 44

const across = ['start', 'center', 'end'] as const
const down = ['top', 'center', 'bottom'] as const
type Across = (typeof across)[number]
type Down = (typeof down)[number]

/** A placement as the row and the side it means. */
function partsOf(at: Placement): readonly [Down, Across] {
  return [
    down.find((row) => at.startsWith(row)) ?? 'center',
    across.find((side) => at.endsWith(side)) ?? 'center',
  ]
}

/** The places to try: the one that is wanted, the other side of its edge, and then the same along the next edge. */
export function placesFrom(at: Placement): readonly Placement[] {
  const [row, side] = partsOf(at)
  const sides: Readonly<Record<Across, readonly Across[]>> = {
    start: ['start', 'end'],
    end: ['end', 'start'],
    center: ['center', 'end', 'start'],
  }
  const rows: Readonly<Record<Down, readonly Down[]>> = {
    top: ['top', 'bottom'],
    bottom: ['bottom', 'top'],
    center: ['center', 'bottom', 'top'],
  }
  return rows[row].flatMap((one) =>
    sides[side].map((other) => {
      const words = [one, other].filter((word) => word !== 'center').join('-')
      return (words || 'center') as Placement // two words of a placement are one
    }),
  )
}

/** The part of a window that a popover takes at a place. In a narrow window it is a sheet along an edge. */
export function areaOf(
  at: Placement,
  { width, height, rtl }: { readonly width: number; readonly height: number; readonly rtl: boolean },
): Area {
  const [row, side] = partsOf(at)
  const isSheet = width <= sheetPx
  const gap = isSheet ? 0 : gapPx
  const own = { width: isSheet ? width : widthPx, height: Math.min(heightPx, height - 2 * gap) }
  const isLeft = side === (rtl ? 'end' : 'start')
  const put = (room: number, size: number, where: 'first' | 'middle' | 'last'): number =>
    where === 'first' ? gap : where === 'last' ? room - gap - size : (room - size) / 2
  return {
    ...own,
    left: put(width, own.width, side === 'center' ? 'middle' : isLeft ? 'first' : 'last'),
    top: put(height, own.height, row === 'top' ? 'first' : row === 'center' && !isSheet ? 'middle' : 'last'),
  }
}

/**
 * The first place at which a popover covers nothing that lies above the page, such as a consent banner or a chat bubble.
 * Bars for navigation are covered where there is no other place; what is as high as the window is a part of the page.
 * `undefined` where every place is taken.
 *
 * @param dir - the way the prompt's language is written. Default: that of the page
 */
export function freePlace(at: Placement = 'bottom-end', dir?: string): Placement | undefined {
  const page = { width: innerWidth, height: innerHeight, rtl: isRightToLeft(dir) }
  const places = page.width <= sheetPx ? (['bottom', 'top'] as const) : placesFrom(at)
  const found = places.map((place) => ({ place, overlays: overlaysIn(areaOf(place, page)) }))
  const free =
    found.find(({ overlays }) => !overlays.length) ??
    found.find(({ overlays }) => overlays.every((overlay) => overlay.matches(bars)))
  return free?.place
}

const bars = 'header,nav,[role=banner],[role=navigation],:is(header,nav,[role=banner],[role=navigation]) *'

function isRightToLeft(dir?: string): boolean {
  return (dir || getComputedStyle(rootElement()).direction) === 'rtl'
}

function overlaysIn({ left, top, width, height }: Area): readonly Element[] {
  const found = new Set<Element>()
  const columns = Math.ceil(width / stepPx)
  const rows = Math.ceil(height / stepPx)
  for (let column = 0; column <= columns; column++)
    for (let row = 0; row <= rows; row++) {
      const overlay = overlayAt(left + ((width - 1) * column) / columns, top + ((height - 1) * row) / rows)
      if (overlay && !found.has(overlay) && overlay.getBoundingClientRect().height < innerHeight * 0.95)
        found.add(overlay)
    }
  return [...found]
}
