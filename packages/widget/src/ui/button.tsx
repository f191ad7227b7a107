import { icon } from './icon.tsx'
import { type Children, h } from './render.ts'
import type { Scene } from './view.ts'

/** A button that does the deed of its part's name, with the word of that name on it, or, with a path, under a drawing. */
export const button = (
  { deeds, messages }: Scene,
  { part }: { readonly part: 'close' | 'back' | 'later' | 'never' | 'skip' },
  path?: string,
): Children => (
  <button type="button" part={part} aria-label={path && messages[part]} onclick={deeds[part]}>
    {path ? icon(path) : messages[part]}
  </button>
)
