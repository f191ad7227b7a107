import { type Attributes, type Children, h } from './render.ts'

/** A native radio or checkbox with its words; all of it is the target. */
export const option = (text: Children, box: Attributes, look?: string): Children => (
  <label part="option" class={look}>
    <input {...box} />
    {text}
  </label>
)
