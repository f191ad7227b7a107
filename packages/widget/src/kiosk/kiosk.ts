/** A device that many people use, one after the other. */

export { keeping } from './keeping.ts'
export { openKiosk } from './open-kiosk.ts'
