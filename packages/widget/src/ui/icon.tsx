import type { ComponentChild } from 'preact'

/** A drawing in lines, in the colour of the text around it. The path has 24 by 24 units. */
export const icon = (path: string): ComponentChild => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} />
  </svg>
)
