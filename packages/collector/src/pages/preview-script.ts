/// <reference lib="dom" />

// The script of the page in the builder's frame, served as /preview.js.

declare global {
  interface Window {
    // The widget's own type is of a package that this one does not import.
    earshot?: { push(call: readonly [string, string]): unknown }
  }
}

// What opens takes the focus, and somebody may be typing beside this frame: even for a moment their keys would be lost, or
// answer here. Until they come here, nothing takes it: a call does nothing, and a dialog finds nothing in it that could.
const { focus, showPopover } = HTMLElement.prototype
const { showModal } = HTMLDialogElement.prototype
HTMLElement.prototype.focus = () => {}
/** Panels that stand beside the page. */
const beside = new WeakSet<HTMLElement>()
HTMLElement.prototype.showPopover = function () {
  beside.add(this)
  openInert(this, showPopover)
}
HTMLDialogElement.prototype.showModal = function () {
  // One that has no focus would be raised above the page, which it never is where it asks.
  if (beside.has(this)) this.popover = 'manual'
  openInert(this, beside.has(this) ? showPopover : showModal)
}
function openInert(panel: HTMLElement, open: () => void): void {
  panel.inert = true
  open.call(panel)
  panel.inert = false
}
const giveBack = (): void => {
  Object.assign(HTMLElement.prototype, { focus, showPopover })
  HTMLDialogElement.prototype.showModal = showModal
}
for (const act of ['pointerdown', 'keydown']) addEventListener(act, giveBack, { capture: true, once: true })
const { ask } = document.body.dataset
if (ask) {
  window.earshot ??= [] as unknown[]
  window.earshot.push(['ask', ask])
}

export {}
