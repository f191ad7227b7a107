import { type Children, h } from './render.ts'

/** A drawing in lines, in the colour of the text around it. The path has 12 by 12 units. */
export const icon = (path: string): Children => (
  <svg viewBox="0 0 12 12" aria-hidden>
    <path d={path} />
  </svg>
)
