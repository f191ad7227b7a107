import type { ComponentChild } from 'preact'

/** A drawing in lines, in the colour of the text around it. The path has 12 by 12 units. */
export const icon = (path: string): ComponentChild => (
  <svg viewBox="0 0 12 12" aria-hidden>
    <path d={path} />
  </svg>
)
