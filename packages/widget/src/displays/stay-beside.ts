import { ownOf } from '../page.ts'

/** Between the element and the panel, and between the panel and the edges of the window, in CSS pixels. */
const gapPx = 8
const edgePx = 16

/**
 * Keeps a panel beside an element: below it where there is room, else above, else at its side; for an element that is
 * higher than wide at its side first. Where there is room nowhere it covers the element before it leaves the window. The
 * side is chosen anew only when the window changes, so that no question moves the panel to another one. (CSS anchor
 * positioning does not do this in all engines yet.)
 *
 * @returns what ends it, or `undefined` where the element is not drawn: a menu may close at the click
 */
export function stayBeside(panel: HTMLElement, element: Element): (() => void) | undefined {
  if (!element.getClientRects()[0]) return undefined
  const rightToLeft = getComputedStyle(element).direction === 'rtl'
  let side: Side | undefined
  const place = (): void => {
    // Taken away by the page: the panel stays where it is.
    if (!element.getClientRects()[0]) return
    const beside = element.getBoundingClientRect()
    const { width, height } = panel.getBoundingClientRect()
    const view = visualViewport
    const room = {
      width: ownOf<Element>('documentElement')?.clientWidth || innerWidth, // without the scroll bar
      height: view && view.scale === 1 ? view.height : innerHeight,
    }
    side ??= sideFor(beside, { width, height }, room)
    const [left, top] = cornerAt(side, beside, { width, height }, rightToLeft)
    const within = (at: number, size: number, all: number): string =>
      `${Math.max(edgePx, Math.min(at, all - edgePx - size))}px`
    panel.style.left = within(left, width, room.width)
    panel.style.top = within(top, height, room.height)
  }
  const anew = (): void => {
    side = undefined
    place()
  }
  // Observing a panel also places it for the first time, before it is painted.
  const sizes = new ResizeObserver(place)
  sizes.observe(panel)
  place()
  addEventListener('scroll', place, { capture: true, passive: true })
  addEventListener('resize', anew)
  visualViewport?.addEventListener('resize', place)
  return () => {
    sizes.disconnect()
    removeEventListener('scroll', place, { capture: true })
    removeEventListener('resize', anew)
    visualViewport?.removeEventListener('resize', place)
  }
}

type Side = 'below' | 'above' | 'right' | 'left'
interface Size {
  readonly width: number
  readonly height: number
}

/** The first side with room for all of it, else of those above and below the roomier one. */
export function sideFor(beside: Omit<DOMRect, 'toJSON'>, size: Size, room: Size): Side {
  const free = {
    below: room.height - beside.bottom - size.height,
    above: beside.top - size.height,
    right: room.width - beside.right - size.width,
    left: beside.left - size.width,
  }
  const upright = ['below', 'above'] as const
  const flat = ['right', 'left'] as const
  const sides = beside.height > beside.width ? [...flat, ...upright] : [...upright, ...flat]
  return sides.find((side) => free[side] >= gapPx + edgePx) ?? (free.below < free.above ? 'above' : 'below')
}

/** Where the panel's left upper corner would be, if there were no window's edge. */
function cornerAt(
  side: Side,
  { left, right, top, bottom }: Omit<DOMRect, 'toJSON'>,
  { width, height }: Size,
  rightToLeft: boolean,
): readonly [left: number, top: number] {
  const flush = rightToLeft ? right - width : left
  const middle = (top + bottom - height) / 2
  if (side === 'below') return [flush, bottom + gapPx]
  if (side === 'above') return [flush, top - gapPx - height]
  return [side === 'right' ? right + gapPx : left - gapPx - width, middle]
}
