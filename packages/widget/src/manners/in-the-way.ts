import { ownOf } from '../page.ts'
import { overlayAt } from './overlay-at.ts'

/** What keeps a prompt from opening itself. */
export type Obstacle =
  | 'prerender'
  | 'hidden'
  | 'loading'
  | 'print'
  | 'typing'
  | 'elsewhere'
  | 'dialog'
  | 'media'
  | 'fullscreen'

/** What is in the way at this moment; `undefined` where nothing is. */
export function inTheWay(): Obstacle | undefined {
  const rules: Readonly<Record<Obstacle, () => unknown>> = {
    prerender: () => ownOf('prerendering' as keyof Document), // newer than the types
    hidden: () => ownOf('visibilityState') !== 'visible',
    loading: () => ownOf('readyState') !== 'complete',
    print: () => matchMedia('print').matches,
    fullscreen: () => ownOf('fullscreenElement'),
    typing: () => takesText(focused()),
    elsewhere: isElsewhere,
    dialog: hasDialog,
    media: hasMedia,
  }
  for (const [name, holds] of Object.entries(rules)) if (holds()) return name as Obstacle // the keys above
  return undefined
}

/** The element with the focus, also inside open shadow roots. */
function focused(): Element | null {
  let element = ownOf<Element>('activeElement') ?? null
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element
}

/** Whether a person may be typing in it. What happens in a frame cannot be seen: card fields stand in such. */
export function takesText(element: Element | null): boolean {
  return !!element?.matches(
    'textarea:not(:read-only),iframe,frame,object,embed,[contenteditable]:not([contenteditable=false i]),[contenteditable]:not([contenteditable=false i]) *,' +
      '[role=textbox],[role=searchbox],[role=combobox]:not(select),' +
      'input:not(:read-only,[type=button i],[type=submit i],[type=reset i],[type=image i],[type=checkbox i],[type=radio i],[type=range i],[type=color i],[type=file i])',
  )
}

/**
 * The person has used this page and now has the focus outside it: in a sheet of the browser, such as that of a payment, or
 * in another window. A page that never had the focus, such as a frame or a screen on a wall, is not meant.
 */
function isElsewhere(): boolean {
  const { userActivation } = navigator as { readonly userActivation?: { readonly hasBeenActive: boolean } }
  return !!userActivation?.hasBeenActive && !Document.prototype.hasFocus.call(document)
}

function all(selector: string): readonly Element[] {
  return Array.from(Document.prototype.querySelectorAll.call(document, selector))
}

/** A dialog of the page, by its element, by what it says of itself, or by lying over the middle of everything. */
function hasDialog(): boolean {
  const modal =
    'dialog[open],[aria-modal=true]:not([inert],[inert] *),[popover=auto]:popover-open,[popover=""]:popover-open,[popover]:popover-open:is([role=dialog],[role=alertdialog])'
  if (all(modal).some(isVisible)) return true
  const over = overlayAt(innerWidth / 2, innerHeight / 2)
  if (!over) return false
  const { width, height } = over.getBoundingClientRect()
  if (width < innerWidth / 2 || height < innerHeight / 2) return false
  // A page that is itself one fixed box has nothing under it.
  return Document.prototype.elementsFromPoint
    .call(document, innerWidth / 2, innerHeight / 2)
    .some((element) => !over.contains(element) && !element.contains(over))
}

/** Whether it can be seen: many pages keep the drawer of a menu beside the window until it is opened. */
function isVisible(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return (
    right > Math.max(left, 0) &&
    bottom > Math.max(top, 0) &&
    left < innerWidth &&
    top < innerHeight &&
    (element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true)
  )
}

/** Something plays that is heard, or watched on purpose. A silent film without controls is decoration. */
function hasMedia(): boolean {
  const { documentPictureInPicture } = window as {
    readonly documentPictureInPicture?: { readonly window: unknown }
  }
  return (
    !!ownOf('pictureInPictureElement') ||
    !!documentPictureInPicture?.window ||
    navigator.mediaSession?.playbackState === 'playing' ||
    all('audio,video').some((element) => element instanceof HTMLMediaElement && isWatched(element))
  )
}

export function isWatched({
  paused,
  ended,
  muted,
  volume,
  controls,
}: Pick<HTMLMediaElement, 'paused' | 'ended' | 'muted' | 'volume' | 'controls'>): boolean {
  return !paused && !ended && (controls || !(muted || volume === 0))
}
