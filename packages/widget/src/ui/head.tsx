import { button } from './button.tsx'
import { type Children, h } from './render.ts'
import type { Scene } from './view.ts'

/** What stands above: what is given, and the way out. */
export const head = (scene: Scene, ...children: Children[]): Children => (
  <div class="head">
    {children}
    {!scene.place.stays && button(scene, { part: 'close' }, 'M3 3l6 6m0-6l-6 6')}
  </div>
)
