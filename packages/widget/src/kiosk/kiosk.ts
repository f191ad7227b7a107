/** A device that many people use, one after the other. */

export { openKiosk } from './open-kiosk.ts'
