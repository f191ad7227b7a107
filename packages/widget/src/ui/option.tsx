import type { ComponentChild, ComponentChildren, JSX } from 'preact'

/** A native radio or checkbox with its words; all of it is the target. */
export const option = (
  text: ComponentChildren,
  box: JSX.IntrinsicElements['input'],
  look?: string,
): ComponentChild => (
  <label part="option" class={look}>
    <input {...box} />
    {text}
  </label>
)
