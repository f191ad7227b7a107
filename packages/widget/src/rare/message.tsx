import { h } from '../ui/render.ts'
import type { RareComponent } from './rare-port.ts'

/** A text, which is the question itself, and perhaps a link. */
export const message: RareComponent<'message'> = ({ question: { link }, messages }) =>
  link && (
    <a href={link.url} target="_blank" rel="noopener">
      {link.text} <small>({messages.newTab})</small>
    </a>
  )
