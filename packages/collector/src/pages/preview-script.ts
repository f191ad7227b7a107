/// <reference lib="dom" />

// The script of the page in the builder's frame, served as /preview.js.

declare global {
  interface Window {
    // The widget's own type is of a package that this one does not import.
    earshot?: { push(call: readonly [string, string]): unknown }
  }
}

// What opens takes the focus, and somebody may be typing beside this frame. Until they come here, nothing does.
const { focus } = HTMLElement.prototype
HTMLElement.prototype.focus = () => {}
const giveBack = (): void => {
  HTMLElement.prototype.focus = focus
}
for (const act of ['pointerdown', 'keydown']) addEventListener(act, giveBack, { capture: true, once: true })
// The page around gives back what a dialog takes all the same, until it has opened.
addEventListener('earshot:shown', () => parent.postMessage('earshot:shown', location.origin))
const { ask } = document.body.dataset
if (ask) {
  window.earshot ??= [] as unknown[]
  window.earshot.push(['ask', ask])
}

export {}
