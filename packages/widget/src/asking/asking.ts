/**
 * What is needed only once it is decided that a prompt is asked: what it is shown with, the run, and what sends the
 * answers. It is fetched when a trigger is armed, so that showing waits for no network.
 */

export { defaultTransport } from '../default-transport.ts'
export { equip } from './equip.ts'
export { show } from './show.ts'
